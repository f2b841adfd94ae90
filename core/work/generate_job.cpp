#include "core/work/generate_job.h"

#include <algorithm>
#include <chrono>
#include <map>

#include "core/base/error.h"
#include "core/corpus/division.h"
#include "core/eval/best_hits.h"
#include "core/jobs/chunk_job.h"
#include "core/jobs/remote_generation.h"
#include "core/jobs/seen_passages.h"
#include "core/llm/remote_chat_client.h"
#include "core/project/models.h"
#include "core/project/stages.h"
#include "core/questions/extractive_generator.h"
#include "core/questions/question_filter.h"
#include "core/store/documents.h"
#include "core/store/made_questions.h"
#include "core/store/passages.h"
#include "core/work/local_questions.h"
#include "core/work/mixed_questions.h"
#include "core/work/remote_questions.h"
#include "core/work/word_index.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::chrono::seconds kLongestUnwritten{5};
constexpr std::size_t kAlsoLookedAt = 10; // passages that may hold the same sentence
constexpr std::size_t kShortestBody = 40; // bytes; less may stand anywhere
constexpr int kOneOfIsWritten = 3;        // questions, where a model writes some of them

// Questions taken from the passages themselves.
class ExtractedQuestions : public QuestionSource {
public:
    ExtractedQuestions(const GenerateSpec& spec, std::span<const Passage> passages)
        : m_spec(spec),
          m_generator(foundIn<WordRarity>(passages), foundIn<CommonSentences>(passages)) {}

    void ask(std::span<const AskedChunk> chunks, const Take& take, JobContext& context) override {
        for (std::size_t i = 0; i < chunks.size(); ++i) {
            context.check();
            const AskedChunk& chunk = chunks[i];
            Random random{static_cast<std::uint64_t>(m_spec.seed),
                          static_cast<std::uint64_t>(chunk.id)};
            const auto use =
                chunk.split == Split::Train ? QuestionUse::Learning : QuestionUse::Judging;
            const auto most = static_cast<std::size_t>(m_spec.perChunk);
            take(chunk, m_generator.ask({chunk.body, chunk.headings}, most, use, random));
            context.events.emit(Progress{"generate", static_cast<std::int64_t>(i + 1),
                                         static_cast<std::int64_t>(chunks.size())});
        }
    }

private:
    template <typename Counts>
    static Counts foundIn(std::span<const Passage> passages) {
        Counts counts;
        for (const Passage& passage : passages) {
            counts.add(passage.text);
        }
        return counts;
    }

    GenerateSpec m_spec;
    ExtractiveGenerator m_generator;
};

class Generation {
public:
    Generation(Project& project, JobContext& context, SecretStore& secrets)
        : m_project(project), m_spec(project.specs().generate), m_context(context),
          m_secrets(secrets), m_store(project.storePath()),
          m_names(generationNames(project.specs())) {}

    json run() {
        chunkIfNeeded();
        divideRows(m_store, m_project.specs().split); // decides what may be asked
        auto chunks = chunksToAsk(m_store, m_names);
        leaveOutWhatIsUnseen(chunks, m_project.specs());
        json result{{"passages", chunks.size()}};
        bool whole = true;
        if (!chunks.empty()) {
            prepare();
            const auto source = makeSource(chunks);
            askAbout(chunks, *source);
            result.update(source->account());
            whole = !source->leftAny();
        }
        const Division division = divideRows(m_store, m_project.specs().split);
        if (whole) {
            recordStage(m_project, m_store, "generate");
        }
        result.update({{"made", m_made},
                       {"kept", m_kept},
                       {"left_out", m_leftOut},
                       {"questions",
                        {{"train", division.train},
                         {"validation", division.validation},
                         {"test", division.test}}}});
        return result;
    }

private:
    void chunkIfNeeded() {
        if (stageState(m_project, m_store, "chunk") != "fresh") {
            runChunk(m_project, m_context); // which says so if there is no document
        }
    }

    void prepare() {
        m_context.events.emit(StageStarted{"index", FTS_TEXT("Indexing the passages")});
        for (const std::string& question : standingQuestions(m_store, m_names)) {
            m_filter.remember(question);
        }
        // Not those of data sets: a person may judge by questions about the same texts, and these
        // would be taken for leaks if what is made here had their passages as answers, too.
        m_passages = passagesOfDocuments(m_store);
        m_index = wordIndex(m_passages, m_context);
        for (std::size_t i = 0; i < m_passages.size(); ++i) {
            m_placeOf[m_passages[i].id] = i;
        }
    }

    std::unique_ptr<QuestionSource> makeSource(std::span<const AskedChunk> chunks) {
        if (m_spec.generator == "local") {
            return localSource(m_spec);
        }
        if (m_spec.generator == "mixed") {
            return mixedSource(chunks);
        }
        if (m_spec.generator != "remote") {
            return std::make_unique<ExtractedQuestions>(m_spec, m_passages);
        }
        const Endpoint endpoint = endpointOf(m_spec);
        const auto key = m_secrets.find(keyName(endpoint));
        const auto cost = generationCost(m_project, m_project.specs(), m_context);
        if (cost.requests > 0) {
            m_context.log(whatIsSent(cost));
        }
        return std::make_unique<RemoteQuestions>(
            m_store, m_spec, remoteChatClients(endpoint, key.value_or(Secret())));
    }

    std::unique_ptr<QuestionSource> mixedSource(std::span<const AskedChunk> chunks) {
        auto taken = std::make_unique<ExtractedQuestions>(m_spec, m_passages);
        const bool taughtEnglish = !questionWriterOf(m_spec.localModel).empty();
        auto about = writtenAbout(
            m_passages, {static_cast<std::size_t>(m_spec.mostWritten), taughtEnglish}, m_context);
        if (std::ranges::none_of(
                chunks, [&about](const AskedChunk& chunk) { return about.contains(chunk.id); })) {
            return taken; // and no model is needed
        }
        GenerateSpec written = m_spec;
        written.perChunk = std::max(1, m_spec.perChunk / kOneOfIsWritten);
        const auto before = static_cast<std::size_t>(m_spec.perChunk - written.perChunk);
        return std::make_unique<MixedQuestions>(std::move(taken), localSource(written),
                                                MixedQuestions::Share{before, std::move(about)});
    }

    std::unique_ptr<QuestionSource> localSource(const GenerateSpec& spec) const {
        try {
            return std::make_unique<LocalQuestions>(spec, m_project.specs().train);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::NotFound) {
                throw;
            }
            throw Error(ErrorKind::NotFound,
                        FTS_TEXT("%1 Or let all questions be taken from the passages, which needs "
                                 "no model (generate.generator)."),
                        error.message());
        }
    }

    void askAbout(const std::vector<AskedChunk>& chunks, QuestionSource& source) {
        m_context.events.emit(StageStarted{"generate", FTS_TEXT("Making questions")});
        const auto take = [this](const AskedChunk& chunk,
                                 const std::vector<MadeQuestion>& questions) {
            if (!m_unwritten.empty() &&
                (m_unwritten.front().chunk->documentId != chunk.documentId ||
                 std::chrono::steady_clock::now() - m_written > kLongestUnwritten)) {
                write();
            }
            m_unwritten.push_back({&chunk, judgedAll(questions, chunk)});
        };
        try {
            source.ask(chunks, take, m_context);
        } catch (...) {
            write(); // what was asked by then stands, and is for a part
            divideRows(m_store, m_project.specs().split);
            throw;
        }
        write();
    }

    // A document at a time, since a transaction waits for the disk; more often where questions
    // take long, so that little is lost by a kill.
    void write() {
        Transaction transaction(m_store.database());
        for (const Unwritten& asked : m_unwritten) {
            replaceMadeQuestions(m_store, *asked.chunk, asked.questions, m_names);
        }
        transaction.commit();
        m_unwritten.clear();
        m_written = std::chrono::steady_clock::now();
    }

    // As many as are wanted that nothing speaks against, and what was looked at before them.
    std::vector<StoredQuestion> judgedAll(const std::vector<MadeQuestion>& questions,
                                          const AskedChunk& chunk) {
        std::vector<StoredQuestion> stored;
        int kept = 0;
        for (auto made = questions.begin(); made != questions.end() && kept < m_spec.perChunk;
             ++made) {
            stored.push_back(judged(*made, chunk));
            ++m_made;
            if (const std::string& reason = stored.back().reason; !reason.empty()) {
                ++m_leftOut[reason];
                continue;
            }
            ++kept;
            ++m_kept;
            m_filter.remember(made->text);
        }
        return stored;
    }

    StoredQuestion judged(const MadeQuestion& made, const AskedChunk& chunk) {
        StoredQuestion question{made.text, made.origin, made.leftOut ? made.source : "", "", {}};
        if (const auto reason = m_filter.reasonAgainst(made, chunk.body)) {
            question.reason = *reason;
            return question;
        }
        const std::size_t own = m_placeOf.at(chunk.id);
        const Found found = bestPassages(made.text, own);
        for (const std::size_t place : found.best) {
            if (place != own && answersToo(m_passages[place].text, made, chunk)) {
                question.alsoAnswered.push_back(m_passages[place].id);
            }
        }
        if (m_spec.roundTrip > 0 &&
            (!found.own || found.better >= static_cast<std::size_t>(m_spec.roundTrip))) {
            question.reason = reasons::kNotFound;
        }
        return question;
    }

    // It holds what the question was made of, or says all that the passage says.
    static bool answersToo(const std::string& other, const MadeQuestion& made,
                           const AskedChunk& chunk) {
        return (!made.source.empty() && other.find(made.source) != std::string::npos) ||
               other == chunk.text ||
               (chunk.body.size() >= kShortestBody && other.ends_with(chunk.body));
    }

    /// What a word search finds.
    struct Found {
        std::vector<std::size_t> best; ///< places of passages, the best first
        bool own = false;              ///< the passage asked about shares a word with the question
        std::size_t better = 0;        ///< passages that come before it; its equals do not
    };

    Found bestPassages(const std::string& question, std::size_t own) {
        const auto scores = m_index.scores(question);
        const std::size_t most =
            std::max(kAlsoLookedAt, static_cast<std::size_t>(m_spec.roundTrip));
        BestHits hits(most, [](const Hit& a, const Hit& b) {
            return a.score != b.score ? a.score > b.score : a.passage < b.passage;
        });
        Found found{{}, scores[own] > 0, 0};
        for (std::size_t place = 0; place < scores.size(); ++place) {
            if (scores[place] == 0) {
                continue;
            }
            found.better += scores[place] > scores[own] ? 1 : 0;
            if (const Hit hit{place, scores[place]}; hits.wants(hit)) {
                hits.add(hit);
            }
        }
        for (const Hit& hit : std::move(hits).take()) {
            found.best.push_back(hit.passage);
        }
        return found;
    }

    struct Unwritten {
        const AskedChunk* chunk;
        std::vector<StoredQuestion> questions;
    };

    Project& m_project;
    const GenerateSpec m_spec;
    JobContext& m_context;
    SecretStore& m_secrets;
    ProjectStore m_store;
    const AskedWith m_names; // of the settings
    std::vector<Passage> m_passages;
    std::map<std::int64_t, std::size_t> m_placeOf; // by chunk
    Bm25 m_index;
    QuestionFilter m_filter;
    std::vector<Unwritten> m_unwritten; // of one document
    std::chrono::steady_clock::time_point m_written = std::chrono::steady_clock::now();
    std::int64_t m_made = 0, m_kept = 0;
    std::map<std::string, std::int64_t> m_leftOut; // by reason
};

} // namespace

json runGenerate(Project& project, JobContext& context, SecretStore& secrets) {
    return Generation(project, context, secrets).run();
}

} // namespace fts
