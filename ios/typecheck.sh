#!/bin/sh
# typecheck.sh   compiles the app's views over the stand-in for Apple's frameworks in draw/ (warnings are errors), and checks the types of
# the rest of the app, which has the entry point; after `swift build` of MehfoozKit.
set -eu
cd "$(dirname "$0")/.."
libraries=$PWD/target/ios
ios/swift.sh swift build --quiet --package-path ios/draw -Xlinker --allow-shlib-undefined \
    -Xlinker -L"$libraries" -Xlinker -rpath -Xlinker "$libraries"
ios/swift.sh swiftc -typecheck -wmo -parse-as-library -swift-version 6 -warnings-as-errors -module-name Mehfooz \
    -I ios/draw/.build/debug/Modules -Xcc -fmodule-map-file=ios/MehfoozKit/Generated/mehfoozFFI/module.modulemap \
    ios/App/*.swift ios/App/*/*.swift
