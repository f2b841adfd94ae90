#pragma once

#include <memory>
#include <optional>

#include "core/nn/api/flow_generator.h"
#include "core/nn/causal_model.h"
#include "core/nn/key_value_cache.h"
#include "core/nn/sampler.h"
#include "core/text/answer_text.h"

namespace fts {

/// The Generator of this program. As soon as an answer is whole, the next request takes its place.
/// Each place keeps the tokens it was computed for, and a prompt that begins as any of them do, as
/// the next turn of a conversation or the next passage after the same examples, is computed from
/// where it differs only. Memory grows with the longest text so far, not with what was allowed, and
/// where it gets scarce fewer are written at once.
class TextGenerator : public FlowGenerator {
public:
    TextGenerator(const std::filesystem::path& path, const GeneratorOptions& options);
    /// By a model that may learn between two objects of this class, never while one is used.
    TextGenerator(std::shared_ptr<CausalModel> model, int atOnce);

    const Tokenizer& tokenizer() const override { return m_model->tokenizer(); }
    const ChatTemplate* chatTemplate() const override { return m_model->chatTemplate(); }
    int positions() const override { return m_model->config().positions; }
    void generate(std::span<const GenerationRequest> requests, const Take& take,
                  JobContext& context, const Grow& grow) override;
    void checkRequest(const GenerationRequest& request) const override;
    void write(GenerationFlow& flow, JobContext& context) override;
    std::vector<float> logProbabilities(std::span<const std::int32_t> sequence) override;
    const std::vector<Message>& warnings() const override { return m_model->warnings(); }

private:
    class Writing;

    KeyValueCache& reserve(int places, std::size_t tokens);
    int placesAfter(int wanted) const;
    bool hasMemoryFor(int places, std::size_t tokens) const;
    const GrammarVocabulary& vocabulary();

    std::shared_ptr<CausalModel> m_model;
    int m_atOnce;
    std::unique_ptr<KeyValueCache> m_cache;
    std::vector<std::vector<std::int32_t>> m_held;         ///< by place: what no answer writes on
    std::unique_ptr<const GrammarVocabulary> m_vocabulary; ///< made when a grammar first needs it
};

} // namespace fts
