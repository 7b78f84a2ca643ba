#!/usr/bin/env bash
# test-scripts.sh   checks the project's scripts: shellcheck, one place that installs, how parts.sh counts, and what `play` and
# setup.sh do on machines other than this one.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
right=0
wrong=0
check() { # check NAME COMMAND...
    local name=$1
    shift
    if "$@"; then right=$((right + 1)); else wrong=$((wrong + 1)); echo "FAILED: $name"; fi
}
mapfile -t scripts < <(git grep --untracked -lE '^(#!/(usr/)?bin/(env )?(ba)?sh|# shellcheck shell=)' -- . ':!docs' ':!android/gradlew')

# SC2012: the files that are listed have names of ours.
clean() { [ "${#scripts[@]}" -gt 10 ] && shellcheck -x --exclude=SC2012 "${scripts[@]}"; }

# But what fetches a Rust target for Xcode, on a Mac.
installs_in_one_place() {
    ! grep -nHE '(^|[;&|({]|then|do|sudo|exec) *(sudo )?(apt|apt-get|dnf|brew|pip|npm|curl|wget|rustup|mmdebstrap) |-m pip|cargo install' "${scripts[@]}" |
        grep -vE "^scripts/(setup|test-scripts)\.sh:|^ios/build-library\.sh:|mmdebstrap --version"
}

# counted WANT COMMAND...: "passed failed" after a part or a need
counted() {
    local want=$1 got
    shift
    got=$(. scripts/parts.sh && log=$(mktemp) && "$@" >/dev/null && echo "$passed $failed"; rm -f "$log")
    [ "$got" = "$want" ] || { echo "$*: counted \"$got\", should be \"$want\""; return 1; }
}
# Commands that parts are made of here.
prints() { printf '%s\n' "$@"; }
prints_and_fails() { prints "$@"; return 1; }
missing() { CI=$1 can some false || true; }

says_what_failed() (
    . scripts/parts.sh
    log=$(mktemp)
    { part some prints_and_fails "test a::b ... FAILED" "test result: FAILED. 5 passed; 1 failed" && part more true; } >/dev/null
    [ "$(summary)" = "some: 1 failed"$'\n'"test a::b ... FAILED"$'\n'"6 passed, 1 failed" ]
    status=$?
    rm -f "$log"
    return "$status"
)

# on_a_mac ARGUMENTS...: what `play` does where the Android app cannot be drawn; a cargo that only says what it is asked
on_a_mac() (
    stubs=$(mktemp -d)
    trap 'rm -rf "$stubs"' EXIT
    printf '#!/bin/sh\necho cargo "$@"\n' >"$stubs/cargo"
    printf '#!/bin/sh\necho Darwin arm64\n' >"$stubs/uname"
    chmod +x "$stubs"/*
    PATH=$stubs:$PATH ./play "$@" 2>&1
)
plays_in_the_terminal() { [[ $(on_a_mac) = *$'\n'"cargo run --quiet -p mehfooz-terminal --"* ]]; }
window_falls_back() { DISPLAY=:9 plays_in_the_terminal && DISPLAY="" plays_in_the_terminal; }
keeps_progress_in() { [[ $(on_a_mac --terminal --data my/progress) = *" -- --data $PWD/my/progress" ]]; }
says_no_pictures() { ! on_a_mac --pictures target/none >target/none.log && grep -q "Linux x86_64 only" target/none.log; }

# unpacks WANT READY: whether need_swift unpacks again (yes or no) what is said to be made from READY
unpacks() (
    . scripts/setup.sh
    need_unpacker() { :; }
    debian_mirror() { echo mirror; }
    unpack() { echo "$2" >"$swift_root/asked"; }
    swift_root=$(mktemp -d)
    trap 'rm -rf "$swift_root"' EXIT
    need_swift 2>/dev/null
    mv "$swift_root/asked" "$swift_root/.ready"
    [ "$2" = same ] || echo "$2" >"$swift_root/.ready"
    need_swift 2>/dev/null
    [ -e "$swift_root/asked" ] && got=yes || got=no
    [ "$got" = "$1" ]
)

# What Gradle starts itself with: the jar as gradle.org publishes its checksum (release-checksums, 9.4.1), and the version that this AGP asks for.
has_the_published_wrapper() {
    echo "55243ef57851f12b070ad14f7f5bb8302daceeebc5bce5ece5fa6edb23e1145c  android/gradle/wrapper/gradle-wrapper.jar" | sha256sum --quiet --check &&
        grep -q '^distributionSha256Sum=[0-9a-f]\{64\}$' android/gradle/wrapper/gradle-wrapper.properties
}

without_apt() { [[ $(. scripts/setup.sh; PATH=/nowhere apt_install "what draws" some-package 2>&1) = "Needed: some-package (what draws), and there is no apt-get"* ]]; }

check "shellcheck" clean
check "only setup.sh installs" installs_in_one_place
check "both shells read every field of every screen" python3 scripts/check-fields.py
check "the workflow is read, and calls what is there" python3 scripts/check-workflow.py
check "Gradle's wrapper is the published one" has_the_published_wrapper
check "a part that reports no tests is one" counted "1 0" part some true
check "a part that fails is one" counted "0 1" part some false
check "a part's tests are counted, not the part" counted "3 0" part some prints "3 passed, 0 failed"
check "a failed test counts, however the part ends" counted "2 1" part some prints "2 passed, 1 failed"
check "a part that fails after its tests has failed" counted "3 1" part some prints_and_fails "3 passed, 0 failed"
check "no test is no pass" counted "0 1" part some prints "0 passed, 0 failed"
check "what a test prints is no count" counted "1 0" part some prints "the child has 7 passed rounds" "  4 passed, 0 failed"
check "cargo's lines add up" counted "7 1" part some prints_and_fails "test result: ok. 5 passed; 0 failed; 0 ignored" \
    "test result: FAILED. 2 passed; 1 failed; 0 ignored"
check "what failed is said at the end" says_what_failed
check "a missing tool skips" counted "0 0" missing ""
check "a missing tool is a failure in CI" counted "0 1" missing true
check "play falls back to the terminal" window_falls_back
check "play keeps the progress where it is told" keeps_progress_in
check "play says why there are no pictures" says_no_pictures
check "Swift is unpacked once" unpacks no same
check "Swift is unpacked again when its packages change" unpacks yes "trixie swiftlang"
check "without apt, what is needed is said" without_apt
echo "$right passed, $wrong failed"
[ "$wrong" -eq 0 ]
