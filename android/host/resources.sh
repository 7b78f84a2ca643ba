#!/bin/sh
# resources.sh MAIN AARS FRAMEWORK OUT: resources of the app and its AARs
# -> OUT/app.ap_ (for the APK), OUT/test.ap_ and test_config.properties (for Robolectric), OUT/r (R.java of every package)
set -eu
main=$1 aars=$2 framework=$3 out=$4
chmod +x "$AAPT2"; mkdir -p "$out/res" "$out/r" "$out/test-classes/com/android/tools"
packages='' overlays=''
for a in "$aars"/*/; do
    [ ! -s "$a/R.txt" ] || packages=$packages:$(sed -n 's/.*package="\([^"]*\)".*/\1/p' "$a/AndroidManifest.xml" | head -1)
    [ -d "$a/res" ] || continue
    z=$out/res/$(basename "$a").zip
    [ -f "$z" ] || "$AAPT2" compile --dir "$a/res" -o "$z"
    overlays="$overlays -R $z"
done
"$AAPT2" compile --dir "$main/res" -o "$out/res/app.zip"
link() { # link MANIFEST APK [more options]
    m=$1 apk=$2; shift 2
    # shellcheck disable=SC2086 # one word per overlay
    "$AAPT2" link -I "$framework" --manifest "$out/manifest/$m.xml" --auto-add-overlay --no-version-vectors "$@" \
        -o "$out/$apk" $overlays -R "$out/res/app.zip"
}
link main app.ap_ --extra-packages "${packages#:}" --java "$out/r" --non-final-ids --proguard "$out/aapt-rules.pro"
link test test.ap_
cat > "$out/test-classes/com/android/tools/test_config.properties" <<P
android_resource_apk=$out/test.ap_
android_merged_manifest=$out/manifest/test.xml
android_merged_assets=$main/assets
android_custom_package=app.mehfooz
P
