#!/bin/sh
# swift.sh COMMAND...   runs a command of Swift's tools (swift, swiftc) on Linux, in Debian trixie's Swift, which it fetches when
# it is missing: 535 MB down, 2.5 GB in $XDG_CACHE_HOME/mehfooz (or ~/.cache/mehfooz). On a Mac it just runs the command.
# Inside, only the project is seen, at its own path, and there is no network.
set -eu
if [ "$(uname)" = Darwin ]; then exec "$@"; fi
project=$(cd "$(dirname "$0")/.." && pwd)
root=${XDG_CACHE_HOME:-$HOME/.cache}/mehfooz/swift-root
. "$project/scripts/setup.sh"
if ! command -v mmdebstrap >/dev/null || ! command -v bwrap >/dev/null; then
    apt_install "what unpacks Swift beside the system, and enters it" mmdebstrap bubblewrap
fi
if [ ! -e "$root/.ready" ]; then
    echo "Fetching Swift 6 from Debian trixie: 535 MB to download, 2.5 GB on disk in $root." >&2
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | head -n 1)
    rm -rf "$root"
    mkdir -p "$(dirname "$root")"
    mmdebstrap --quiet --variant=extract --include=swiftlang,libc6-dev,libstdc++-14-dev trixie "$root" "$mirror"
    touch "$root/.ready"
fi
exec bwrap --unshare-all --die-with-parent --dev /dev --proc /proc --tmpfs /tmp \
    --ro-bind "$root/usr" /usr --symlink usr/bin /bin --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
    --setenv PATH /usr/libexec/swift/bin:/usr/bin --setenv HOME /tmp \
    --bind "$project" "$project" --chdir "$project" "$@"
