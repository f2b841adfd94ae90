#pragma once

#include <array>

#include "core/formats/tensor_file.h"

namespace fts {

// What reading and writing a safetensors file have in common.
inline constexpr std::size_t kSafetensorsLengthBytes = 8;
inline constexpr const char* kSafetensorsMetadata = "__metadata__";

/// In the order in which the reference implementation writes them.
inline constexpr std::array<DType, 10> kSafetensorsTypes{
    DType::I64, DType::F64, DType::F32, DType::I32, DType::BF16,
    DType::F16, DType::I16, DType::I8,  DType::U8,  DType::Bool};

} // namespace fts
