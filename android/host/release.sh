#!/bin/bash
# release.sh shrink        the app's classes through R8, by the rules that Gradle would give it: once as classes, which a JVM can play, and
#                          once as a phone gets them, with the resources that are used. Any warning fails.
# release.sh apk LIBRARY   the APK, signed with a key of the day; LIBRARY stands in for the library of one kind of phone. Too large fails.
# What comes of it is in app/target/release. After build.sh.
set -euo pipefail
cd "$(dirname "$0")/../.."
. scripts/setup.sh
here=android/host
app=$here/app/target
libs=$here/libs/target
tools=$here/release/target
out=$app/release
abi=arm64-v8a
max_shell=3000000
max_apk=6500000

# As Gradle links them for a release: the two languages, in the form whose unused resources R8 can take out.
link_resources() {
    local overlays=() each
    for each in "$app"/res/*.zip; do [ "$(basename "$each")" = app.zip ] || overlays+=(-R "$each"); done
    "$app/aapt2/prebuilt/linux/aapt2" link -I "$framework" --manifest "$app/manifest/main.xml" --auto-add-overlay --no-version-vectors \
        --proto-format -c en,ur --version-code 1 --version-name 0.1.0 -o "$out/linked.ap_" "${overlays[@]}" -R "$app/res/app.zip"
}

r8() { # r8 OPTIONS...
    local options=("$@") each
    for each in "$tools"/agp/com/android/build/gradle/proguard-*.txt "android/app/proguard-rules.pro" "$app/aapt-rules.pro" "$libs"/aar/*/proguard.txt; do
        options+=(--pg-conf "$each")
    done
    local jars=()
    mapfile -t jars < <(find "$libs/aar" -path "$libs/aar/*/classes.jar" -o -path "$libs/aar/*/libs/*.jar" && find "$libs/jars" -name '*.jar')
    # Android's classes here hold none of java.*.
    java -Xmx2g -cp "$tools/r8.jar" com.android.tools.r8.R8 --release --lib "$framework" --lib "$(java_home)" "${options[@]}" \
        "$out/app.jar" "$out/jna/classes.jar" "${jars[@]}" 2>&1 | tee -a "$out/r8.log"
}

shrink() {
    mvn -q -B -f "$here" -Prelease -pl release process-test-classes
    rm -rf "$out"
    mkdir -p "$out/dex"
    jar --create --file "$out/app.jar" -C "$app/classes" .
    unzip -q "$tools/jna.aar" -d "$out/jna"
    link_resources
    r8 --classfile --output "$out/shrunk.jar"
    r8 --min-api 24 --output "$out/dex" --pg-map-output "$out/mapping.txt" --android-resources "$out/linked.ap_" "$out/shrunk.ap_"
    # Every jar has a manifest, and some a module-info: the APK gets neither.
    ! grep -iE 'warning|error' "$out/r8.log" | grep -v "Resource 'META-INF/.*' already exists"
}

apk() { # apk LIBRARY
    "$app/aapt2/prebuilt/linux/aapt2" convert --output-format binary -o "$out/resources.ap_" "$out/shrunk.ap_"
    rm -rf "${out:?}/lib"
    mkdir -p "$out/lib/$abi"
    cp "$out/jna/jni/$abi"/*.so "$libs"/aar/*/jni/"$abi"/*.so "$out/lib/$abi/"
    sign shell.apk "$max_shell"
    cp "$1" "$out/lib/$abi/libmehfooz.so"
    sign with-library.apk "$max_apk"
}

sign() { # sign NAME MAX
    local bytes
    java -cp "$tools/apksig.jar" "$here/release/Package.java" "$out/resources.ap_" "$out/dex" "$out/lib" "$out/$1"
    bytes=$(stat -c %s "$out/$1")
    echo "$1: $bytes bytes, at most $2"
    [ "$bytes" -le "$2" ]
}

framework=$(tr : '\n' <"$app/test-classpath.txt" | grep '/android-all-[^/]*\.jar$')
case ${1-} in
shrink) shrink ;;
apk) apk "${2:?which library?}" ;;
*) sed -n '2,6s/^# //p' "$0" >&2; exit 2 ;;
esac
