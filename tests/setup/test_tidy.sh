# No finding of .clang-tidy in the torch-free sources. Arguments: the source and the build folder.
# What uses torch is left out: its precompiled header is GCC's, and parsing torch takes a minute a file.
set -euo pipefail
source "$1/packaging/setup.sh"
tidy=$FTS_CACHE/tools/clang-18.1.8/bin/clang-tidy
if [[ ! -x $tidy ]]; then
    echo "clang-tidy is not in the cache; ./test --slow fetches it."
    exit 77
fi
cd "$1"
python3 - "$2/compile_commands.json" <<'PYTHON' |
import json, sys
for entry in json.load(open(sys.argv[1])):
    parts = entry["file"].split("/")
    if not {"tests", "build"} & set(parts) and "torch" not in entry["command"]:
        print(entry["file"], end="\0")
PYTHON
    xargs -0 -n 1 -P "$(fts_jobs)" "$tidy" --quiet -p "$2"
