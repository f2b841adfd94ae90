#!/bin/bash
# Runs a script of this folder in the Python environment that ./test --interop makes (or FTS_PEERS
# names). Exit code 77 if there is none. Arguments: the script, then its own.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/../../packaging/setup.sh"
if [[ ! -x $FTS_PEERS/bin/python ]]; then
    echo "There is no Python environment $FTS_PEERS; ./test --interop makes it."
    exit 77
fi
exec "$FTS_PEERS/bin/python" "$here/$1" "${@:2}"
