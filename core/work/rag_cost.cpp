#include "core/work/rag_cost.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "core/base/elapsed.h"
#include "core/jobs/asked_endpoint.h"
#include "core/project/models.h"
#include "core/work/rag_exam.h"
#include "core/work/rag_students.h"
#include "core/work/sampled_chat.h"

namespace fts {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kQuestions = 8;         // as many as a processor writes side by side
constexpr std::size_t kOneOfEach = 6; // requests to a judge
constexpr double kSystems = 3;        // tuned, base, teacher
constexpr double kOfReference = 2;    // requests on it beside one for each passage

/// What answering one question takes.
struct AnswerSeconds {
    double reading = 0;
    double token = 0; ///< more, for each token written
    double own = 0;   ///< in all, with as many tokens as the model itself writes
};

/// Measures what the parts of one verdict take.
class VerdictCost {
public:
    VerdictCost(const Specs& specs, ProjectStore& store, JobContext& context)
        : m_specs(someOf(specs)), m_context(context), m_begin(Clock::now()),
          m_exam(store, m_specs, Split::Test, context), m_searchSeconds(secondsSince(m_begin)) {}

    double seconds(std::int64_t questions, double learnedTokens) {
        open(m_specs.model.base);
        const AnswerSeconds student = measureAnswers();
        const double learned =
            student.reading +
            student.token * std::min<double>(learnedTokens, m_specs.rag.answerTokens);
        double loading = 2 * m_loadSeconds; // naive and tuned
        double each = student.own + learned;
        addReferences();
        if (!isRemote(m_specs.teacher)) {
            const bool same = open(m_specs.teacher.localModel);
            // Answers and those to compare with. What the student learns is what this one wrote.
            each += 2 * (same ? learned : measureAnswers().own);
            loading += m_loadSeconds;
        }
        double trial = 0;
        if (!isRemote(m_specs.judge)) {
            open(m_specs.judge.localModel);
            each += judgeSeconds();
            trial = trialSeconds();
            loading += 2 * m_loadSeconds; // for the trial, and for the answers
        }
        return m_searchSeconds + loading + trial + static_cast<double>(questions) * each;
    }

private:
    static Specs someOf(Specs specs) {
        int& rows = specs.evaluate.rows;
        rows = rows > 0 ? std::min(rows, kQuestions) : kQuestions;
        return specs;
    }

    double asked() const { return static_cast<double>(m_exam.questions().size()); }

    /// One model at a time in memory; whether it was that one already.
    bool open(const std::string& model) {
        m_context.check();
        const auto path = resolveModel(model);
        if (m_chat && path == m_path) {
            return true;
        }
        m_chat.reset();
        const auto begin = Clock::now();
        m_chat = openChat({"base", path, {}, {}, {}}, m_specs.train);
        m_loadSeconds = secondsSince(begin);
        m_path = path;
        return false;
    }

    std::vector<JudgedAnswer> ask(SampledChat& chat) {
        return m_exam.ask(chat, tokenCount(*m_chat), m_specs.rag.prompt, m_context);
    }

    AnswerSeconds measureAnswers() {
        SampledChat first(*m_chat->service, 1, 1), reading(*m_chat->service, 1, 1);
        SampledChat whole(*m_chat->service);
        ask(first); // the first ones also take memory and compile
        ask(reading);
        m_answers = ask(whole);
        const auto more = static_cast<double>(whole.tokens() - reading.tokens());
        AnswerSeconds seconds{reading.seconds() / asked(), 0, whole.seconds() / asked()};
        seconds.token = std::max(0.0, whole.seconds() - reading.seconds()) / std::max(1.0, more);
        return seconds;
    }

    void addReferences() {
        m_exam.addReferences(*m_chat->service, tokenCount(*m_chat), m_specs.rag.prompt, m_context);
    }

    // What is asked of passages and reference is the same for all systems, and so asked once.
    double judgeSeconds() {
        SampledChat judge(*m_chat->service, kOneOfEach);
        m_exam.judge(m_answers, judge, m_context);
        const double shared = asked() * (m_specs.rag.topK + kOfReference);
        const double all = static_cast<double>(std::max<std::size_t>(1, judge.requests()));
        const double once = std::min(1.0, shared / all);
        return judge.seconds() / asked() * (kSystems - (kSystems - 1) * once);
    }

    double trialSeconds() {
        SampledChat judge(*m_chat->service, kOneOfEach);
        m_exam.tryJudge(judge, m_context);
        return judge.seconds();
    }

    const Specs m_specs;
    JobContext& m_context;
    Clock::time_point m_begin;
    RagExam m_exam;
    double m_searchSeconds; ///< loading the encoder and finding passages
    std::optional<OpenedChat> m_chat;
    std::filesystem::path m_path; ///< of the model that it is
    double m_loadSeconds = 0;
    std::vector<JudgedAnswer> m_answers;
};

} // namespace

double ragVerdictSeconds(const Specs& specs, ProjectStore& store, double learnedTokens,
                         JobContext& context) {
    const std::int64_t kept = store.questionCount(Split::Test);
    if (kept == 0) {
        return 0;
    }
    const std::int64_t rows = specs.evaluate.rows;
    return VerdictCost(specs, store, context)
        .seconds(rows > 0 ? std::min(rows, kept) : kept, learnedTokens);
}

} // namespace fts
