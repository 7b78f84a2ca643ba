#!/bin/sh
# generate.sh BINDGEN LIBRARY   the library's Swift and C header, into MehfoozKit/Generated; files that stay the same are not touched.
set -eu
out=$(dirname "$0")/MehfoozKit/Generated
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"$1" generate "$2" --language swift --no-format --out-dir "$fresh"
keep() { # keep FROM TO
    mkdir -p "$(dirname "$2")"
    cmp -s "$1" "$2" || cp "$1" "$2"
}
keep "$fresh/MehfoozCore.swift" "$out/MehfoozCore/MehfoozCore.swift"
keep "$fresh/mehfoozFFI.h" "$out/mehfoozFFI/mehfoozFFI.h"
keep "$fresh/mehfoozFFI.modulemap" "$out/mehfoozFFI/module.modulemap"
