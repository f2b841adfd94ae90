#!/bin/sh
# rustc for cargo's RUSTC_WRAPPER: the crates that read tokenizers and templates tell libFuzzer where
# they have been, so that the search sees into them. Others, and what runs during the build, do not.
compiler=$1
shift
case " $* " in
*" --crate-type proc-macro "*) ;;
*" --crate-name fts_text "* | *" --crate-name "minijinja* | *" --crate-name tokenizers "* | \
  *" --crate-name spm_precompiled "* | *" --crate-name fancy_regex "* | *" --crate-name serde_json "*)
  set -- "$@" -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares
  ;;
esac
exec "$compiler" "$@"
