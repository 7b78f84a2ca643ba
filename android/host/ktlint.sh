#!/bin/sh
# ktlint.sh [-F]: what ktlint finds in the app's Kotlin; -F mends it
set -eu
cd "$(dirname "$0")/.."
exec java -Xmx600m -XX:TieredStopAtLevel=1 -cp "$(cat host/ktlint/target/classpath.txt)" com.pinterest.ktlint.Main \
    --log-level=error --relative "$@" '*.kts' 'app/*.kts' 'app/src/**/*.kt' 'host/app/src/**/*.kt'
