#include "core/nn/attention.h"

#include <algorithm>
#include <cmath>

#include <ATen/ops/_efficient_attention_forward.h>
#include <ATen/ops/_flash_attention_forward.h>
#include <ATen/ops/_softmax_backward_data.h>

#include "core/nn/torch_device.h"
#include "core/nn/vector_attention.h"

namespace fts {
namespace {

using torch::Tensor;

constexpr std::int64_t kBytesInCache = 3'000'000; // of one block's scores
// Up to so many tokens blocks win in fp32 as well.
constexpr std::int64_t kShortToLearn = 96;
constexpr std::int64_t kShortToEmbed = 320;

/// Rows of the heads are taken in blocks; the buffers hold one block's scores.
class Blocks {
public:
    explicit Blocks(const Tensor& q)
        : m_scale(1.0 / std::sqrt(static_cast<double>(q.size(2)))), m_rows(q.size(0)),
          m_size(std::clamp<std::int64_t>(
              kBytesInCache / (q.element_size() * q.size(1) * q.size(1)), 1, m_rows)),
          m_scores(torch::empty({m_size, q.size(1), q.size(1)}, q.options())),
          m_weights(torch::empty_like(m_scores)) {}

    template <typename Body>
    void forEach(Body body) {
        for (std::int64_t begin = 0; begin < m_rows; begin += m_size) {
            const std::int64_t size = std::min(m_size, m_rows - begin);
            body([begin, size](const Tensor& tensor) { return tensor.narrow(0, begin, size); });
        }
    }

    /// Attention weights of one block, valid until the next call.
    Tensor weights(const Tensor& q, const Tensor& k) {
        Tensor scores = m_scores.narrow(0, 0, q.size(0));
        Tensor weights = m_weights.narrow(0, 0, q.size(0));
        torch::baddbmm_out(scores, scores, q, k.transpose(1, 2), /*beta=*/0, m_scale);
        torch::softmax_out(weights, scores, -1);
        return weights;
    }

    double scale() const { return m_scale; }

private:
    double m_scale;
    std::int64_t m_rows;
    std::int64_t m_size;
    Tensor m_scores;
    Tensor m_weights;
};

/// q, k, v [sequences · heads, length, head size] → the same shape.
Tensor forwardBlocks(const Tensor& q, const Tensor& k, const Tensor& v) {
    Tensor out = torch::empty_like(q);
    Blocks blocks(q);
    blocks.forEach([&](auto block) {
        Tensor part = block(out);
        torch::bmm_out(part, blocks.weights(block(q), block(k)), block(v));
    });
    return out;
}

/// The gradients of q, k and v, stacked: [3, sequences · heads, length, head size].
Tensor backwardBlocks(const Tensor& q, const Tensor& k, const Tensor& v, const Tensor& gradient) {
    Tensor gradients = torch::empty({3, q.size(0), q.size(1), q.size(2)}, q.options());
    Blocks blocks(q);
    blocks.forEach([&](auto block) {
        const Tensor weights = blocks.weights(block(q), block(k));
        const Tensor out = block(gradient);
        Tensor dq = block(gradients[0]);
        Tensor dk = block(gradients[1]);
        Tensor dv = block(gradients[2]);
        torch::bmm_out(dv, weights.transpose(1, 2), out);
        const Tensor dScores = at::_softmax_backward_data(torch::bmm(out, block(v).transpose(1, 2)),
                                                          weights, -1, weights.scalar_type());
        torch::baddbmm_out(dq, dq, dScores, block(k), /*beta=*/0, blocks.scale());
        torch::baddbmm_out(dk, dk, dScores.transpose(1, 2), block(q), /*beta=*/0, blocks.scale());
    });
    return gradients;
}

/// stacked [3, sequences · heads, length, head size] → [sequences · heads, length, head size].
class BlockAttention : public torch::autograd::Function<BlockAttention> {
public:
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& stacked) {
        context->save_for_backward({stacked});
        return forwardBlocks(stacked[0], stacked[1], stacked[2]);
    }
    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const Tensor stacked = context->get_saved_variables().front();
        return {backwardBlocks(stacked[0], stacked[1], stacked[2], gradients.front().contiguous())};
    }
};

template <typename Value>
Tensor attendVectors(const Tensor& projected, const PackedBatch& batch, std::int64_t heads) {
    std::vector<TokenRange> sequences;
    std::int64_t begin = 0;
    for (const PackedBatch::Run& run : batch.runs) {
        for (std::int64_t i = 0; i < run.sequences; ++i, begin += run.length) {
            sequences.push_back({begin, run.length});
        }
    }
    const std::int64_t hidden = projected.size(1) / 3;
    Tensor out = torch::empty({projected.size(0), hidden}, projected.options());
    vectorAttention(static_cast<const Value*>(projected.const_data_ptr()),
                    static_cast<Value*>(out.mutable_data_ptr()), sequences, heads, hidden / heads);
    return out;
}

/// All sequences by one of torch's fused kernels, whatever their lengths. They differ in what they
/// take: the flash kernel (Dao 2023) 16-bit numbers, the memory-efficient one fp32 as well.
Tensor attendOnGpu(const Tensor& projected, const PackedBatch& batch, std::int64_t heads) {
    const std::int64_t hidden = projected.size(1) / 3;
    const auto split = projected.view({projected.size(0), 3, heads, hidden / heads}).unbind(1);
    const std::int64_t longest = batch.runs.back().length; // they are sorted by length
    if (projected.scalar_type() == torch::kBFloat16) {
        const auto [out, logsumexp, state, unused, mask] = at::_flash_attention_forward(
            split[0], split[1], split[2], batch.bounds, batch.bounds, longest, longest,
            /*dropout_p=*/0, /*is_causal=*/false, /*return_debug_mask=*/false);
        return out.reshape({projected.size(0), hidden});
    }
    const auto out = std::get<0>(at::_efficient_attention_forward(
        split[0].unsqueeze(0), split[1].unsqueeze(0), split[2].unsqueeze(0), /*bias=*/{},
        batch.bounds, batch.bounds, longest, longest, /*dropout_p=*/0, /*custom_mask_type=*/0,
        /*compute_log_sumexp=*/torch::GradMode::is_enabled()));
    return out.reshape({projected.size(0), hidden});
}

/// The kernels of GPUs read 16 bytes at a time; few models have heads that do not come to that. In
/// bf16 they refuse GPUs before Ampere.
bool hasKernel(const Tensor& projected, std::int64_t headSize) {
    return projected.is_cuda() && headSize * projected.element_size() % 16 == 0 &&
           (projected.scalar_type() != torch::kBFloat16 || gpuFusesBf16(projected.device()));
}

/// [sequences · length, 3 · hidden] → [3, sequences, heads, length, head size].
Tensor splitHeads(const Tensor& projected, std::int64_t sequences, std::int64_t length,
                  std::int64_t heads) {
    const std::int64_t hidden = projected.size(1) / 3;
    return projected.view({sequences, length, 3, heads, hidden / heads}).permute({2, 0, 3, 1, 4});
}

/// [sequences, heads, length, head size] → [sequences · length, hidden].
Tensor joinHeads(const Tensor& attended) {
    return attended.transpose(1, 2).reshape(
        {attended.size(0) * attended.size(2), attended.size(1) * attended.size(3)});
}

/// What `attend(tokens of a run, its number)` gives, for all runs in order.
template <typename Attend>
Tensor runByRun(const Tensor& projected, const PackedBatch& batch, Attend attend) {
    std::vector<Tensor> attended;
    const auto parts = projected.split_with_sizes(batch.runTokens, 0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        attended.push_back(attend(parts[i], i));
    }
    return attended.size() == 1 ? attended.front() : torch::cat(attended);
}

} // namespace

Tensor attention(const Tensor& projected, const PackedBatch& batch, std::int64_t heads) {
    if (hasKernel(projected, projected.size(1) / 3 / heads)) {
        return attendOnGpu(projected, batch, heads);
    }
    if (c10::InferenceMode::is_enabled() && projected.is_cpu() &&
        hasVectorAttention(projected.size(1) / 3 / heads)) {
        return projected.scalar_type() == torch::kBFloat16
                   ? attendVectors<std::uint16_t>(projected, batch, heads)
                   : attendVectors<float>(projected, batch, heads);
    }
    return runByRun(projected, batch, [&](const Tensor& tokens, std::size_t run) {
        return attention(tokens, batch.runs[run].sequences, batch.runs[run].length, heads);
    });
}

Tensor attention(const Tensor& projected, std::int64_t sequences, std::int64_t length,
                 std::int64_t heads) {
    const Tensor split = splitHeads(projected, sequences, length, heads);
    const std::int64_t shortText = torch::GradMode::is_enabled() ? kShortToLearn : kShortToEmbed;
    const bool inBlocks =
        projected.is_cpu() && (projected.scalar_type() == torch::kBFloat16 || length <= shortText);
    const Tensor attended =
        inBlocks ? BlockAttention::apply(split.reshape({3, sequences * heads, length, -1}))
                       .view({sequences, heads, length, -1})
                 : torch::scaled_dot_product_attention(split[0], split[1], split[2]);
    return joinHeads(attended);
}

Tensor biasedAttention(const Tensor& projected, const PackedBatch& batch, std::int64_t heads,
                       std::span<const Tensor> biases) {
    return runByRun(projected, batch, [&](const Tensor& tokens, std::size_t run) {
        const Tensor split =
            splitHeads(tokens, batch.runs[run].sequences, batch.runs[run].length, heads);
        return joinHeads(torch::scaled_dot_product_attention(split[0], split[1], split[2],
                                                             biases[run].unsqueeze(0)));
    });
}

} // namespace fts
