#!/bin/sh
# typecheck.sh   checks the types of the app against the stand-in for Apple's frameworks; after `swift build` of MehfoozKit.
set -eu
cd "$(dirname "$0")/.."
out=target/ios/stub
kit=ios/MehfoozKit
mkdir -p $out
swiftc() { ios/swift.sh swiftc "$@"; }
module() { # module NAME FILES...
    name=$1
    shift
    if [ -e "$out/$name.swiftmodule" ] && [ -z "$(find "$@" -newer "$out/$name.swiftmodule")" ]; then return; fi
    swiftc -emit-module -parse-as-library -swift-version 6 -suppress-warnings -module-name "$name" \
        -emit-module-path "$out/$name.swiftmodule" -I $out "$@"
}
for name in UIKit Accessibility AVFoundation UniformTypeIdentifiers; do module $name ios/stub/$name.swift; done
module SwiftUI ios/stub/SwiftUI/*.swift
swiftc -typecheck -wmo -parse-as-library -swift-version 6 -warnings-as-errors -module-name Mehfooz -I $out -I $kit/.build/debug/Modules \
    -Xcc -fmodule-map-file=$kit/Generated/mehfoozFFI/module.modulemap ios/App/*.swift ios/App/*/*.swift
