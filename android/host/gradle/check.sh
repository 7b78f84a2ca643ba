#!/bin/sh
# check.sh   compiles app/build.gradle.kts, as check.py writes it, against the interfaces of AGP and Gradle
set -eu
cd "$(dirname "$0")/.."
rm -rf gradle/target/script gradle/target/classes
python3 gradle/check.py
mvn -q -B -f . -Pgradle -pl gradle compile
