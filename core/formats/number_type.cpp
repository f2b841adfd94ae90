#include "core/formats/number_type.h"

#include <algorithm>
#include <string_view>

namespace fts {

DType numberType(const WeightSource& weights) {
    const auto allAre = [&](std::string_view type) {
        return std::ranges::all_of(weights.weights(), [&](const Weight& weight) {
            return weight.shape.size() < 2 || weight.type == type;
        });
    };
    return allAre("BF16") ? DType::BF16 : allAre("F16") ? DType::F16 : DType::F32;
}

const char* numberTypeName(DType type) {
    return type == DType::BF16 ? "bfloat16" : type == DType::F16 ? "float16" : "float32";
}

} // namespace fts
