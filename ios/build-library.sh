#!/bin/sh
# build-library.sh swift     the generated Swift, from the library of this Mac; before `xcodegen generate` and after a change of
#                            the bridge
# build-library.sh library   the static library for what Xcode is building: reads PLATFORM_NAME, ARCHS and CONFIGURATION, writes
#                            target/ios/$PLATFORM_NAME/libmehfooz.a
# Needs rustup, from which it takes the targets of Apple's systems.
set -eu
cd "$(dirname "$0")/.."
# Xcode gives its scripts a PATH without cargo, and an SDKROOT that is wrong for build scripts, which run on the Mac.
PATH="$HOME/.cargo/bin:$PATH"
unset SDKROOT
target=${CARGO_TARGET_DIR:-target}

rust_target() { # rust_target ARCH: Rust's name of what Xcode builds
    case $PLATFORM_NAME/$1 in
    iphoneos/arm64) echo aarch64-apple-ios ;;
    iphonesimulator/arm64) echo aarch64-apple-ios-sim ;;
    iphonesimulator/x86_64) echo x86_64-apple-ios ;;
    *) echo "build-library.sh: $PLATFORM_NAME/$1 is not one of iphoneos/arm64, iphonesimulator/arm64, iphonesimulator/x86_64" >&2; exit 1 ;;
    esac
}

swift() {
    cargo build --quiet --package mehfooz-bindings --package mehfooz-bindgen
    case $(uname) in Darwin) library=libmehfooz.dylib ;; *) library=libmehfooz.so ;; esac
    ios/generate.sh "$target/debug/mehfooz-bindgen" "$target/debug/$library"
}

library() {
    # A release leaves out the topics that no professional has signed.
    profile=phone
    if [ "${CONFIGURATION:-}" = Debug ]; then profile=dev; else export MEHFOOZ_RELEASE=1; fi
    folder=$profile
    if [ $profile = dev ]; then folder=debug; fi
    out=target/ios/$PLATFORM_NAME
    mkdir -p "$out"
    built=
    export IPHONEOS_DEPLOYMENT_TARGET="${IPHONEOS_DEPLOYMENT_TARGET:-17.0}"
    for arch in $ARCHS; do
        triple=$(rust_target "$arch")
        rustup target add "$triple"
        cargo rustc --package mehfooz-bindings --lib --crate-type staticlib --profile $profile --target "$triple"
        built="$built $target/$triple/$folder/libmehfooz.a"
    done
    # shellcheck disable=SC2086
    lipo -create $built -output "$out/libmehfooz.a"
}

case ${1-} in
swift | library) "$1" ;;
*) echo "unknown part \"${1-}\"; allowed: swift, library" >&2; exit 2 ;;
esac
