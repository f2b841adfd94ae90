#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/eval/ranking.h"
#include "core/eval/retrieval_set.h"
#include "core/retrieval/text_embedder.h"
#include "core/text/bm25.h"

namespace fts {

/// Finds the passages of a list that a question is about, by meaning and by words in one: exact
/// search, and blendScores() of the encoder's cosines and BM25. Holds the passages, their vectors
/// and the index of words. `encoder` must outlive it. One thread at a time.
class PassageFinder {
public:
    struct Options {
        std::string queryPrompt;   ///< put before every question
        std::string passagePrompt; ///< put before every passage
        int maxTokens = 0;         ///< longer texts are cut; 0: what the encoder's positions allow
        int batchTokens = 0;       ///< as TextEmbedder takes it
        double weight = 0.5;       ///< of the meaning beside the words
    };

    /// Embeds the passages: tells Progress of the stage "embed"; throws Cancelled.
    PassageFinder(std::vector<Passage> passages, Encoder& encoder, Options options,
                  JobContext& context);

    /// The `k` best passages of each question, the best first; fewer if there are fewer.
    std::vector<std::vector<Hit>> find(std::span<const std::string> questions, std::size_t k,
                                       JobContext& context);

    /// Vectors of texts as questions have them.
    VectorTable embed(std::span<const std::string> texts, JobContext& context);

    const std::vector<Passage>& passages() const { return m_passages; }

private:
    std::vector<Passage> m_passages;
    Encoder& m_encoder;
    Options m_options;
    Ranking m_ranking;
    Bm25 m_words;
    VectorTable m_vectors;
};

} // namespace fts
