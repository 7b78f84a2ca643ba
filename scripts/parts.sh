# shellcheck shell=bash
# How `test` runs its parts and counts them; sourced by it.
passed=0
failed=0
skipped=""
faults=""
log=target/test.log
mkdir -p target

# part NAME COMMAND...: runs it, shows it, and adds up the tests that it reports; a part that reports none is one itself.
# It has failed when a test did, when its command did, or when it reports that no test ran.
part() {
    local name=$1 status=0 good bad start=$SECONDS
    shift
    echo "== $name"
    "$@" 2>&1 | tee "$log" || status=$?
    good=$(told passed)
    bad=$(told failed)
    if [ "$status" != 0 ]; then
        [ "$bad" -gt 0 ] || bad=1
    elif [ -z "$(counts)" ]; then
        good=1
    elif [ $((good + bad)) = 0 ]; then
        echo "no test ran"
        bad=1
    fi
    [ "$bad" = 0 ] || faults+="$name: $bad failed"$'\n'"$(grep -E '^(FAILED|error|✘ Test|test .* FAILED$)|panicked at' "$log" | head -20)"$'\n'
    passed=$((passed + good))
    failed=$((failed + bad))
    echo "== $name: $((SECONDS - start)) s"
}

# The lines in which cargo, or a script of ours as its last line, counts tests.
counts() { grep -E '^(test result: [A-Za-z]+\. )?[0-9]+ passed[,;] [0-9]+ failed' "$log"; }

# told passed|failed: how many tests the part reports as such
told() { counts | grep -oE "[0-9]+ $1" | awk '{n += $1} END {print n + 0}'; }

# can NAME NEED: whether the machine has what a part needs, or gets it
can() {
    "$2" && return
    echo "== $1: skipped, it cannot run on this machine"
    skipped="$skipped, $1"
    [ "${CI-}" != true ] || failed=$((failed + 1))
    return 1
}

# The last lines: what failed, once more, for a log of which only the end is kept. Returns 1 unless something passed and nothing failed.
summary() {
    printf '%s' "$faults"
    [ -z "$skipped" ] || echo "Skipped: ${skipped#, }"
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
