#!/bin/sh
# build.sh: the library for this machine, its Kotlin, and the app compiled against them. Does nothing when nothing changed.
set -eu
cd "$(dirname "$0")/../.."
target=${CARGO_TARGET_DIR:-target}
stamp=target/android.stamp
log=target/maven.log
# What it is all made of, as it stands now: times would not tell of a file that is gone, or that came with an old date.
made_of() {
    find Cargo.toml Cargo.lock rust-toolchain.toml .cargo core content bindings android \( -name target -o -name references \) -prune -o -type f -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
}
now=$(made_of)
[ "$now" != "$(cat $stamp 2>/dev/null)" ] || [ ! -f target/host/libmehfooz.so ] || [ ! -f android/host/app/target/test-classpath.txt ] || exit 0
rm -f $stamp
mkdir -p target/host
if [ ! -d android/host/app/target ]; then
    echo "Building the Android app. The first time this fetches about 940 MB (Compose, Robolectric, Android's classes, lint) and takes some minutes." >&2
fi

# said_while PID: a line every 20 s, until it has ended
said_while() {
    seconds=0
    while kill -0 "$1" 2>/dev/null; do
        sleep 1
        seconds=$((seconds + 1))
        [ $((seconds % 20)) -ne 0 ] || echo "    $seconds s, $(grep -c 'Downloaded from' $log) files fetched" >&2
    done
}

echo "  the library (cargo) ..." >&2
cargo build --package mehfooz-bindings --package mehfooz-bindgen
# A new file, and not new bytes in the old one, which a JVM that runs may have mapped: it would die of SIGBUS.
cp "$target/debug/libmehfooz.so" target/host/libmehfooz.so.new
mv target/host/libmehfooz.so.new target/host/libmehfooz.so
rm -rf target/generated
"$target/debug/mehfooz-bindgen" generate target/host/libmehfooz.so --language kotlin --no-format --out-dir target/generated
echo "  the app (Maven) ..." >&2
# Maven compiles into what is there: classes whose source is gone would stay.
rm -rf android/host/app/target/classes/app android/host/app/target/test-classes/app
mvn -B -f android/host process-test-classes >$log 2>&1 &
maven=$!
said_while $maven
wait $maven || { grep -E '^\[ERROR\]|^e: |error:' $log | head -40 >&2; echo "The app was not built; all that Maven said: $log" >&2; exit 1; }
echo "$now" >$stamp
