#pragma once

#include <memory>
#include <optional>

#include "core/nn/api/generator.h"
#include "core/nn/causal_model.h"
#include "core/nn/key_value_cache.h"
#include "core/nn/sampler.h"
#include "core/text/answer_text.h"

namespace fts {

/// The Generator of this program. As soon as an answer is whole, the next request takes its place.
/// What the prompts of a call begin with is kept for the next, whose prompts may begin so too.
class TextGenerator : public Generator {
public:
    TextGenerator(const std::filesystem::path& path, const GeneratorOptions& options);
    /// By a model that may learn between two objects of this class, never while one is used.
    TextGenerator(std::shared_ptr<CausalModel> model, int atOnce);

    const Tokenizer& tokenizer() const override { return m_model->tokenizer(); }
    const ChatTemplate* chatTemplate() const override { return m_model->chatTemplate(); }
    int positions() const override { return m_model->config().positions; }
    void generate(std::span<const GenerationRequest> requests, const Take& take,
                  JobContext& context, const Grow& grow) override;
    std::vector<float> logProbabilities(std::span<const std::int32_t> sequence) override;
    const std::vector<Message>& warnings() const override { return m_model->warnings(); }

private:
    class Writing;

    void checkRequest(const GenerationRequest& request) const;

    KeyValueCache& cacheFor(std::span<const GenerationRequest> requests);
    const GrammarVocabulary* vocabularyFor(std::span<const GenerationRequest> requests);

    std::shared_ptr<CausalModel> m_model;
    int m_atOnce;
    std::unique_ptr<KeyValueCache> m_cache;
    std::vector<std::int32_t> m_beginning; ///< tokens that every place of the cache begins with
    std::unique_ptr<const GrammarVocabulary> m_vocabulary; ///< made when a grammar first needs it
};

} // namespace fts
