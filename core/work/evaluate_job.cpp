#include "core/work/evaluate_job.h"

#include <chrono>
#include <unordered_map>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/eval/verdict.h"
#include "core/jobs/run_spec.h"
#include "core/nn/torch_errors.h"
#include "core/project/stages.h"
#include "core/retrieval/blend.h"
#include "core/retrieval/bm25.h"
#include "core/retrieval/exact_search.h"
#include "core/work/project_model.h"
#include "core/work/retrieval_judge.h"

namespace fts {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr const char* kVerdictMetric = "ndcg@10";

/// One evaluation: the model in question and what it is judged by.
class Evaluation {
public:
    Evaluation(const Project& project, const json& params, JobContext& context);
    json run();

private:
    std::unique_ptr<SentenceEncoder> open(const ProjectModel& model);
    std::unique_ptr<SentenceEncoder> openBase();
    RetrievalSet otherQuestions();
    void compareWithBase(SentenceEncoder& base, const RetrievalMetrics& metrics, json& result);
    void judgeWords(const RetrievalVectors& vectors, double weight);
    double chooseWeight(SentenceEncoder& encoder);

    const Project& m_project;
    JobContext& m_context;
    ProjectStore m_store;
    Split m_split;
    ProjectModel m_model;
    ModelSpec m_modelSpec;
    EvaluateSpec m_spec;
    RetrievalSet m_set;
    json m_rows = json::object();
};

Bm25 wordIndex(const RetrievalSet& set) {
    Bm25 index;
    for (const Passage& passage : set.passages) {
        index.add(passage.text);
    }
    return index;
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

// The questions that the verdict does not read, with all passages of their collections.
RetrievalSet Evaluation::otherQuestions() {
    RetrievalSet all;
    std::unordered_map<std::int64_t, std::size_t> placeOf;
    for (const Split split : {Split::Train, Split::Validation}) {
        if (split == m_split) {
            continue;
        }
        RetrievalSet part = m_store.retrievalSet(split);
        std::vector<std::size_t> places;
        for (Passage& passage : part.passages) {
            const auto [place, isNew] = placeOf.try_emplace(passage.id, all.passages.size());
            places.push_back(place->second);
            if (isNew) {
                all.passages.push_back(std::move(passage));
            }
        }
        for (std::size_t i = 0; i < part.questions.size(); ++i) {
            all.questions.push_back(std::move(part.questions[i]));
            auto& relevant = all.relevant.emplace_back();
            for (const std::size_t passage : part.relevant[i]) {
                relevant.push_back(places[passage]);
            }
        }
    }
    return all;
}

// The weight of the dense scores. `encoder` is the base model: the tuned one has learned the
// training part's answers, which would flatter it.
double Evaluation::chooseWeight(SentenceEncoder& encoder) {
    const RetrievalSet set = otherQuestions();
    if (set.empty()) {
        return 0.5;
    }
    m_context.events.emit(StageStarted{"embed", FTS_TEXT("Choosing the weight of the blend")});
    const RetrievalJudge judge(set, m_modelSpec, m_spec);
    const RetrievalVectors vectors = judge.embed(encoder, m_context);
    Bm25 words = wordIndex(set);
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
    Bm25 index = wordIndex(m_set);
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

void Evaluation::compareWithBase(SentenceEncoder& base, const RetrievalMetrics& metrics,
                                 json& result) {
    m_context.events.emit(StageStarted{"embed", FTS_TEXT("Embedding with the base model")});
    const RetrievalJudge judge(m_set, m_modelSpec, m_spec);
    const RetrievalMetrics found = judge.judge(judge.embed(base, m_context), m_context);
    m_rows["base"] = found.mean;
    const auto seed = static_cast<std::uint64_t>(m_project.specs().split.seed);
    result["comparison"] =
        comparisonToJson(compareModels(found, metrics, kVerdictMetric, m_spec.resamples, seed));
}

json Evaluation::run() {
    const auto begin = Clock::now();
    auto encoder = open(m_model);
    m_modelSpec = resolveModelSpec(m_modelSpec, *encoder);
    const RetrievalJudge judge(m_set, m_modelSpec, m_spec);
    m_context.events.emit(StageStarted{"embed", FTS_TEXT("Embedding questions and passages")});
    const RetrievalVectors vectors = judge.embed(*encoder, m_context);
    const RetrievalMetrics metrics = judge.judge(vectors, m_context);
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
    result["seconds"] = std::chrono::duration<double>(Clock::now() - begin).count();
    if (m_model.run && m_split == Split::Test) {
        writeFileAtomically(m_project.runFolder(*m_model.run) / "verdict.json",
                            dumpJson(result, 2) + "\n");
    }
    return result;
}

} // namespace

json runEvaluate(Project& project, const json& params, JobContext& context) {
    return withTorchErrors([&] {
        json result = Evaluation(project, params, context).run();
        if (params.value("model", "tuned") == "tuned" && params.value("split", "test") == "test") {
            ProjectStore store(project.storePath());
            recordStage(project, store, "evaluate");
        }
        return result;
    });
}

} // namespace fts
