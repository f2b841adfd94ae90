#include "core/retrieval/passage_finder.h"

#include "core/retrieval/blend.h"
#include "core/retrieval/exact_search.h"

namespace fts {

PassageFinder::PassageFinder(std::vector<Passage> passages, Encoder& encoder, Options options,
                             JobContext& context)
    : m_passages(std::move(passages)), m_encoder(encoder), m_options(std::move(options)),
      m_ranking(m_passages) {
    std::vector<std::string> texts;
    for (const Passage& passage : m_passages) {
        context.check();
        m_words.add(passage.text);
        texts.push_back(passage.text);
    }
    TextEmbedder embedder(m_encoder,
                          {m_options.maxTokens, m_options.passagePrompt, m_options.batchTokens});
    m_vectors = embedder.embedAll(texts, context, "embed");
}

VectorTable PassageFinder::embed(std::span<const std::string> texts, JobContext& context) {
    TextEmbedder embedder(m_encoder,
                          {m_options.maxTokens, m_options.queryPrompt, m_options.batchTokens});
    return embedder.embedAll(texts, context, "embed");
}

std::vector<std::vector<Hit>> PassageFinder::find(std::span<const std::string> questions,
                                                  std::size_t k, JobContext& context) {
    std::vector<std::vector<Hit>> found(questions.size());
    if (m_passages.empty()) {
        return found;
    }
    scoreAll(embed(questions, context), m_vectors, context,
             [&](std::size_t question, std::span<const float> scores) {
                 const auto words = m_words.scores(questions[question]);
                 const auto both = blendScores(scores, words, m_options.weight);
                 found[question] = m_ranking.topHits(both, k);
             });
    return found;
}

} // namespace fts
