#include "core/nn/batch_attention.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <ATen/ops/_efficient_attention_forward.h>
#include <ATen/ops/_flash_attention_forward.h>
#include <ATen/ops/_softmax_backward_data.h>

#include "core/nn/fused_layers.h"
#include "core/nn/tensor_values.h"
#include "core/nn/torch_device.h"
#include "core/nn/vector_rows.h"

namespace fts {
namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using torch::autograd::variable_list;
using Run = PackedBatch::Run;

constexpr std::int64_t kBytesInCache = 1'000'000; // of one block's scores

/// The runs of a batch.
struct Runs : torch::CustomClassHolder {
    std::vector<Run> runs;
    std::int64_t window = 0; ///< tokens a token sees; 0: all before it
};

/// softmax(scale · scores) over what each query sees, and the way back, both in place. Scores
/// [blocks, group · length, length].
class CausalShares {
public:
    CausalShares(CausalView view, double scale) : m_view(view), m_scale(scale) {}

    void of(const Tensor& scores) const {
        if (takenInVectors(scores)) {
            withValue(scores, [&]<typename Value>(Value) {
                causalSoftmax(ownValuesOf<Value>(scores), rowsOf(scores), m_view,
                              static_cast<float>(m_scale));
            });
            return;
        }
        const Tensor seen =
            scores.view({-1, m_view.length, m_view.length})
                .masked_fill_(hidden(scores.device()), -std::numeric_limits<float>::infinity());
        seen.copy_(torch::softmax(seen * m_scale, -1));
    }

    void back(const Tensor& gradient, const Tensor& weights) const {
        if (takenInVectors(gradient)) {
            withValue(gradient, [&]<typename Value>(Value) {
                causalSoftmaxBackward(ownValuesOf<Value>(gradient), valuesOf<Value>(weights),
                                      rowsOf(gradient), m_view, static_cast<float>(m_scale));
            });
            return;
        }
        gradient.copy_(at::_softmax_backward_data(gradient, weights, -1, weights.scalar_type()) *
                       m_scale);
    }

private:
    static std::int64_t rowsOf(const Tensor& scores) { return scores.size(0) * scores.size(1); }

    /// [length, length], true where a key lies behind its query or before the window.
    Tensor hidden(torch::Device device) const {
        const auto options = torch::TensorOptions().dtype(torch::kBool).device(device);
        auto seen = torch::ones({m_view.length, m_view.length}, options).tril_();
        if (m_view.window > 0) {
            seen.triu_(1 - m_view.window);
        }
        return seen.logical_not_();
    }

    CausalView m_view;
    double m_scale;
};

/// The rows of a run's tensor [tokens, heads, head size] as [sequences · key-value heads,
/// group · length, head size], where a group are the heads that share a key.
Tensor blocksOf(const Tensor& rows, const Run& run, std::int64_t keyHeads) {
    return rows.view({run.sequences, run.length, keyHeads, -1, rows.size(2)})
        .permute({0, 2, 3, 1, 4})
        .reshape({run.sequences * keyHeads, -1, rows.size(2)});
}

/// The way back, into the rows of a run.
void putBlocks(const Tensor& blocks, const Run& run, std::int64_t keyHeads, const Tensor& rows) {
    rows.view({run.sequences, run.length, keyHeads, -1, blocks.size(2)})
        .copy_(blocks.view({run.sequences, keyHeads, -1, run.length, blocks.size(2)})
                   .permute({0, 3, 1, 2, 4}));
}

/// Attention weights of blocks, a few at a time; the buffers hold one such piece.
class Weights {
public:
    Weights(const Tensor& q, const Tensor& k, std::int64_t window)
        : m_shares({k.size(1), window}, 1.0 / std::sqrt(static_cast<double>(q.size(2)))),
          m_rows(q.size(0)),
          m_size(std::clamp<std::int64_t>(
              kBytesInCache / (q.element_size() * q.size(1) * k.size(1)), 1, m_rows)),
          m_weights(torch::empty({m_size, q.size(1), k.size(1)}, q.options())),
          m_gradient(torch::empty_like(m_weights)) {}

    template <typename Body>
    void forEach(Body body) {
        for (std::int64_t begin = 0; begin < m_rows; begin += m_size) {
            const std::int64_t size = std::min(m_size, m_rows - begin);
            body([begin, size](const Tensor& tensor) { return tensor.narrow(0, begin, size); });
        }
    }

    /// Of one piece, valid until the next call.
    Tensor of(const Tensor& q, const Tensor& k) {
        Tensor weights = m_weights.narrow(0, 0, q.size(0));
        torch::bmm_out(weights, q, k.transpose(1, 2));
        m_shares.of(weights);
        return weights;
    }

    /// The scores' gradient of one piece from that of its result, valid until the next call.
    Tensor backward(const Tensor& gradient, const Tensor& v, const Tensor& weights) {
        Tensor scores = m_gradient.narrow(0, 0, gradient.size(0));
        torch::bmm_out(scores, gradient, v.transpose(1, 2));
        m_shares.back(scores, weights);
        return scores;
    }

private:
    CausalShares m_shares;
    std::int64_t m_rows;
    std::int64_t m_size;
    Tensor m_weights;
    Tensor m_gradient;
};

Tensor attendBlocks(const Tensor& q, const Tensor& k, const Tensor& v, std::int64_t window) {
    Tensor out = torch::empty_like(q);
    Weights weights(q, k, window);
    weights.forEach([&](auto piece) {
        Tensor part = piece(out);
        torch::bmm_out(part, weights.of(piece(q), piece(k)), piece(v));
    });
    return out;
}

struct Gradients {
    Tensor q, k, v;
};

Gradients backwardBlocks(const Tensor& q, const Tensor& k, const Tensor& v, const Tensor& gradient,
                         std::int64_t window) {
    Gradients all{torch::empty_like(q), torch::empty_like(k), torch::empty_like(v)};
    Weights weights(q, k, window);
    weights.forEach([&](auto piece) {
        const Tensor shares = weights.of(piece(q), piece(k));
        const Tensor out = piece(gradient);
        Tensor dq = piece(all.q);
        Tensor dk = piece(all.k);
        Tensor dv = piece(all.v);
        torch::bmm_out(dv, shares.transpose(1, 2), out);
        const Tensor scores = weights.backward(out, piece(v), shares);
        torch::bmm_out(dq, scores, piece(k));
        torch::bmm_out(dk, scores.transpose(1, 2), piece(q));
    });
    return all;
}

/// Tells of each run its rows of any tensor that has a row a token.
template <typename Body>
void forEachRun(const Runs& runs, Body body) {
    std::int64_t begin = 0;
    for (const Run& run : runs.runs) {
        body(run,
             [begin, &run](const Tensor& rows) { return rows.narrow(0, begin, run.tokens()); });
        begin += run.tokens();
    }
}

/// query [tokens, heads, head size], key and value [tokens, key-value heads, head size] → as query.
class BlockAttention : public torch::autograd::Function<BlockAttention> {
public:
    static Tensor forward(AutogradContext* context, const Tensor& query, const Tensor& key,
                          const Tensor& value, const c10::intrusive_ptr<Runs>& runs) {
        context->save_for_backward({query, key, value});
        context->saved_data["runs"] = c10::IValue::make_capsule(runs);
        Tensor out = torch::empty(query.sizes(), query.options());
        const std::int64_t heads = key.size(1);
        forEachRun(*runs, [&](const Run& run, auto rows) {
            const auto blocks = [&](const Tensor& all) { return blocksOf(rows(all), run, heads); };
            putBlocks(attendBlocks(blocks(query), blocks(key), blocks(value), runs->window), run,
                      heads, rows(out));
        });
        return out;
    }

    static variable_list backward(AutogradContext* context, variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const auto runs =
            c10::static_intrusive_pointer_cast<Runs>(context->saved_data["runs"].toCapsule());
        const Tensor& key = saved[1];
        const std::int64_t heads = key.size(1);
        const Tensor gradient = gradients.front().contiguous();
        const auto room = [](const Tensor& like) {
            return torch::empty(like.sizes(), like.options());
        };
        const Gradients all{room(saved[0]), room(key), room(saved[2])};
        forEachRun(*runs, [&](const Run& run, auto rows) {
            const auto blocks = [&](const Tensor& some) {
                return blocksOf(rows(some), run, heads);
            };
            const Gradients own = backwardBlocks(blocks(saved[0]), blocks(key), blocks(saved[2]),
                                                 blocks(gradient), runs->window);
            putBlocks(own.q, run, heads, rows(all.q));
            putBlocks(own.k, run, heads, rows(all.k));
            putBlocks(own.v, run, heads, rows(all.v));
        });
        return {all.q, all.k, all.v, Tensor()};
    }
};

/// The kernels differ in what they take: the flash kernel (Dao 2023) 16-bit numbers and heads that
/// share keys, the memory-efficient one fp32 as well, but a key for each head.
Tensor attendOnGpu(const Tensor& query, const Tensor& key, const Tensor& value,
                   const PackedBatch& batch, std::int64_t window) {
    const std::int64_t longest = batch.runs.back().length; // they are sorted by length
    const auto limit = [](std::int64_t tokens) {
        return tokens > 0 ? std::optional(tokens) : std::nullopt;
    };
    if (query.scalar_type() == torch::kBFloat16) {
        return std::get<0>(at::_flash_attention_forward(
            query, key, value, batch.bounds, batch.bounds, longest, longest, /*dropout_p=*/0,
            /*is_causal=*/true, /*return_debug_mask=*/false, /*scale=*/{}, limit(window - 1),
            window > 0 ? std::optional<std::int64_t>(0) : std::nullopt));
    }
    const auto forAllHeads = [&](const Tensor& shared) {
        return shared.repeat_interleave(query.size(1) / shared.size(1), 1).unsqueeze(0);
    };
    return std::get<0>(at::_efficient_attention_forward(
                           query.unsqueeze(0), forAllHeads(key), forAllHeads(value), /*bias=*/{},
                           batch.bounds, batch.bounds, longest, longest, /*dropout_p=*/0,
                           /*custom_mask_type=*/1, torch::GradMode::is_enabled(), /*scale=*/{},
                           /*seqlen_k=*/{}, limit(window)))
        .squeeze(0);
}

/// The flash kernel takes heads whose size is a multiple of eight, on GPUs since Ampere. Through
/// the window of the other no gradients come back (torch 2.11: Mistral's loss stood still).
bool hasKernel(const Tensor& query, std::int64_t window) {
    return query.is_cuda() && (query.scalar_type() == torch::kBFloat16
                                   ? query.size(2) % 8 == 0 && gpuFusesBf16(query.device())
                                   : window == 0);
}

} // namespace

Tensor BatchAttention::attend(std::size_t, const Tensor& query, const Tensor& key,
                              const Tensor& value) {
    if (hasKernel(query, m_slidingWindow)) {
        return attendOnGpu(query, key, value, m_batch, m_slidingWindow).flatten(1);
    }
    auto runs = c10::make_intrusive<Runs>();
    runs->runs = m_batch.runs;
    runs->window = m_slidingWindow;
    return BlockAttention::apply(query, key, value.contiguous(), runs).flatten(1);
}

} // namespace fts
