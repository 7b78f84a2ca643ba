#!/bin/sh
# pictures.sh   draws the screens that docs/shells.md shows, into docs/pictures/ios. After ios/test.sh.
set -eu
cd "$(dirname "$0")/.."
shown=docs/pictures/ios
drawn=target/ios/drawn
mkdir -p $shown
draw() { # draw WHAT LANGUAGE NAMES [WIDTH HEIGHT SUFFIX]
    rm -f $drawn/*.png
    scale=1 ios/draw.sh pictures "$1" "$2" "${4-360}" "${5-740}" 1 "^($3)\$"
    for picture in "$drawn"/*.png; do
        name=${picture##*/}
        mv "$picture" "$shown/${name%"-${4-360}-${5-740}-1.png"}${6-}.png"
    done
}
draw screens en "language|new-player-animal|players|home|badge-book|badge-open|help|gate|parents|child|settings"
draw screens ur "home|help|parents"
draw screens en home 740 360 -land
draw screens ur home 820 1180 -tablet
draw screens en home 1180 820 -tablet-land
draw cards en "spot-photo-half-8-10|choose-call-8-10|sort-scene-half-5-7|order-scene-half-8-10|feedback-right-rule-8-10|feedback-notYet-rule-8-10|end-rules-8-10"
draw cards en "choose-chat-8-10" 1180 820 -tablet-land
draw cards en "order-scene-half-8-10" 740 360 -land
draw cards ur "sort-scene-half-5-7"
