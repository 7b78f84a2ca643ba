#!/bin/sh
# draw.sh ARGUMENTS...   draws the app's screens as HTML into target/ios/drawn; after ios/test.sh.
set -eu
cd "$(dirname "$0")/.."
libraries=$PWD/target/ios
mkdir -p target/ios/drawn
ios/swift.sh swift build --quiet --package-path ios/draw -Xlinker --allow-shlib-undefined \
    -Xlinker -L"$libraries" -Xlinker -rpath -Xlinker "$libraries"
ios/swift.sh ios/draw/.build/debug/Draw "$PWD" "$@"
