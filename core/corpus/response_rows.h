#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/text/tokenizer.h"

namespace fts {

/// A prompt and the response a language model is to learn to it, as the model sees them.
struct ResponseRow {
    std::vector<std::int32_t> ids; ///< the prompt, the response and the token that ends it
    std::uint32_t learnedFrom = 1; ///< place of the first token that is learned; at least 1

    /// Tokens that are learned: each is to be foretold from those before it.
    std::int64_t learned() const {
        return static_cast<std::int64_t>(ids.size()) - static_cast<std::int64_t>(learnedFrom);
    }
};

/// The rows of a part.
struct ResponseRows {
    std::vector<ResponseRow> rows;
    std::int64_t tokens = 0;  ///< of all
    std::int64_t learned = 0; ///< of these, those that are learned
    std::int64_t tooLong = 0; ///< rows left out

    /// A row of more than `maxTokens` tokens is left out: without its end a response teaches
    /// something else.
    void add(ResponseRow row, std::size_t maxTokens);
};

/// `end`: the token that ends an answer, which is always learned. With `learnPrompt` all tokens but
/// the first are learned, else those of the response. The response's tokens are those of its text
/// alone, since that is how a model comes to write them: after a prompt that is fixed.
ResponseRow responseRow(std::vector<std::int32_t> prompt, const std::string& response,
                        std::int32_t end, bool learnPrompt, const Tokenizer& tokenizer);

/// The batches of one epoch: numbers of rows in random order, `batch` a batch and the rest in the
/// last one. Depends only on the arguments.
std::vector<std::vector<std::uint32_t>> epochBatches(std::size_t rows, int batch, std::int64_t seed,
                                                     int epoch);

} // namespace fts
