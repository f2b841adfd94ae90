#include "core/work/generate_job.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/corpus/division.h"
#include "core/jobs/chunk_job.h"
#include "core/project/stages.h"
#include "core/questions/extractive_generator.h"
#include "core/questions/question_filter.h"
#include "core/store/documents.h"
#include "core/store/made_questions.h"
#include "core/store/passages.h"
#include "core/work/word_index.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr int kGeneratorVersion = 1; // raised when the same settings would give other questions
constexpr std::size_t kAlsoLookedAt = 10; // passages that may hold the same sentence

class Generation {
public:
    Generation(Project& project, JobContext& context)
        : m_project(project), m_spec(project.specs().generate), m_context(context),
          m_store(project.storePath()),
          m_name(sha256(dumpJson({kGeneratorVersion, m_spec.generator, m_spec.perChunk,
                                  m_spec.roundTrip, m_spec.seed}))) {}

    json run() {
        chunkIfNeeded();
        const auto chunks = chunksToAsk(m_store, m_name);
        if (!chunks.empty()) {
            m_context.events.emit(StageStarted{"index", FTS_TEXT("Indexing the passages")});
            m_passages = allPassages(m_store);
            m_index = wordIndex(m_passages, m_context);
            for (std::size_t i = 0; i < m_passages.size(); ++i) {
                m_placeOf[m_passages[i].id] = i;
            }
            for (std::string& hash : standingQuestions(m_store, m_name)) {
                m_filter.remember(std::move(hash));
            }
            askAbout(chunks);
        }
        const Division division = divideRows(m_store, m_project.specs().split);
        recordStage(m_project, m_store, "generate");
        return {{"passages", chunks.size()},
                {"made", m_made},
                {"kept", m_kept},
                {"left_out", m_leftOut},
                {"questions",
                 {{"train", division.train},
                  {"validation", division.validation},
                  {"test", division.test}}}};
    }

private:
    void chunkIfNeeded() {
        if (stageState(m_project, m_store, "chunk") != "fresh") {
            runChunk(m_project, m_context); // which says so if there is no document
        }
    }

    void askAbout(const std::vector<AskedChunk>& chunks) {
        m_context.events.emit(StageStarted{"generate", FTS_TEXT("Making questions")});
        WordRarity rarity;
        for (const Passage& passage : m_passages) {
            rarity.add(passage.text);
        }
        ExtractiveGenerator generator(std::move(rarity));
        for (std::size_t i = 0; i < chunks.size();) {
            m_context.check();
            Transaction transaction(m_store.database());
            const std::int64_t document = chunks[i].documentId;
            for (; i < chunks.size() && chunks[i].documentId == document; ++i) {
                askAboutOne(chunks[i], generator);
            }
            transaction.commit();
            m_context.events.emit(Progress{"generate", static_cast<std::int64_t>(i),
                                           static_cast<std::int64_t>(chunks.size())});
        }
    }

    void askAboutOne(const AskedChunk& chunk, QuestionGenerator& generator) {
        Random random{static_cast<std::uint64_t>(m_spec.seed),
                      static_cast<std::uint64_t>(chunk.id)};
        const auto use = chunk.split == Split::Train ? QuestionUse::Learning : QuestionUse::Judging;
        const auto most = static_cast<std::size_t>(m_spec.perChunk);
        std::vector<StoredQuestion> stored;
        for (const MadeQuestion& made : generator.ask(chunk.body, most, use, random)) {
            stored.push_back(judged(made, chunk));
            ++m_made;
            stored.back().reason.empty() ? ++m_kept : ++m_leftOut[stored.back().reason];
        }
        replaceMadeQuestions(m_store, chunk, stored, m_name);
    }

    StoredQuestion judged(const MadeQuestion& made, const AskedChunk& chunk) {
        StoredQuestion question{made.text, made.origin, made.leftOut ? made.source : "", "", {}};
        const bool sentence = made.origin == "sentence";
        if (const auto reason = m_filter.reasonAgainst(made.text, sentence)) {
            question.reason = *reason;
            return question;
        }
        const auto best = bestPassages(made.text);
        for (const std::size_t place : best) {
            const Passage& passage = m_passages[place];
            if (passage.id != chunk.id && passage.text.find(made.source) != std::string::npos) {
                question.alsoAnswered.push_back(passage.id);
            }
        }
        const auto looked = std::min(best.size(), static_cast<std::size_t>(m_spec.roundTrip));
        const auto end = best.begin() + static_cast<std::ptrdiff_t>(looked);
        if (m_spec.roundTrip > 0 && std::find(best.begin(), end, m_placeOf.at(chunk.id)) == end) {
            question.reason = reasons::kNotFound;
        }
        return question;
    }

    // Places of the passages that a word search finds, the best first.
    std::vector<std::size_t> bestPassages(const std::string& question) {
        const auto scores = m_index.scores(question);
        std::vector<std::size_t> order(scores.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const std::size_t most = std::min(
            order.size(), std::max(kAlsoLookedAt, static_cast<std::size_t>(m_spec.roundTrip)));
        std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(most),
                                  [&](std::size_t a, std::size_t b) {
                                      return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
                                  });
        order.resize(most);
        return order;
    }

    Project& m_project;
    const GenerateSpec m_spec;
    JobContext& m_context;
    ProjectStore m_store;
    std::string m_name; // of the settings
    std::vector<Passage> m_passages;
    std::map<std::int64_t, std::size_t> m_placeOf; // by chunk
    Bm25 m_index;
    QuestionFilter m_filter;
    std::int64_t m_made = 0, m_kept = 0;
    std::map<std::string, std::int64_t> m_leftOut; // by reason
};

} // namespace

json runGenerate(Project& project, const json&, JobContext& context) {
    return Generation(project, context).run();
}

} // namespace fts
