# For the tests of this folder: what is expected, and how often it was not so.
failures=0

expect() { # WHAT COMMAND…
    local what=$1
    shift
    if ! "$@"; then
        echo "FAILED: $what"
        failures=$((failures + 1))
    fi
}
