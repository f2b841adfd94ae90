# libtorch as unpacked from the PyPI wheels: FTS_TORCH_DIR holds torch/ and nvidia/.
if(NOT FTS_TORCH_DIR)
  if(DEFINED ENV{FTS_TORCH_DIR})
    set(FTS_TORCH_DIR $ENV{FTS_TORCH_DIR})
  elseif(DEFINED ENV{XDG_CACHE_HOME})
    set(FTS_TORCH_DIR $ENV{XDG_CACHE_HOME}/finetune-studio/torch-2.11.0)
  else()
    set(FTS_TORCH_DIR $ENV{HOME}/.cache/finetune-studio/torch-2.11.0)
  endif()
endif()
if(NOT EXISTS ${FTS_TORCH_DIR}/torch/lib/libtorch_cpu.so)
  message(FATAL_ERROR "libtorch is not in ${FTS_TORCH_DIR}. ./run fetches it; "
                      "or set FTS_TORCH_DIR to a folder that holds torch/ and nvidia/.")
endif()
set(FTS_TORCH_DIR ${FTS_TORCH_DIR} PARENT_SCOPE) # packaging/ installs from there

# Only these: libtorch.so itself would demand the CUDA libraries (design, section 2). The OpenMP
# runtime is torch's own, so that a process has but one.
add_library(torch INTERFACE)
target_include_directories(torch SYSTEM INTERFACE
  ${FTS_TORCH_DIR}/torch/include ${FTS_TORCH_DIR}/torch/include/torch/csrc/api/include)
target_link_libraries(torch INTERFACE
  ${FTS_TORCH_DIR}/torch/lib/libtorch_cpu.so ${FTS_TORCH_DIR}/torch/lib/libc10.so
  ${FTS_TORCH_DIR}/torch/lib/libgomp.so.1 ${CMAKE_DL_LIBS})
target_link_options(torch INTERFACE
  -Wl,-rpath,${FTS_TORCH_DIR}/torch/lib:${FTS_TORCH_DIR}/nvidia/cu13/lib
  -Wl,-rpath-link,${FTS_TORCH_DIR}/nvidia/cu13/lib)

# torch/torch.h costs 18 s a file: it is compiled once, here, and reused by every torch folder.
file(CONFIGURE OUTPUT torch_pch.cpp CONTENT "")
add_library(torch_pch OBJECT ${CMAKE_CURRENT_BINARY_DIR}/torch_pch.cpp)
target_link_libraries(torch_pch PRIVATE torch nlohmann_json::nlohmann_json)
target_precompile_headers(torch_pch PRIVATE <torch/torch.h>)

fts_core(nn PRECOMPILED torch_pch USES base text formats PRIVATE_LIBRARIES torch)
set_source_files_properties(nn/threads.cpp PROPERTIES
  COMPILE_OPTIONS -fopenmp SKIP_PRECOMPILE_HEADERS ON)
fts_core(retrieval USES base text eval nn PRIVATE_LIBRARIES torch)
fts_core(questions USES base text store corpus retrieval PRIVATE_LIBRARIES ICU::uc)
fts_core(train PRECOMPILED torch_pch USES base formats eval project corpus nn LIBRARIES torch)
fts_core(artifact PRECOMPILED torch_pch USES base formats project nn retrieval LIBRARIES torch)
fts_core(work PRECOMPILED torch_pch USES base formats net store project corpus sql eval llm jobs text nn retrieval questions train artifact LIBRARIES torch)

pkg_check_modules(MICROHTTPD REQUIRED IMPORTED_TARGET libmicrohttpd)
fts_core(serve USES base net text formats store project jobs nn retrieval work PRIVATE_LIBRARIES PkgConfig::MICROHTTPD)
