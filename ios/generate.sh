#!/bin/sh
# generate.sh BINDGEN LIBRARY   the library's Swift and C header, into MehfoozKit/Generated; files that stay the same are not touched.
# Where they changed, all that depends on them counts as changed too: Swift 6.0 does not compile all of it again by itself.
set -eu
ios=$(dirname "$0")
out=$ios/MehfoozKit/Generated
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"$1" generate "$2" --language swift --no-format --out-dir "$fresh"
keep() { # keep FROM TO
    mkdir -p "$(dirname "$2")"
    cmp -s "$1" "$2" && return
    cp "$1" "$2"
    find "$ios"/App "$ios"/MehfoozKit/Sources "$ios"/MehfoozKit/Tests "$ios"/draw/Sources -name '*.swift' -exec touch {} +
}
keep "$fresh/MehfoozCore.swift" "$out/MehfoozCore/MehfoozCore.swift"
keep "$fresh/mehfoozFFI.h" "$out/mehfoozFFI/mehfoozFFI.h"
keep "$fresh/mehfoozFFI.modulemap" "$out/mehfoozFFI/module.modulemap"
