#include "core/work/evaluate_job.h"

#include <algorithm>
#include <chrono>

#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/eval/verdict.h"
#include "core/jobs/question_results.h"
#include "core/jobs/run_spec.h"
#include "core/nn/torch_errors.h"
#include "core/project/stages.h"
#include "core/retrieval/blend.h"
#include "core/retrieval/exact_search.h"
#include "core/work/other_questions.h"
#include "core/work/project_model.h"
#include "core/work/rag_evaluation.h"
#include "core/work/retrieval_judge.h"
#include "core/work/run_inputs.h"
#include "core/work/sql_evaluation.h"
#include "core/work/word_index.h"

namespace fts {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr const char* kVerdictMetric = "ndcg@10";

/// What a verdict keeps of a model's answer to one question.
struct QuestionRanking {
    std::vector<ChunkHit> best;
    std::optional<int> rank;
};

/// One evaluation: the model in question and what it is judged by.
class Evaluation {
public:
    Evaluation(const Project& project, const json& params, JobContext& context);
    json run();

private:
    std::unique_ptr<SentenceEncoder> open(const ProjectModel& model);
    std::unique_ptr<SentenceEncoder> openBase();
    RetrievalMetrics judge(const RetrievalJudge& judge, const RetrievalVectors& vectors,
                           std::vector<QuestionRanking>& kept);
    void compareWithBase(SentenceEncoder& base, const RetrievalMetrics& metrics, json& result);
    void judgeWords(const RetrievalVectors& vectors, double weight);
    double chooseWeight(SentenceEncoder& encoder);
    QuestionResult questionResult(std::size_t question) const;
    void write(const json& result) const;
    bool isVerdict() const { return m_model.run && m_split == Split::Test; }

    const Project& m_project;
    JobContext& m_context;
    ProjectStore m_store;
    Split m_split;
    ProjectModel m_model;
    ModelSpec m_modelSpec;
    EvaluateSpec m_spec;
    RetrievalSet m_set;
    json m_rows = json::object();
    std::vector<QuestionRanking> m_tuned, m_base; ///< of each question; empty unless a verdict
};

// Of one question: its best passages, and where the first is that answers it.
QuestionRanking rankingOf(const RetrievalSet& set, std::size_t question,
                          std::span<const Hit> hits) {
    QuestionRanking ranking;
    for (const Hit& hit : hits.first(std::min(hits.size(), QuestionResult::kHits))) {
        ranking.best.push_back({set.passages[hit.passage].id, hit.score});
    }
    const auto& relevant = set.relevant[question];
    const auto depth = std::min<std::size_t>(hits.size(), QuestionResult::kDepth);
    for (std::size_t i = 0; i < depth && !ranking.rank; ++i) {
        if (std::ranges::find(relevant, hits[i].passage) != relevant.end()) {
            ranking.rank = static_cast<int>(i) + 1;
        }
    }
    return ranking;
}

Evaluation::Evaluation(const Project& project, const json& params, JobContext& context)
    : m_project(project), m_context(context), m_store(project.storePath()),
      m_split(splitFromName(params.value("split", "test"))),
      m_model(findModel(project, m_store, params.value("model", "tuned"))),
      m_modelSpec(project.specs().model), m_spec(project.specs().evaluate),
      m_set(m_store.retrievalSet(m_split)) {
    if (m_model.run) {
        m_modelSpec = readRunSpec(project.runFolder(*m_model.run)).specs.model;
    }
    if (m_set.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The project has no questions in its %1 part. Import a data set with "
                             "--split %1, or give that part a share in split.%1 and import again."),
                    splitName(m_split));
    }
}

std::unique_ptr<SentenceEncoder> Evaluation::open(const ProjectModel& model) {
    m_context.events.emit(StageStarted{"load", FTS_TEXT("Loading the model")});
    const TrainSpec& train = m_project.specs().train;
    setThreads(train.threads);
    auto encoder = openModel(model, {resolveDevice(train.device), Precision::Fp32});
    for (const Message& warning : encoder->warnings()) {
        m_context.log(warning, LogLevel::Warning);
    }
    return encoder;
}

// A run's base model is the one it began with.
std::unique_ptr<SentenceEncoder> Evaluation::openBase() {
    return open(m_model.run ? ProjectModel{"base", m_model.folder, {}, {}}
                            : findModel(m_project, m_store, "base"));
}

// The weight of the dense scores. `encoder` is the base model: the tuned one has learned the
// training part's answers, which would flatter it.
double Evaluation::chooseWeight(SentenceEncoder& encoder) {
    const RetrievalSet set = otherQuestions(m_store, m_split);
    if (set.empty()) {
        return 0.5;
    }
    m_context.events.emit(StageStarted{"embed", FTS_TEXT("Choosing the weight of the blend")});
    const RetrievalJudge judge(set, m_modelSpec, m_spec);
    const RetrievalVectors vectors = judge.embed(encoder, m_context);
    Bm25 words = wordIndex(set.passages, m_context);
    BlendChoice choice(judge.ranking());
    scoreAll(vectors.questions, vectors.passages, m_context,
             [&](std::size_t question, std::span<const float> scores) {
                 choice.add(scores, words.scores(set.questions[question].text),
                            set.relevant[question]);
             });
    return choice.weight();
}

void Evaluation::judgeWords(const RetrievalVectors& vectors, double weight) {
    const Ranking ranking(m_set.passages);
    RetrievalTally words(m_spec.k);
    RetrievalTally blend(m_spec.k);
    Bm25 index = wordIndex(m_set.passages, m_context);
    scoreAll(vectors.questions, vectors.passages, m_context,
             [&](std::size_t question, std::span<const float> scores) {
                 const auto lexical = index.scores(m_set.questions[question].text);
                 const auto& relevant = m_set.relevant[question];
                 words.add(ranking.topHits(lexical, words.depth()), relevant);
                 const auto both = blendScores(scores, lexical, weight);
                 blend.add(ranking.topHits(both, blend.depth()), relevant);
             });
    m_rows["bm25"] = words.metrics().mean;
    m_rows["blend"] = blend.metrics().mean;
}

RetrievalMetrics Evaluation::judge(const RetrievalJudge& judge, const RetrievalVectors& vectors,
                                   std::vector<QuestionRanking>& kept) {
    if (!isVerdict()) {
        return judge.judge(vectors, m_context);
    }
    kept.resize(m_set.questions.size());
    return judge.judge(vectors, m_context, [&](std::size_t question, std::span<const Hit> hits) {
        kept[question] = rankingOf(m_set, question, hits);
    });
}

void Evaluation::compareWithBase(SentenceEncoder& base, const RetrievalMetrics& metrics,
                                 json& result) {
    m_context.events.emit(StageStarted{"embed", FTS_TEXT("Embedding with the base model")});
    const RetrievalJudge retrieval(m_set, m_modelSpec, m_spec);
    const RetrievalMetrics found = judge(retrieval, retrieval.embed(base, m_context), m_base);
    m_rows["base"] = found.mean;
    const auto seed = static_cast<std::uint64_t>(m_project.specs().split.seed);
    result["comparison"] =
        comparisonToJson(compareModels(found, metrics, kVerdictMetric, m_spec.resamples, seed));
}

QuestionResult Evaluation::questionResult(std::size_t question) const {
    const Question& asked = m_set.questions[question];
    QuestionResult result;
    result.question = asked.id;
    result.text = asked.text;
    result.key = asked.key;
    for (const std::size_t passage : m_set.relevant[question]) {
        result.gold.push_back(m_set.passages[passage].id);
    }
    result.base = m_base[question].best;
    result.baseRank = m_base[question].rank;
    result.tuned = m_tuned[question].best;
    result.tunedRank = m_tuned[question].rank;
    return result;
}

void Evaluation::write(const json& result) const {
    const auto folder = m_project.runFolder(*m_model.run);
    // The verdict last: where there is one, there are its questions.
    writeQuestionResults(questionResultsPath(folder), m_set.questions.size(),
                         [this](std::size_t question) { return questionResult(question); });
    writeFileAtomically(folder / "verdict.json", dumpJson(result, 2) + "\n");
}

json Evaluation::run() {
    const auto begin = Clock::now();
    auto encoder = open(m_model);
    m_modelSpec = resolveModelSpec(m_modelSpec, *encoder);
    const RetrievalJudge retrieval(m_set, m_modelSpec, m_spec);
    m_context.events.emit(StageStarted{"embed", FTS_TEXT("Embedding questions and passages")});
    const RetrievalVectors vectors = retrieval.embed(*encoder, m_context);
    const RetrievalMetrics metrics = judge(retrieval, vectors, m_tuned);
    json result{{"model", m_model.name},
                {"split", splitName(m_split)},
                {"queries", m_set.questions.size()},
                {"passages", m_set.passages.size()},
                {"cut_passages", vectors.cutPassages},
                {"metrics", metrics.mean}};
    if (m_model.name != "base") {
        encoder.reset(); // one model at a time in memory
        encoder = openBase();
        compareWithBase(*encoder, metrics, result);
    }
    const double weight = m_spec.blend >= 0 ? m_spec.blend : chooseWeight(*encoder);
    encoder.reset();
    judgeWords(vectors, weight);
    result["blend_weight"] = weight;
    result["rows"] = m_rows;
    result["seconds"] = secondsSince(begin);
    if (isVerdict()) {
        result["rows_changed"] = mayHaveLearned(m_project, m_store, *m_model.run, m_context);
        write(result);
    }
    return result;
}

// What `evaluate` gives, after which the stage is fresh if it was its verdict and whole.
json recorded(Project& project, const json& params, const std::function<json()>& evaluate) {
    return withTorchErrors([&] {
        ProjectStore store(project.storePath());
        const json inputs = stageInputs(project, store, "evaluate");
        json result = evaluate();
        const bool isVerdict = params.value("model", "tuned") == "tuned" &&
                               params.value("split", "test") == "test" &&
                               !params.value("try_judge", false);
        if (isVerdict && result.value("unasked", 0) == 0) {
            recordStage(project, "evaluate", inputs);
        }
        return result;
    });
}

} // namespace

json runEvaluate(Project& project, const json& params, JobContext& context) {
    return recorded(project, params, [&] {
        return project.kind() == kTextToSql ? evaluateSql(project, params, context)
                                            : Evaluation(project, params, context).run();
    });
}

json evaluateProject(Project& project, const json& params, SecretStore& secrets,
                     JobContext& context) {
    if (project.kind() != kDistillation) {
        return runEvaluate(project, params, context);
    }
    return recorded(project, params,
                    [&] { return evaluateRag(project, params, secrets, context); });
}

} // namespace fts
