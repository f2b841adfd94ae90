#pragma once

#include <optional>

#include <torch/torch.h>

#include "core/formats/gguf_blocks.h"

namespace fts {

/// Packings a weight can be held in while a model computes.
bool canBeHeldAs(GgufType packing);

/// The weight [out, in] of a product, held as values, or packed in GGUF's blocks: Q8_0 takes 8.5
/// bits a value, Q4_0 4.5, Q4_1 5. Packed ones are unpacked where they are multiplied, and
/// do not learn. A handle: copies share the weight.
class FrozenWeight {
public:
    FrozenWeight() = default;
    explicit FrozenWeight(torch::Tensor values) : m_values(std::move(values)) {}

    /// blocks: uint8 [out, bytes of a row], see rowBytes(). canBeHeldAs(packing).
    FrozenWeight(GgufType packing, torch::Tensor blocks);

    /// Of a row of `in` values, a multiple of 32.
    static std::int64_t rowBytes(GgufType packing, std::int64_t in);

    std::optional<GgufType> packing() const { return m_packing; }
    std::int64_t outs() const { return m_values.size(0); }
    std::int64_t in() const;
    torch::Device device() const { return m_values.device(); }

    /// What is held: the values, or the blocks.
    torch::Tensor& held() { return m_values; }
    const torch::Tensor& held() const { return m_values; }

    /// [out, in] of that type: the values held if they are of it.
    torch::Tensor values(torch::ScalarType type) const;

    /// So many of its rows, held as it is.
    FrozenWeight part(std::int64_t begin, std::int64_t outs) const;

    /// Those rows of values(): ids [count] int64 → [count, in].
    torch::Tensor rows(const torch::Tensor& ids, torch::ScalarType type) const;

    /// x Wᵀ + bias in `type`, with gradients for x if enabled: x [rows, in], bias [out] or none →
    /// [rows, out]. The few rows of a model that writes are taken by productOfFew().
    torch::Tensor times(const torch::Tensor& x, const torch::Tensor& bias,
                        torch::ScalarType type) const;

private:
    bool takesFew(const torch::Tensor& x, torch::ScalarType type) const;
    torch::Tensor timesFew(const torch::Tensor& x, const torch::Tensor& bias,
                           torch::ScalarType type) const;

    std::optional<GgufType> m_packing;
    torch::Tensor m_values; ///< or blocks
};

} // namespace fts
