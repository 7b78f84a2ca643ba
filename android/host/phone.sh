#!/bin/sh
# phone.sh window [--data DIR]   the game in a window shaped like a phone; DIR keeps the progress (default: XDG data home, mehfooz/)
# phone.sh pictures DIR          every screen as PNG in DIR; needs no display
# phone.sh tests                 the app's tests, with the real library; pictures go to target/pictures
set -eu
here=$(cd "$(dirname "$0")" && pwd)
app=$here/app/target
usage() { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
run() {
    # Robolectric's own logging names files that a player need not know.
    exec java -Xmx1g -XX:TieredStopAtLevel=1 -cp "$app/test-classes:$app/classes:$(cat "$app/test-classpath.txt")" \
        -Drobolectric.offline=true -Drobolectric.dependency.dir="$app/robolectric" \
        -Duniffi.component.mehfooz.libraryOverride="$here/../../target/host/libmehfooz.so" "$@"
}
case ${1-} in
window)
    folder=${XDG_DATA_HOME:-$HOME/.local/share}/mehfooz
    if [ "${2-}" = --data ]; then folder=${3:?which folder keeps the progress?}; elif [ $# -gt 1 ]; then usage; fi
    mkdir -p "$folder"
    "$here/build.sh"
    # shellcheck disable=SC2086 # PHONE_OPTS is for more than one
    run -Dphone.folder="$folder" ${PHONE_OPTS-} app.mehfooz.MainKt
    ;;
pictures)
    mkdir -p "${2:?which folder for the pictures?}"
    folder=$(cd "$2" && pwd)
    "$here/build.sh"
    run -Dmehfooz.pictures="$folder" org.junit.runner.JUnitCore app.mehfooz.ScreenPicturesTest
    ;;
tests)
    "$here/build.sh"
    mvn -q -B -f "$here" test
    ;;
*) usage ;;
esac
