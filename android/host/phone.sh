#!/bin/sh
# phone.sh window [--data DIR]   the game in a window shaped like a phone; DIR keeps the progress (default: XDG data home, mehfooz/)
# phone.sh pictures DIR          every screen as PNG in DIR; needs no display
# phone.sh animation FILE        a round as an animated PNG; needs Python's Pillow
# phone.sh accept                takes the screens as they are drawn now for the references of ScreenPicturesTest; look at them before you commit
# phone.sh format                lays out the app's Kotlin as ktlint has it
# phone.sh tests [CLASS...]      the app's tests, with the real library; the last line is "N passed, N failed"
# phone.sh journeys LIBRARY [JAR]  the journeys through that library and, of the app, the classes in JAR, which R8 made
set -eu
here=$(cd "$(dirname "$0")" && pwd)
app=$here/app/target
references=$here/../app/src/test/references
library=$here/../../target/host/libmehfooz.so
usage() { sed -n '2,8s/^# //p' "$0" >&2; exit 2; }
run() {
    exec java -Xmx1500m -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -cp "$app/test-classes:$app/classes:$(cat "$app/test-classpath.txt")" \
        -Drobolectric.offline=true -Drobolectric.enabledSdks=35 -Drobolectric.dependency.dir="$app/robolectric" \
        -Duniffi.component.mehfooz.libraryOverride="$library" \
        -Dmehfooz.build="$app" -Dmehfooz.journeys="$here/../../tests/journeys" "$@"
}
case ${1-} in
window)
    folder=${XDG_DATA_HOME:-$HOME/.local/share}/mehfooz
    if [ "${2-}" = --data ]; then folder=${3:?which folder keeps the progress?}; elif [ $# -gt 1 ]; then usage; fi
    mkdir -p "$folder"
    "$here/build.sh"
    echo "Opening the game; this takes about ten seconds." >&2
    # shellcheck disable=SC2086 # PHONE_OPTS is for more than one
    run -Dphone.folder="$folder" ${PHONE_OPTS-} app.mehfooz.MainKt
    ;;
pictures)
    mkdir -p "${2:?which folder for the pictures?}"
    folder=$(cd "$2" && pwd)
    "$here/build.sh"
    run -Dmehfooz.pictures="$folder" -Dmehfooz.pictures.all=true org.junit.runner.JUnitCore app.mehfooz.ScreenPicturesTest
    ;;
animation)
    file=${2:?which file for the animation?}
    "$here/build.sh"
    rm -rf "$app/frames"
    (run -Dmehfooz.frames="$app/frames" org.junit.runner.JUnitCore app.mehfooz.RoundAnimation)
    "$here/animation.py" "$app/frames" "$file"
    ;;
accept)
    "$here/build.sh"
    rm -f "$references"/*.png
    run -Dmehfooz.pictures="$app/pictures" -Dmehfooz.references="$references" -Dmehfooz.accept=true app.mehfooz.Tests ScreenPicturesTest
    ;;
format)
    "$here/build.sh"
    "$here/ktlint.sh" -F
    ;;
tests)
    shift
    "$here/build.sh"
    run_tests() { (run -Dmehfooz.pictures="$app/pictures" -Dmehfooz.references="$references" app.mehfooz.Tests "$@"); }
    if [ $# -gt 0 ]; then run_tests "$@"; exit; fi
    names() { sed 's|.*/||; s/\.kt$//' | sort; }
    files=$(find "$here/../app/src/test" "$here/../app/src/androidTest" "$here/app/src/test" -name '*Test.kt')
    counts=$(mktemp -d)
    trap 'rm -rf "$counts"' EXIT
    run_beside() { # run_beside NAME CLASS...
        file=$counts/$1
        shift
        run_tests "$@" 2>&1 | tee "$file" | grep --line-buffered -vE '^[0-9]+ passed, [0-9]+ failed$'
    }
    # Two JVMs beside each other. A class with frames of its own (FreshFrames) leaves Compose such that later classes without hear of
    # changes late: those that have them share a JVM of their own.
    # shellcheck disable=SC2046,SC2086 # one word for each file and class
    run_beside own $(grep -l 'FreshFrames()' $files | names) &
    # shellcheck disable=SC2046,SC2086
    run_beside others $(grep -L 'FreshFrames()' $files | names) &
    wait
    # A JVM that did not come to its last line has failed.
    awk '/^[0-9]+ passed, [0-9]+ failed$/ {passed += $1; failed += $3; ended++} END {failed += 2 - ended; print passed + 0 " passed, " failed " failed"; exit failed > 0 || passed == 0}' "$counts"/*
    ;;
journeys)
    library=${2:?which library?}
    "$here/build.sh"
    [ -z "${3-}" ] || set -- "$1" "$2" -Dmehfooz.bridge=app.mehfooz.ShrunkBridge -Dmehfooz.shrunk="$3" -Djna.boot.library.path="$here/release/target/desktop/com/sun/jna/linux-x86-64"
    shift 2
    run "$@" app.mehfooz.Tests JourneysTest
    ;;
*) usage ;;
esac
