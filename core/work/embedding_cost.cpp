#include "core/work/embedding_cost.h"

#include <algorithm>

#include "core/base/elapsed.h"
#include "core/base/random.h"
#include "core/retrieval/text_embedder.h"

namespace fts {
namespace {

constexpr double kEnoughSeconds = 1.5;
constexpr std::size_t kFewestPieces = 3;
constexpr std::size_t kBytesPerToken = 4; // to begin with; of English text

/// A text to embed, without a copy of it.
struct Text {
    const std::string* text = nullptr;
    const std::string* prompt = nullptr;
};

std::size_t sizeOf(const Text& text) {
    return text.prompt->size() + text.text->size();
}

// By length, as the embedder takes them.
std::vector<Text> sortedTexts(const RetrievalSet& set, const ModelSpec& model) {
    std::vector<Text> texts;
    for (const Passage& passage : set.passages) {
        texts.push_back({&passage.text, &model.passagePrompt});
    }
    for (const Question& question : set.questions) {
        texts.push_back({&question.text, &model.queryPrompt});
    }
    std::ranges::stable_sort(texts, {}, sizeOf);
    return texts;
}

/// The texts in pieces of about one batch each, measured one by one.
class Pieces {
public:
    Pieces(const RetrievalSet& set, const ModelSpec& model, const EvaluateSpec& evaluate,
           SentenceEncoder& encoder)
        : m_texts(sortedTexts(set, model)), m_maxTokens(static_cast<std::size_t>(model.maxTokens)),
          m_embedder(encoder, {model.maxTokens, {}, evaluate.batchTokens}) {
        const int batch = evaluate.batchTokens > 0 ? evaluate.batchTokens : encoder.tokensAtOnce();
        std::size_t tokens = 0;
        for (std::size_t i = 0; i < m_texts.size(); ++i) {
            if (i == 0 || tokens + seen(m_texts[i]) > static_cast<std::size_t>(batch)) {
                m_begins.push_back(i);
                tokens = 0;
            }
            tokens += seen(m_texts[i]);
        }
        m_begins.push_back(m_texts.size());
    }

    std::size_t count() const { return m_begins.size() - 1; }

    /// Seconds it took.
    double embed(std::size_t piece, JobContext& context) {
        std::vector<std::string> texts;
        for (std::size_t i = m_begins[piece]; i < m_begins[piece + 1]; ++i) {
            texts.push_back(*m_texts[i].prompt + *m_texts[i].text);
        }
        return timed([&] { m_embedder.embedAll(texts, context, "embed"); });
    }

    /// About how many tokens the model sees of it.
    double tokens(std::size_t piece) const {
        double tokens = 0;
        for (std::size_t i = m_begins[piece]; i < m_begins[piece + 1]; ++i) {
            tokens += static_cast<double>(seen(m_texts[i]));
        }
        return tokens;
    }

private:
    std::size_t seen(const Text& text) const {
        return std::min(sizeOf(text) / kBytesPerToken + 2, m_maxTokens);
    }

    std::vector<Text> m_texts;
    std::size_t m_maxTokens;
    TextEmbedder m_embedder;
    std::vector<std::size_t> m_begins; ///< of each piece among the texts, and the end
};

} // namespace

double embeddingSeconds(const RetrievalSet& set, const ModelSpec& model,
                        const EvaluateSpec& evaluate, SentenceEncoder& encoder,
                        const JobContext& context) {
    FunctionSink nobody([](const Event&) {});
    JobContext quiet{context.stop, nobody, context.pause};
    Pieces pieces(set, model, evaluate, encoder);
    if (pieces.count() == 0) {
        return 0;
    }
    pieces.embed(pieces.count() / 2, quiet); // the first one also takes memory and compiles
    double seconds = 0;
    double measured = 0;
    double all = 0;
    std::size_t done = 0;
    Random random{1};
    for (const std::size_t piece : random.permutation(pieces.count())) {
        all += pieces.tokens(piece);
        if (done < kFewestPieces || seconds < kEnoughSeconds) {
            seconds += pieces.embed(piece, quiet);
            measured += pieces.tokens(piece);
            ++done;
        }
    }
    return seconds * all / measured;
}

} // namespace fts
