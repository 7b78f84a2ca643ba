#!/bin/sh
# icon.sh   makes the pictures of the asset catalog from content/art/mithu.svg: the app's icon, Mithu on cream, and Mithu of the launch
# screen, 160 wide. Run it again when that file changes.
set -eu
cd "$(dirname "$0")/.."
. scripts/setup.sh
need_browser
assets=ios/App/Assets.xcassets
page=target/ios/icon.html
mkdir -p target/ios
sed 's/<svg /<svg width="160" height="160" /' content/art/mithu.svg >$assets/Mithu.imageset/mithu.svg
{
    # An icon has no transparent part: iOS rounds its corners itself.
    echo '<style>body{margin:0;background:#FFF6E3;display:grid;place-items:center;height:1024px} svg{width:760px;height:760px}</style>'
    cat content/art/mithu.svg
} >$page
ios/browser.sh --window-size=1024,1024 --screenshot="$PWD/target/ios/icon.png" "file://$PWD/$page"
python3 ios/opaque.py target/ios/icon.png $assets/AppIcon.appiconset/icon.png
