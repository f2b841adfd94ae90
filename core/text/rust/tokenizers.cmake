# Builds the crate beside this file with cargo: the target fts_text_rust.
set(FTS_CARGO_TARGET_DIR ${CMAKE_BINARY_DIR}/cargo CACHE PATH "Where cargo builds; build folders may share one")
find_program(FTS_CARGO cargo REQUIRED)

set(crate ${CMAKE_CURRENT_LIST_DIR})
set(archive ${FTS_CARGO_TARGET_DIR}/release/libfts_text.a)
file(GLOB_RECURSE crate_sources CONFIGURE_DEPENDS ${crate}/src/*.rs)
set(environment CARGO_TARGET_DIR=${FTS_CARGO_TARGET_DIR})
if(FTS_FUZZ)
  list(APPEND environment RUSTC_WRAPPER=${PROJECT_SOURCE_DIR}/tests/fuzz/rustc_with_coverage.sh)
endif()
add_custom_command(OUTPUT ${archive}
  COMMAND ${CMAKE_COMMAND} -E env ${environment}
          ${FTS_CARGO} build --locked --release --quiet --manifest-path ${crate}/Cargo.toml
  COMMAND ${CMAKE_COMMAND} -E touch ${archive} # cargo leaves it alone when nothing has changed
  DEPENDS ${crate}/Cargo.toml ${crate}/Cargo.lock ${crate_sources}
  COMMENT "Building the tokenizer library with cargo" VERBATIM)
add_custom_target(fts_text_rust_build DEPENDS ${archive})

add_library(fts_text_rust INTERFACE)
target_link_libraries(fts_text_rust INTERFACE ${archive} ${CMAKE_DL_LIBS})
add_dependencies(fts_text_rust fts_text_rust_build)
