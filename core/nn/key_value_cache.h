#pragma once

#include <vector>

#include <torch/torch.h>

#include "core/nn/families/llama.h"
#include "core/nn/packed_batch.h"
#include "core/nn/vector_attention.h"

namespace fts {

/// Keys and values of the tokens that several answers consist of so far, one place an answer, so
/// that a further token is computed alone. The places in use are the first ones.
class KeyValueCache : public CausalAttention {
public:
    /// Room for `places` answers of up to `capacity` tokens.
    KeyValueCache(const DecoderConfig& config, int places, int capacity,
                  const torch::TensorOptions& options);

    /// Further tokens of a place.
    struct Part {
        int place;
        std::int64_t tokens;
    };
    /// The next pass is of further tokens of these places, those of one after those of another.
    void continuePlaces(std::vector<Part> parts);
    /// The next pass is of one further token of each of the first `places`.
    void continueAll(int places);
    /// The tokens of the pass just ended belong to their places from now on.
    void keep();

    int places() const { return static_cast<int>(m_lengths.size()); }
    int capacity() const { return static_cast<int>(m_layers.front().keys.size(2)); }
    int length(int place) const { return m_lengths[static_cast<std::size_t>(place)]; }
    void shorten(int place, int length); ///< forgets what was beyond
    /// What a place holds from the token `begin` to `end`, where the other one then ends; what is
    /// before is the same in both.
    void copy(int from, int to, int begin, int end);
    /// Makes room for at least so many and so long answers; what there is stays.
    void reserve(int places, int capacity);

    torch::Tensor attend(std::size_t layer, const torch::Tensor& query, const torch::Tensor& key,
                         const torch::Tensor& value) override;

private:
    struct Layer {
        torch::Tensor keys, values; ///< [places, key-value heads, capacity, head size]
    };

    void continueInProducts(int places);
    torch::Tensor attendInParts(Layer& layer, const torch::Tensor& query, const torch::Tensor& key,
                                const torch::Tensor& value);
    torch::Tensor attendInPlace(int place, const torch::Tensor& query, const torch::Tensor& key,
                                const torch::Tensor& value) const;
    torch::Tensor putFurther(torch::Tensor& kept, int place, const torch::Tensor& further) const;
    torch::Tensor attendInAll(Layer& layer, const torch::Tensor& query, const torch::Tensor& key,
                              const torch::Tensor& value);
    /// The new key or value of each place, [places, heads, head size], to where the place ends.
    void put(torch::Tensor& kept, const torch::Tensor& further) const;
    torch::Tensor attendInVectors(const Layer& layer, const torch::Tensor& query) const;
    torch::Tensor attendInProducts(const Layer& layer, const torch::Tensor& query) const;

    int m_slidingWindow;
    std::vector<Layer> m_layers;
    std::vector<int> m_lengths;
    std::vector<Part> m_parts;              ///< of the pass; none: the first m_places
    std::vector<PackedBatch::Run> m_fresh;  ///< those parts, where nothing is before any of them
    int m_places = 0;                       ///< of the pass
    std::vector<TokenRange> m_seen;         ///< of a pass over all: what each place looks at
    bool m_inVectors;                       ///< or by products, for which
    torch::Tensor m_rows, m_ends, m_hidden; ///< see continueInProducts()
};

} // namespace fts
