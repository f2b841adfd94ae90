#include "core/nn/frozen_weight.h"

#include "core/nn/fused_layers.h"
#include "core/nn/tensor_values.h"
#include "core/nn/torch_device.h"
#include "core/nn/vector_product.h"

namespace fts {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// unpackRows() by torch's operations, on any device.
Tensor unpackedByTorch(GgufType packing, const Tensor& blocks, torch::ScalarType type) {
    const auto bytes = static_cast<std::int64_t>(ggufBlock(packing).bytes);
    const Tensor apart = blocks.view({blocks.size(0), -1, bytes}); // a block a row
    const auto half = [&](std::int64_t offset) {
        return apart.narrow(2, offset, 2).contiguous().view(torch::kHalf).to(torch::kFloat32);
    };
    const auto nibbles = [&](std::int64_t offset) {
        const Tensor both = apart.narrow(2, offset, 16);
        return torch::cat({both.bitwise_and(15), both.__rshift__(4)}, 2).to(torch::kFloat32);
    };
    Tensor values;
    if (packing == GgufType::Q8_0) {
        values = apart.narrow(2, 2, 32).view(torch::kInt8).to(torch::kFloat32) * half(0);
    } else if (packing == GgufType::Q4_0) {
        values = (nibbles(2) - 8) * half(0);
    } else {
        values = nibbles(4) * half(0) + half(2);
    }
    return values.to(type).view({blocks.size(0), -1});
}

PackedRows rowsOf(GgufType packing, const Tensor& blocks) {
    return {packing, static_cast<const std::byte*>(blocks.const_data_ptr())};
}

/// x Wᵀ, which keeps nothing of the unpacked weight for its backward pass.
class PackedProduct : public torch::autograd::Function<PackedProduct> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& x, const FrozenWeight& weight) {
        context->saved_data["packing"] = static_cast<std::int64_t>(*weight.packing());
        context->saved_data["blocks"] = weight.held();
        return torch::linear(x, weight.values(x.scalar_type()));
    }
    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const Tensor& dy = gradients.front();
        const FrozenWeight weight(static_cast<GgufType>(context->saved_data["packing"].toInt()),
                                  context->saved_data["blocks"].toTensor());
        return {torch::mm(dy, weight.values(dy.scalar_type())), Tensor()};
    }
};

} // namespace

bool canBeHeldAs(GgufType packing) {
    return packing == GgufType::Q8_0 || packing == GgufType::Q4_0 || packing == GgufType::Q4_1;
}

FrozenWeight::FrozenWeight(GgufType packing, Tensor blocks)
    : m_packing(packing), m_values(std::move(blocks)) {}

std::int64_t FrozenWeight::rowBytes(GgufType packing, std::int64_t in) {
    const GgufBlock block = ggufBlock(packing);
    return in / static_cast<std::int64_t>(block.values) * static_cast<std::int64_t>(block.bytes);
}

std::int64_t FrozenWeight::in() const {
    const std::int64_t width = m_values.size(1);
    if (!m_packing) {
        return width;
    }
    const GgufBlock block = ggufBlock(*m_packing);
    return width / static_cast<std::int64_t>(block.bytes) * static_cast<std::int64_t>(block.values);
}

Tensor FrozenWeight::values(torch::ScalarType type) const {
    if (!m_packing) {
        return m_values.to(type);
    }
    Tensor values = torch::empty({outs(), in()}, m_values.options().dtype(type));
    if (!takenInVectors(values)) {
        return unpackedByTorch(*m_packing, m_values, type);
    }
    withValue(values, [&]<typename Value>(Value) {
        unpackRows(rowsOf(*m_packing, m_values), ownValuesOf<Value>(values), outs(), in());
    });
    return values;
}

FrozenWeight FrozenWeight::part(std::int64_t begin, std::int64_t outs) const {
    FrozenWeight part = *this;
    part.m_values = m_values.narrow(0, begin, outs);
    return part;
}

Tensor FrozenWeight::rows(const Tensor& ids, torch::ScalarType type) const {
    return m_packing ? FrozenWeight(*m_packing, m_values.index_select(0, ids)).values(type)
                     : torch::embedding(m_values, ids).to(type);
}

bool FrozenWeight::takesFew(const Tensor& x, torch::ScalarType type) const {
    const bool fourBits = m_packing && m_packing != GgufType::Q8_0;
    const std::int64_t most =
        fourBits && x.scalar_type() == torch::kBFloat16 ? kMostNibbleRows : kMostFewRows;
    return c10::InferenceMode::is_enabled() && takenInVectors(x) && x.size(0) <= most &&
           m_values.is_contiguous() && (m_packing || m_values.scalar_type() == x.scalar_type()) &&
           (type == torch::kFloat32 || type == x.scalar_type());
}

Tensor FrozenWeight::timesFew(const Tensor& x, const Tensor& bias, torch::ScalarType type) const {
    const Tensor from = x.contiguous();
    Tensor out = torch::empty({x.size(0), outs()}, x.options().dtype(type));
    withValue(x, [&]<typename Value>(Value) {
        withValue(out, [&]<typename Out>(Out) {
            if constexpr (sizeof(Out) >= sizeof(Value)) {
                const auto multiply = [&](const auto& weight) {
                    productOfFew(valuesOf<Value>(from), weight,
                                 bias.defined() ? valuesOf<Value>(bias) : nullptr,
                                 ownValuesOf<Out>(out), x.size(0), x.size(1), outs());
                };
                m_packing ? multiply(rowsOf(*m_packing, m_values))
                          : multiply(valuesOf<Value>(m_values));
            }
        });
    });
    return out;
}

Tensor FrozenWeight::times(const Tensor& x, const Tensor& bias, torch::ScalarType type) const {
    if (takesFew(x, type)) {
        return timesFew(x, bias, type);
    }
    if (m_packing && torch::GradMode::is_enabled() && x.requires_grad()) {
        const Tensor product = PackedProduct::apply(x, *this);
        return (bias.defined() ? product + bias : product).to(type);
    }
    return torch::linear(x, values(x.scalar_type()), bias).to(type);
}

} // namespace fts
