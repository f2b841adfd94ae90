#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/nn/api/encoder.h"

namespace fts {

/// Vectors, one a row.
struct VectorTable {
    std::size_t dimension = 0;
    std::vector<float> values; ///< rows × dimension

    std::size_t rows() const { return dimension == 0 ? 0 : values.size() / dimension; }
    std::span<const float> row(std::size_t index) const {
        return {values.data() + index * dimension, dimension};
    }
};

/// Turns any amount of text into vectors with one encoder.
///
/// Texts are taken in windows, sorted by length within a window and embedded in batches of about
/// `batchTokens` tokens, so memory does not grow with the corpus and hardly any two lengths meet
/// in a batch. One thread at a time.
class TextEmbedder {
public:
    struct Options {
        int maxTokens = 0;         ///< longer texts are cut; 0: what the model's positions allow
        std::string prompt;        ///< put before each text
        int batchTokens = 0;       ///< 0: what the encoder computes fastest
        std::size_t window = 4096; ///< texts tokenised at once
    };
    struct Counts {
        std::int64_t texts = 0;
        std::int64_t tokens = 0;    ///< embedded, special tokens included
        std::int64_t cutTexts = 0;  ///< texts longer than the limit
        std::int64_t cutTokens = 0; ///< tokens beyond it, never seen by the model
    };

    TextEmbedder(Encoder& encoder, Options options);

    using Source = std::function<std::optional<std::string>()>;       ///< empty: no more
    using Sink = std::function<void(std::span<const float> vectors)>; ///< whole rows, in order

    /// Embeds until the source is empty. `total` is for progress only; 0 if unknown. A text of no
    /// tokens (an empty one, where the tokenizer adds none) has the vector of zeros. Emits Progress
    /// events of the stage given; throws Cancelled between two batches or two texts.
    Counts embed(const Source& source, const Sink& sink, JobContext& context,
                 const std::string& stage, std::int64_t total = 0);

    /// The same for texts that are already in memory.
    VectorTable embedAll(std::span<const std::string> texts, JobContext& context,
                         const std::string& stage, Counts* counts = nullptr);

private:
    struct Window;
    bool fill(Window& window, const Source& source, JobContext& context);
    void tokenise(const std::vector<std::string>& texts, Window& window);
    void embedWindow(Window& window, JobContext& context, const std::string& stage,
                     std::int64_t total);

    Encoder& m_encoder;
    Options m_options;
    int m_limit;
    Counts m_counts;
};

} // namespace fts
