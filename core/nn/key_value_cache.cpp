#include "core/nn/key_value_cache.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/nn/batch_attention.h"
#include "core/nn/fused_layers.h"
#include "core/nn/tensor_values.h"
#include "core/nn/vector_cached_attention.h"

namespace fts {
namespace {

using torch::Tensor;
using torch::indexing::Slice;

} // namespace

KeyValueCache::KeyValueCache(const DecoderConfig& config, int places, int capacity,
                             const torch::TensorOptions& options)
    : m_slidingWindow(config.slidingWindow), m_lengths(static_cast<std::size_t>(places), 0) {
    for (int i = 0; i < config.layers; ++i) {
        const auto room = [&] {
            return torch::zeros({places, config.keyValueHeads, capacity, config.headSize}, options);
        };
        m_layers.push_back({room(), room()});
    }
    m_inVectors = takenInVectors(m_layers.front().keys) && hasVectorAttention(config.headSize);
}

void KeyValueCache::continuePlaces(std::vector<Part> parts) {
    m_parts = std::move(parts);
    m_fresh.clear();
    const auto begins = [this](const Part& part) { return length(part.place) == 0; };
    if (m_layers.front().keys.is_cpu() && std::ranges::all_of(m_parts, begins)) {
        for (const Part& part : m_parts) {
            if (m_fresh.empty() || m_fresh.back().length != part.tokens) {
                m_fresh.push_back({0, part.tokens});
            }
            ++m_fresh.back().sequences;
        }
    }
}

// What each answer looks at: up to its own end, from where the window begins that its model looks
// through.
void KeyValueCache::continueAll(int places) {
    m_parts.clear();
    m_places = places;
    m_seen.clear();
    for (int place = 0; place < places; ++place) {
        const std::int64_t end = length(place) + 1;
        const std::int64_t seen =
            m_slidingWindow > 0 ? std::min<std::int64_t>(end, m_slidingWindow) : end;
        m_seen.push_back({end - seen, seen});
    }
    if (!m_inVectors) {
        continueInProducts(places);
    }
}

// Which rows and columns the new keys go to, and what each answer must not see.
void KeyValueCache::continueInProducts(int places) {
    const auto longest = *std::max_element(m_lengths.begin(), m_lengths.begin() + places) + 1;
    const auto device = m_layers.front().keys.device();
    m_rows = torch::arange(places, torch::kInt64).to(device);
    m_ends = torch::tensor(std::vector<std::int64_t>(m_lengths.begin(), m_lengths.begin() + places))
                 .to(device);
    const auto columns = torch::arange(longest, torch::kInt64).to(device).unsqueeze(0);
    m_hidden = columns > m_ends.unsqueeze(1);
    if (m_slidingWindow > 0) {
        m_hidden = m_hidden | (columns <= m_ends.unsqueeze(1) - m_slidingWindow);
    }
    m_hidden = m_hidden.view({places, 1, 1, longest});
}

void KeyValueCache::keep() {
    for (const Part& part : m_parts) {
        m_lengths[static_cast<std::size_t>(part.place)] += static_cast<int>(part.tokens);
    }
    for (int place = 0; m_parts.empty() && place < m_places; ++place) {
        ++m_lengths[static_cast<std::size_t>(place)];
    }
}

void KeyValueCache::shorten(int place, int length) {
    m_lengths[static_cast<std::size_t>(place)] = length;
}

void KeyValueCache::copy(int from, int to, int begin, int end) {
    for (Layer& layer : m_layers) {
        for (const Tensor& kept : {layer.keys, layer.values}) {
            const auto further = kept.narrow(2, begin, end - begin);
            further.select(0, to).copy_(further.select(0, from));
        }
    }
    m_lengths[static_cast<std::size_t>(to)] = end;
}

// A layer at a time, so that little is held twice.
void KeyValueCache::reserve(int places, int capacity) {
    places = std::max(places, this->places());
    capacity = std::max(capacity, this->capacity());
    if (places == this->places() && capacity == this->capacity()) {
        return;
    }
    const std::int64_t longest = *std::ranges::max_element(m_lengths);
    for (Layer& layer : m_layers) {
        for (Tensor* kept : {&layer.keys, &layer.values}) {
            const Tensor before = *kept;
            *kept =
                torch::zeros({places, before.size(1), capacity, before.size(3)}, before.options());
            kept->narrow(0, 0, before.size(0))
                .narrow(2, 0, longest)
                .copy_(before.narrow(2, 0, longest));
        }
    }
    m_lengths.resize(static_cast<std::size_t>(places), 0);
}

Tensor KeyValueCache::attend(std::size_t layer, const Tensor& query, const Tensor& key,
                             const Tensor& value) {
    return m_parts.empty() ? attendInAll(m_layers[layer], query, key, value)
                           : attendInParts(m_layers[layer], query, key, value);
}

Tensor KeyValueCache::attendInParts(Layer& layer, const Tensor& query, const Tensor& key,
                                    const Tensor& value) {
    std::vector<Tensor> attended;
    std::int64_t begin = 0;
    for (const Part& part : m_parts) {
        const auto own = [&](const Tensor& x) { return x.narrow(0, begin, part.tokens); };
        const Tensor keys = putFurther(layer.keys, part.place, own(key));
        const Tensor values = putFurther(layer.values, part.place, own(value));
        if (m_fresh.empty()) {
            attended.push_back(attendInPlace(part.place, own(query), keys, values));
        }
        begin += part.tokens;
    }
    if (!m_fresh.empty()) {
        return BatchAttention({.runs = m_fresh}, m_slidingWindow).attend(0, query, key, value);
    }
    return torch::cat(attended);
}

// At the end of a place; all that it has then, [key-value heads, tokens, head size].
Tensor KeyValueCache::putFurther(Tensor& kept, int place, const Tensor& further) const {
    const std::int64_t begin = length(place);
    const auto own = kept.select(0, place);
    own.narrow(1, begin, further.size(0)).copy_(further.transpose(0, 1));
    return own.narrow(1, 0, begin + further.size(0));
}

Tensor KeyValueCache::attendInPlace(int place, const Tensor& query, const Tensor& key,
                                    const Tensor& value) const {
    const std::int64_t tokens = query.size(0);
    const std::int64_t begin = length(place);
    const std::int64_t end = begin + tokens;
    const auto forAllHeads = [&](const Tensor& all) {
        return all.unsqueeze(1)
            .expand({all.size(0), query.size(1) / all.size(0), end, all.size(2)})
            .reshape({1, query.size(1), end, all.size(2)});
    };
    const auto keys = forAllHeads(key);
    const auto values = forAllHeads(value);
    const auto queries = query.transpose(0, 1).unsqueeze(0);
    const bool plain = begin == 0 && (m_slidingWindow == 0 || end <= m_slidingWindow);
    std::optional<Tensor> seen;
    if (!plain) {
        auto mask = torch::ones({tokens, end}, query.options().dtype(torch::kBool)).tril(begin);
        seen = m_slidingWindow > 0 ? mask.triu(begin - m_slidingWindow + 1) : mask;
    }
    return torch::scaled_dot_product_attention(queries, keys, values, seen, 0.0, plain)
        .squeeze(0)
        .transpose(0, 1)
        .flatten(1);
}

Tensor KeyValueCache::attendInAll(Layer& layer, const Tensor& query, const Tensor& key,
                                  const Tensor& value) {
    if (m_inVectors) {
        put(layer.keys, key);
        put(layer.values, value);
        return attendInVectors(layer, query.contiguous());
    }
    layer.keys.index_put_({m_rows, Slice(), m_ends}, key);
    layer.values.index_put_({m_rows, Slice(), m_ends}, value);
    return attendInProducts(layer, query);
}

// As index_put_() does, which takes longer than to attend.
void KeyValueCache::put(Tensor& kept, const Tensor& further) const {
    const Tensor from = further.contiguous();
    const auto bytes = static_cast<std::size_t>(from.size(2) * from.element_size());
    const auto heads = from.size(1);
    const auto* next = static_cast<const std::byte*>(from.const_data_ptr());
    auto* all = static_cast<std::byte*>(kept.mutable_data_ptr());
    for (int place = 0; place < m_places; ++place) {
        for (std::int64_t head = 0; head < heads; ++head, next += bytes) {
            const std::int64_t row = (place * heads + head) * capacity() + length(place);
            std::memcpy(all + static_cast<std::size_t>(row) * bytes, next, bytes);
        }
    }
}

Tensor KeyValueCache::attendInVectors(const Layer& layer, const Tensor& query) const {
    const CachedHeads cached{layer.keys.size(1), layer.keys.size(2), layer.keys.size(3)};
    Tensor out = torch::empty({query.size(0), query.size(1) * query.size(2)}, query.options());
    withValue(query, [&]<typename Value>(Value) {
        cachedAttention(valuesOf<Value>(query), valuesOf<Value>(layer.keys),
                        valuesOf<Value>(layer.values), ownValuesOf<Value>(out), m_seen,
                        query.size(1), cached);
    });
    return out;
}

// The queries that share a key are taken as the rows of one product.
Tensor KeyValueCache::attendInProducts(const Layer& layer, const Tensor& query) const {
    const std::int64_t longest = m_hidden.size(3);
    const auto keys = layer.keys.narrow(0, 0, m_places).narrow(2, 0, longest);
    const auto values = layer.values.narrow(0, 0, m_places).narrow(2, 0, longest);
    const auto queries = query.view({m_places, keys.size(1), -1, query.size(2)});
    const double scale = 1.0 / std::sqrt(static_cast<double>(query.size(2)));
    auto scores = (torch::matmul(queries, keys.transpose(2, 3)) * scale).to(torch::kFloat32);
    scores.masked_fill_(m_hidden, -std::numeric_limits<float>::infinity());
    return torch::matmul(torch::softmax(scores, -1).to(values.scalar_type()), values)
        .view({m_places, -1});
}

} // namespace fts
