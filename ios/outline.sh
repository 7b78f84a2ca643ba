#!/bin/sh
# outline.sh           what VoiceOver is told of every screen, in both languages, on a small and a large phone, on its side too, and an iPad, and in text of 100 to
#                      310 %: no control without a name or smaller than 44, no word broken, no text without its language, one heading
#                      that takes the focus, a way back, switches and folded lists that say how they stand; and whether the screens
#                      whose words are the game's own are as tests/outlines/en.txt has them, which Android is to be compared with too
# outline.sh record    writes that file
# After ios/typecheck.sh.
set -eu
cd "$(dirname "$0")/.."
mkdir -p target/ios/drawn tests/outlines
ios/swift.sh ios/draw/.build/debug/Draw "$PWD" outlines
ios/browser.sh --dump-dom "file://$PWD/target/ios/drawn/outlines.html" | sed 's/&amp;/\&/g; s/&lt;/</g; s/&gt;/>/g' >target/ios/outlines.txt
own="language|new-player-animal|new-player-age|players|help|gate|settings|pin|about|export-import|delete-player"
sed -n "/^@ en 360 1.0 /,/^@ en 320/p" target/ios/outlines.txt |
    awk -v own="^(${own})\$" '/^@/ { on = $NF ~ own; if (on) print "@ " $NF; next } on && NF' >target/ios/own.txt
case ${1-} in
record) cp target/ios/own.txt tests/outlines/en.txt ;;
*) diff -u tests/outlines/en.txt target/ios/own.txt || { echo "meant so? ios/outline.sh record"; exit 1; } ;;
esac
[ "$(grep -c '^@' target/ios/outlines.txt)" -ge 288 ] || { echo "not every screen was drawn"; exit 1; }
# The language that has no voice is named, though the phone's own has one.
sed -n '/^@ en 360 1.0 settings-no-voice$/,/^@ en 320/p' target/ios/outlines.txt | grep -q '^thing | اردو, This phone has no voice' ||
    { echo "Settings do not say that Urdu has no voice"; exit 1; }
# Switches and folded lists say how they stand, in every size.
awk '/^@/ { if (page == "child" && !(on && off && folded)) exit bad = 1; page = $NF; on = off = folded = 0 }
    / toggle on$/ { on = 1 } / toggle off$/ { off = 1 } / fold folded$/ { folded = 1 } END { exit bad }' target/ios/outlines.txt ||
    { echo "a child's page does not say what is on, off or folded"; exit 1; }
! awk '/^@/ { page = $0 } /^!/ { print page ": " $0; bad = 1 } END { exit !bad }' target/ios/outlines.txt
