#!/usr/bin/env bash
# test-scripts.sh   checks the project's scripts: shellcheck, one place that installs, and how parts.sh counts.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
right=0
wrong=0
check() { # check NAME COMMAND...
    local name=$1
    shift
    if "$@"; then right=$((right + 1)); else wrong=$((wrong + 1)); echo "FAILED: $name"; fi
}
mapfile -t scripts < <(git grep --untracked -lE '^(#!/(usr/)?bin/(env )?(ba)?sh|# shellcheck shell=)' -- . ':!docs')

# SC2012: the files that are listed have names of ours.
clean() { [ "${#scripts[@]}" -gt 10 ] && shellcheck -x --exclude=SC2012 "${scripts[@]}"; }

installs_in_one_place() {
    ! grep -nHE '(^|[;&|({]|then|do|sudo|exec) *(sudo )?(apt|apt-get|dnf|brew|pip|npm|curl|wget|rustup|mmdebstrap) |-m pip|cargo install' "${scripts[@]}" |
        grep -vE "^scripts/(setup|test-scripts)\.sh:|mmdebstrap --version"
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

check "shellcheck" clean
check "only setup.sh installs" installs_in_one_place
check "a part that reports no tests is one" counted "1 0" part some true
check "a part that fails is one" counted "0 1" part some false
check "a part's tests are counted, not the part" counted "3 0" part some prints "3 passed, 0 failed"
check "a failed test counts, however the part ends" counted "2 1" part some prints "2 passed, 1 failed"
check "a part that fails after its tests has failed" counted "3 1" part some prints_and_fails "3 passed, 0 failed"
check "no test is no pass" counted "0 1" part some prints "0 passed, 0 failed"
check "what a test prints is no count" counted "1 0" part some prints "the child has 7 passed rounds" "  4 passed, 0 failed"
check "cargo's lines add up" counted "7 1" part some prints_and_fails "test result: ok. 5 passed; 0 failed; 0 ignored" \
    "test result: FAILED. 2 passed; 1 failed; 0 ignored"
check "a missing tool skips" counted "0 0" missing ""
check "a missing tool is a failure in CI" counted "0 1" missing true
echo "$right passed, $wrong failed"
[ "$wrong" -eq 0 ]
