#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/job_context.h"
#include "core/nn/api/device.h"
#include "core/text/grammar_vocabulary.h"

namespace fts {

class ChatTemplate;
class Tokenizer;

/// How the next token is chosen from the model's logits.
struct Sampling {
    double temperature = 0;       ///< 0: always the likeliest token
    int topK = 0;                 ///< only the so many likeliest; 0: all
    double topP = 1;              ///< only the likeliest that together reach this share
    double repetitionPenalty = 1; ///< above 1 makes tokens that were there before less likely
    std::uint64_t seed = 0;
};

struct GenerationRequest {
    std::vector<std::int32_t> prompt;
    int maxTokens = 256; ///< of the answer
    Sampling sampling;
    std::vector<std::string> stops; ///< texts that end an answer, which then does not hold them
    /// Whether an answer so far holds all that is asked for, and may end there; asked after every
    /// token.
    std::function<bool(std::string_view text)> whole;
    /// An answer that goes round in a circle (cycleAtEnd()) is written on by the circle, without
    /// the model, which would do the same. Only where the likeliest token is taken, with no
    /// grammar.
    bool repeatsItself = false;
    std::optional<TextGrammar> grammar; ///< what the answer follows, if it comes to its end
};

struct Continuation {
    enum class End {
        Token, ///< the model ended it
        Stop,  ///< a stop text was reached, or the answer is whole
        Length ///< the tokens or the model's positions were used up
    };
    std::string text; ///< special tokens left out
    std::vector<std::int32_t> ids;
    End end = End::Token;
};

struct GeneratorOptions {
    Device device;
    Precision precision = Precision::Fp32;
    int atOnce = 8; ///< answers written side by side
};

/// A language model that continues token sequences.
///
/// Answers are written side by side, and what all prompts begin with is computed once. An answer
/// does not depend on what is written beside it, up to rounding. One thread at a time. Memory: the
/// weights, and for each answer the keys and values of its tokens.
class Generator {
public:
    /// Told each answer as soon as it is whole, by the request's place; in no certain order.
    using Take = std::function<void(std::size_t request, Continuation answer)>;
    /// Told new text of an answer as it grows; together the pieces are its text.
    using Grow = std::function<void(std::size_t request, std::string_view piece)>;

    virtual ~Generator() = default;

    virtual const Tokenizer& tokenizer() const = 0;
    virtual const ChatTemplate* chatTemplate() const = 0; ///< null: the model has none
    virtual int positions() const = 0;                    ///< longest prompt and answer together

    /// Throws BadInput if a prompt is empty, holds an id beyond the vocabulary or leaves no
    /// position for an answer, or if a grammar is none; Unsupported if the model's tokens cannot be
    /// held to one; Cancelled after a stop, between two tokens.
    virtual void generate(std::span<const GenerationRequest> requests, const Take& take,
                          JobContext& context, const Grow& grow = {}) = 0;

    /// The natural logarithm of the probability of the next token, for each of a sequence's tokens
    /// and each of the vocabulary: tokens × vocabulary, row-major.
    virtual std::vector<float> logProbabilities(std::span<const std::int32_t> sequence) = 0;

    /// What was odd but bearable while loading.
    virtual const std::vector<Message>& warnings() const = 0;
};

/// Opens a language model by the rules of openLanguageModel(), and throws as it does.
std::unique_ptr<Generator> loadGenerator(const std::filesystem::path& path,
                                         const GeneratorOptions& options);

} // namespace fts
