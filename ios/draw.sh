#!/bin/sh
# draw.sh fit                                     every card of every topic and age in both languages at 360 by 740: whether all that is
#                                                 needed to answer is on the screen at once. Prints the exceptions; fails when a card of
#                                                 5-7, or more than one of ten others, needs scrolling
# draw.sh pictures WHAT LANGUAGE WIDTH HEIGHT SCALE [FILTER]   WHAT "cards": a card of each kind, its feedback, ends of rounds; "screens":
#                                                 every screen; as PNG in target/ios/drawn. HEIGHT "all" shows what scrolls too,
#                                                 SCALE is the text's, FILTER a regular expression for names
# draw.sh sheet ...                               the same on one picture
# After ios/test.sh, which makes the library. A stand-in for SwiftUI writes the views as HTML, which Debian's Chromium lays out.
set -eu
cd "$(dirname "$0")/.."
out=$PWD/target/ios/drawn
libraries=$PWD/target/ios
mkdir -p "$out"

ios/swift.sh swift build --quiet --package-path ios/draw -Xlinker --allow-shlib-undefined \
    -Xlinker -L"$libraries" -Xlinker -rpath -Xlinker "$libraries"

case $1 in
fit)
    rm -f "$out"/all-*.html
    ios/swift.sh ios/draw/.build/debug/Draw "$PWD" fit
    for page in "$out"/all-*.html; do ios/browser.sh --dump-dom "file://$page"; done >"$out/fit.txt"
    # A line: card AGE LANGUAGE KIND DENSITY HIDDEN PROMPT
    awk '$1 == "card" {
            group = $2 " " $3; cards[group]++; density[group, $5]++
            if ($6 > 0) { hidden[group]++; print }
        }
        END {
            for (group in cards) {
                printf "%s: %d cards, %d airy, %d roomy, %d snug, %d tight, %d scroll\n", group, cards[group], density[group, 0],
                    density[group, 1], density[group, 2], density[group, 3], hidden[group]
                if (hidden[group] > (group ~ /^5-7/ ? 0 : cards[group] / 10)) bad = 1
                groups++
            }
            exit bad || groups != 6
        }' "$out/fit.txt"
    ;;
pictures | sheet)
    rm -f "$out"/*.html
    ios/swift.sh ios/draw/.build/debug/Draw "$PWD" "$2" "$3" "$4" "$5" "$6" "${7-}"
    if [ "$1" = sheet ]; then
        rows=$(($(grep -o '<figure' "$out/sheet.html" | wc -l) / (2240 / ($4 + 8)) + 1))
        ios/browser.sh --window-size="2240,$((rows * ($(test "$5" = all && echo 2400 || echo "$5") + 30)))" \
            --screenshot="$out/sheet-$2-$3-$4-$5-$6.png" "file://$out/sheet.html"
        exit
    fi
    rm -f "$out/sheet.html"
    for page in "$out"/*.html; do
        ios/browser.sh --force-device-scale-factor="${scale-2}" --window-size="$4,$(test "$5" = all && echo 2400 || echo "$5")" \
            --screenshot="${page%.html}-$3-$4-$5-$6.png" "file://$page"
    done
    ;;
*) sed -n 's/^# //p' "$0" && exit 2 ;;
esac
