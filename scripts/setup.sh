# What `play` and `test` need of a machine; sourced by both.

# Rust, as rust-toolchain.toml asks for it.
need_rust() {
    command -v cargo >/dev/null || { echo "Rust is needed: https://rustup.rs" >&2; return 1; }
    command -v cc >/dev/null || apt_install "the C compiler that SQLite is built with" gcc libc6-dev || return 1
    [ -d target/debug ] || echo "Building. The first time this fetches the crates and takes some minutes." >&2
}

# What compiles and draws the Android app: a JDK (17 or later), Maven, unzip.
need_android() {
    [ "$(uname -sm)" = "Linux x86_64" ] || { echo "The Android app is drawn on Linux x86_64 only; this is $(uname -sm)" >&2; return 1; }
    local packages=""
    [ "$(java_version)" -ge 17 ] && command -v javac >/dev/null || packages="openjdk-17-jdk-headless"
    command -v mvn >/dev/null || packages="$packages maven"
    command -v unzip >/dev/null || packages="$packages unzip"
    # shellcheck disable=SC2086 # one word for each package
    [ -z "$packages" ] || apt_install "what compiles the Android app" $packages
}

# What Java opens a window with: its own part for X, and the libraries that this loads.
need_window() {
    local java_home packages="" library libraries
    java_home=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
    [ -e "$java_home/lib/libawt_xawt.so" ] || packages="openjdk-$(java_version)-jre"
    libraries=$(/sbin/ldconfig -p)
    for library in libX11.so.6:libx11-6 libXext.so.6:libxext6 libXi.so.6:libxi6 libXrender.so.1:libxrender1 libXtst.so.6:libxtst6 libfreetype.so.6:libfreetype6 libfontconfig.so.1:fontconfig; do
        [[ $libraries == *"${library%:*} "* ]] || packages="$packages ${library#*:}"
    done
    # shellcheck disable=SC2086
    [ -z "$packages" ] || apt_install "what Java opens a window with" $packages
}

# The JDK's first number; 0 without one.
java_version() {
    local version
    version=$(java -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1)
    echo "${version:-0}"
}

# apt_install WHAT PACKAGES...: from Debian's packages, as root, saying how large
apt_install() {
    local what=$1 root="" size
    shift
    command -v apt-get >/dev/null || { echo "Needed: $* ($what), and there is no apt-get to install them with" >&2; return 1; }
    [ "$(id -u)" = 0 ] || root=sudo
    $root apt-get update -qq
    size=$(LC_ALL=C apt-get install --assume-no --no-install-recommends "$@" 2>/dev/null | sed -n 's/^Need to get \(.*\) of archives.*/\1/p') || true
    echo "Installing $* ($what): ${size:-nothing} to fetch." >&2
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

# What compiles Swift: ios/swift.sh unpacks Debian's, which is all that it can do.
need_swift() {
    [ "$(uname -sm)" = "Linux x86_64" ] && command -v apt-get >/dev/null && return
    echo "Swift is unpacked from Debian's packages, for Linux x86_64; this is $(uname -sm)" >&2
    return 1
}
