#!/bin/sh
# build.sh: the library for this machine, its Kotlin, and the app compiled against them. Does nothing when nothing changed.
set -eu
cd "$(dirname "$0")/../.."
target=${CARGO_TARGET_DIR:-target}
stamp=target/android.stamp
changed() {
    [ ! -f $stamp ] || [ -n "$(find Cargo.toml Cargo.lock core content bindings android -name target -prune -o -type f -newer $stamp -print | head -1)" ]
}
changed || exit 0
if [ ! -d android/host/app/target ]; then
    echo "Building the Android app. The first time this fetches about 770 MB (Compose, Robolectric, Android's classes) and takes some minutes." >&2
fi
echo "  the library (cargo) ..." >&2
cargo build --quiet --package mehfooz-bindings --package mehfooz-bindgen
mkdir -p target/host
cp "$target/debug/libmehfooz.so" target/host/
rm -rf target/generated
"$target/debug/mehfooz-bindgen" generate target/host/libmehfooz.so --language kotlin --no-format --out-dir target/generated
echo "  the app (Maven) ..." >&2
# Maven compiles into what is there: classes whose source is gone would stay.
rm -rf android/host/app/target/classes/app android/host/app/target/test-classes/app
mvn -q -B -f android/host process-test-classes
touch $stamp
