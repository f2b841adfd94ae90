#include "core/work/retrieval_judge.h"

#include "core/retrieval/exact_search.h"

namespace fts {
namespace {

template <typename Row>
VectorTable embedRows(const std::vector<Row>& rows, const std::string& prompt,
                      const ModelSpec& model, int batchTokens, Encoder& encoder,
                      JobContext& context, TextEmbedder::Counts& counts) {
    TextEmbedder embedder(encoder, {model.maxTokens, prompt, batchTokens});
    std::vector<std::string> texts;
    texts.reserve(rows.size());
    for (const Row& row : rows) {
        texts.push_back(row.text);
    }
    return embedder.embedAll(texts, context, "embed", &counts);
}

} // namespace

RetrievalJudge::RetrievalJudge(const RetrievalSet& set, const ModelSpec& model,
                               const EvaluateSpec& evaluate)
    : m_set(set), m_model(model), m_evaluate(evaluate), m_ranking(set.passages) {}

RetrievalVectors RetrievalJudge::embed(Encoder& encoder, JobContext& context) const {
    RetrievalVectors vectors;
    TextEmbedder::Counts counts;
    vectors.questions = embedRows(m_set.questions, m_model.queryPrompt, m_model,
                                  m_evaluate.batchTokens, encoder, context, counts);
    vectors.passages = embedRows(m_set.passages, m_model.passagePrompt, m_model,
                                 m_evaluate.batchTokens, encoder, context, counts);
    vectors.cutPassages = counts.cutTexts;
    return vectors;
}

RetrievalMetrics RetrievalJudge::judge(const RetrievalVectors& vectors, JobContext& context,
                                       const TakeHits& take) const {
    RetrievalTally tally(m_evaluate.k);
    scoreAll(vectors.questions, vectors.passages, context,
             [&](std::size_t question, std::span<const float> scores) {
                 const auto hits = m_ranking.topHits(scores, tally.depth());
                 tally.add(hits, m_set.relevant[question]);
                 if (take) {
                     take(question, hits);
                 }
             });
    return tally.metrics();
}

} // namespace fts
