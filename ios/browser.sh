#!/bin/sh
# browser.sh OPTIONS... URL   runs Debian's Chromium, which scripts/setup.sh fetches; it sees the project alone, and no network.
set -eu
cd "$(dirname "$0")/.."
. scripts/setup.sh
need_browser
exec bwrap --unshare-all --die-with-parent --dev /dev --proc /proc --tmpfs /tmp --ro-bind "$browser_root/usr" /usr \
    --ro-bind "$browser_root/etc" /etc --symlink usr/bin /bin --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
    --setenv HOME /tmp --setenv PATH /usr/bin --bind "$PWD" "$PWD" --chdir "$PWD" \
    /usr/lib/chromium/chromium-headless-shell --no-sandbox --disable-gpu --hide-scrollbars --allow-file-access-from-files \
    --virtual-time-budget=20000 "$@" 2>/dev/null
