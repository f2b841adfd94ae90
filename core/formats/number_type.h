#pragma once

#include "core/formats/tensor_file.h"
#include "core/formats/weight_source.h"

namespace fts {

/// The numbers that a model is kept in: BF16 or F16 if all its matrices are of that type, else F32,
/// as for what is packed.
DType numberType(const WeightSource& weights);

/// "float32", "bfloat16", "float16": as transformers has it in config.json.
const char* numberTypeName(DType type);

} // namespace fts
