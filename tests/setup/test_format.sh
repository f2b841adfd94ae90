# Every source file is laid out as .clang-format says. Arguments: the source and the build folder.
set -euo pipefail
source "$1/packaging/setup.sh"
format=$FTS_CACHE/tools/clang-18.1.8/bin/clang-format
if [[ ! -x $format ]]; then
    echo "clang-format is not in the cache; ./test fetches it."
    exit 77
fi
cd "$1"
find app core ui tests \( -name '*.cpp' -o -name '*.h' \) -print0 |
    xargs -0 "$format" --dry-run -Werror
