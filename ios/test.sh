#!/bin/sh
# test.sh   every check of ios/ that Linux can make: format, the models and the journeys against the real library; the app's views, compiled
# over a stand-in for SwiftUI, played by a child who does not read, and measured; what the store asks. The last line is "N passed, N failed".
# test.sh journeys LIBRARY   only the journeys, through that library
set -u
cd "$(dirname "$0")/.." || exit 2
. scripts/setup.sh
need_rust || exit 1
# Fetches Swift when it is missing, and says so.
ios/swift.sh swift --version >/dev/null || exit 1
target=${CARGO_TARGET_DIR:-target}
mkdir -p target/ios
failed=0

part() { # part NAME COMMAND...: runs it, shows it, and counts it as one test
    echo "== $1"
    shift
    if "$@" >target/ios/part.log 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        cat target/ios/part.log
    fi
}

format() {
    ios/swift.sh swift format lint --strict --configuration ios/.swift-format -r \
        ios/MehfoozKit/Package.swift ios/MehfoozKit/Sources ios/MehfoozKit/Tests ios/App ios/UITests
}

bindings() {
    cargo build --quiet --package mehfooz-bindings --package mehfooz-bindgen &&
        cp "$target/debug/libmehfooz.so" target/ios/ &&
        ios/generate.sh "$target/debug/mehfooz-bindgen" target/ios/libmehfooz.so
}

tests() { # tests LIBRARIES [OPTIONS]: against the library in that folder of the project
    libraries=$PWD/$1
    shift
    # --allow-shlib-undefined: Swift before 6.2 ships a libswiftObservation that needs it (swiftlang/swift#75670).
    ios/swift.sh swift test --package-path ios/MehfoozKit --disable-xctest -Xswiftc -warnings-as-errors \
        -Xlinker --allow-shlib-undefined -Xlinker -L"$libraries" -Xlinker -rpath -Xlinker "$libraries" "$@"
}

# What App Store Connect would refuse.
store() {
    python3 -c "import yaml" 2>/dev/null || apt_install "what reads the Xcode project" python3-yaml || return 1
    python3 ios/check-project.py target/ios/libmehfooz.so
}

child() { ios/swift.sh ios/draw/.build/debug/Draw "$PWD" child; }
dragging() { ios/swift.sh ios/draw/.build/debug/Draw "$PWD" dragging; }
asking() { ios/swift.sh ios/draw/.build/debug/Draw "$PWD" asking; }

# A run that did not come to its last line counts as one failed test.
count_tests() {
    ran=$(sed -n 's/.*Test run with \([0-9]*\) test.*/\1/p' target/ios/tests.log | tail -n 1)
    bad=$(grep -c '^✘ Test [A-Za-z0-9_]*(.*) failed after' target/ios/tests.log)
    grep -q 'Test run with .* passed' target/ios/tests.log || [ "$bad" -gt 0 ] || bad=1
    [ "${ran:-0}" -ge "$bad" ] || ran=$bad
    passed=$((passed + ${ran:-0} - bad))
    failed=$((failed + bad))
}

passed=0
part "the library and its Swift" bindings
[ "$failed" -eq 0 ] || { echo "$passed passed, $failed failed"; exit 1; }
if [ "${1-}" = journeys ]; then
    mkdir -p target/ios/given
    cp "${2:?which library?}" target/ios/given/libmehfooz.so
    tests target/ios/given --filter JourneysTests 2>&1 | tee target/ios/tests.log
    count_tests
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
    exit
fi
part "format" format
echo "== models and journeys"
tests target/ios 2>&1 | tee target/ios/tests.log
count_tests
part "the app's types" ios/typecheck.sh
part "what VoiceOver is told" ios/outline.sh
part "a child who does not read plays ten cards" child
part "a tap on another place asks first" asking
part "steps and cards go where a finger drags them" dragging
part "cards that fit on a screen" ios/draw.sh fit
part "what the store asks" store
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
