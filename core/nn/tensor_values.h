#pragma once

#include <cstdint>

#include <torch/torch.h>

namespace fts {

/// body(Value{}) with the type by which vector_rows.h knows the tensor's: float or the bits of
/// bf16.
template <typename Body>
void withValue(const torch::Tensor& tensor, const Body& body) {
    if (tensor.scalar_type() == torch::kBFloat16) {
        body(std::uint16_t{});
    } else {
        body(float{});
    }
}

template <typename Value>
const Value* valuesOf(const torch::Tensor& tensor) {
    return static_cast<const Value*>(tensor.const_data_ptr());
}

template <typename Value>
Value* ownValuesOf(const torch::Tensor& tensor) {
    return static_cast<Value*>(tensor.mutable_data_ptr());
}

} // namespace fts
