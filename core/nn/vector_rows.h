#pragma once

#include <cstdint>

namespace fts {

/// Passes over rows of numbers, vectorised and shared among the threads, for processors where
/// processorHasBf16(). `Value` is float, or std::uint16_t for the bits of bf16; sums are fp32.
/// Rows lie one behind the other unless a stride, in values, is given.

/// out = x · s · weight, where s = 1 / √(mean x² + ε) of each row is kept in `scales`.
template <typename Value>
void normRows(const Value* x, const Value* weight, Value* out, float* scales, std::int64_t rows,
              std::int64_t size, float epsilon);

/// The gradient of x.
template <typename Value>
void normRowsBackward(const Value* gradient, const Value* x, const Value* weight,
                      const float* scales, Value* out, std::int64_t rows, std::int64_t size);

/// Rows of 2 · size, gate and up → rows of size: silu(gate) · up.
template <typename Value>
void gateRows(const Value* gateAndUp, Value* out, std::int64_t rows, std::int64_t size);

/// The gradients of gate and up, side by side.
template <typename Value>
void gateRowsBackward(const Value* gradient, const Value* gateAndUp, Value* out, std::int64_t rows,
                      std::int64_t size);

/// The heads of a row turned by its position: cosine and sine have a row of head size each, of
/// which the cosine's first half and the sine's second half are read. `sign` −1 turns back.
template <typename Value>
void turnRows(const Value* x, std::int64_t stride, const Value* cosine, const Value* sine,
              Value* out, std::int64_t rows, std::int64_t heads, std::int64_t headSize, float sign);

/// What the i-th of `length` queries sees: the keys up to its own, `window` of them (0: all).
struct CausalView {
    std::int64_t length = 0;
    std::int64_t window = 0;
    std::int64_t begin(std::int64_t i) const {
        return window > 0 && i >= window ? i - window + 1 : 0;
    }
};

/// softmax(scale · scores) over what each row sees, zero elsewhere, in place. Row r belongs to
/// query r mod length.
template <typename Value>
void causalSoftmax(Value* scores, std::int64_t rows, CausalView view, float scale);

/// weights' gradient → scores' gradient, in place.
template <typename Value>
void causalSoftmaxBackward(Value* gradient, const Value* weights, std::int64_t rows,
                           CausalView view, float scale);

/// losses = −log softmax(logits)[target] of each row; with `gradient` the logits become the
/// gradient of their own loss.
template <typename Value>
void lossRows(Value* logits, const std::int64_t* targets, float* losses, std::int64_t rows,
              std::int64_t size, bool gradient);

/// out = x · factor where a value is kept, else 0; with `add` it is added to what is there. Which
/// are kept is drawn from `seed` for each place.
template <typename Value>
void keepSome(const Value* x, Value* out, std::int64_t count, float share, std::uint64_t seed,
              bool add);

} // namespace fts
