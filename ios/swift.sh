#!/bin/sh
# swift.sh COMMAND...   runs a command of Swift's tools (swift, swiftc) on Linux, in Debian trixie's Swift, which scripts/setup.sh
# fetches when it is missing. On a Mac it just runs the command.
# Inside, only the project is seen, at its own path, and there is no network.
set -eu
if [ "$(uname)" = Darwin ]; then exec "$@"; fi
project=$(cd "$(dirname "$0")/.." && pwd)
cd "$project"
. scripts/setup.sh
need_swift
exec bwrap --unshare-all --die-with-parent --dev /dev --proc /proc --tmpfs /tmp \
    --ro-bind "$swift_root/usr" /usr --symlink usr/bin /bin --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
    --setenv PATH /usr/libexec/swift/bin:/usr/bin --setenv HOME /tmp \
    --bind "$project" "$project" --chdir "$project" "$@"
