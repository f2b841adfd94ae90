#include "core/work/project_search.h"

#include <algorithm>
#include <chrono>

#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/eval/ranking.h"
#include "core/jobs/run_spec.h"
#include "core/nn/torch_errors.h"
#include "core/retrieval/exact_search.h"
#include "core/retrieval/text_embedder.h"
#include "core/store/learned_run.h"
#include "core/store/passages.h"
#include "core/work/prompt_stop.h"
#include "core/work/word_index.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr int kMostHits = 100;
// Of all hits' texts together: an engine's line must hold them.
constexpr std::size_t kMostText = 600'000;

/// What a search is asked.
struct Query {
    std::string question;
    std::size_t k = 10;
};

Query queryOf(const json& params) {
    const int k = params.value("k", 10);
    const Query query{params.value("question", ""), static_cast<std::size_t>(k)};
    if (query.question.find_first_not_of(" \t\r\n") == std::string::npos) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("There is no question to search for."));
    }
    if (k < 1 || k > kMostHits) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("A search gives 1 to %1 passages, not %2."),
                    kMostHits, k);
    }
    return query;
}

std::vector<Passage> searchedPassages(ProjectStore& store) {
    auto passages = store.retrievalSet(Split::Test).passages;
    if (passages.empty()) {
        passages = allPassages(store);
    }
    if (passages.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The project has no passages to search. Next: import a data set."));
    }
    return passages;
}

std::optional<ProjectModel> tunedModel(const Project& project, ProjectStore& store) {
    return learnedRun(store) ? std::optional(findModel(project, store, "tuned")) : std::nullopt;
}

std::string stampOf(const fs::path& file) {
    return file.string() + " " + std::to_string(fs::file_size(file)) + " " +
           std::to_string(fs::last_write_time(file).time_since_epoch().count()) + "\n";
}

// Says whether the model's files are still the same. Hashing them would take longer than the
// search.
std::string stampOf(const ProjectModel& model) {
    std::string stamp = model.weights.empty() ? std::string() : stampOf(model.weights);
    for (const auto& entry : fs::recursive_directory_iterator(model.folder)) {
        if (entry.is_regular_file()) {
            stamp += stampOf(entry.path());
        }
    }
    return stamp;
}

} // namespace

struct ProjectSearch::Passages {
    Passages(std::string hash, std::span<const Passage> passages, JobContext& context)
        : rows(std::move(hash)), ranking(passages), words(wordIndex(passages, context)) {
        for (const Passage& passage : passages) {
            ids.push_back(passage.id);
        }
    }

    /// The best of them as results show them.
    json hits(std::span<const float> scores, std::size_t k, ProjectStore& store) const {
        json list = json::array();
        for (const Hit& hit : ranking.topHits(scores, k)) {
            const Passage found = fts::findPassages(store, {&ids[hit.passage], 1}).front();
            list.push_back({{"chunk", found.id},
                            {"score", hit.score},
                            {"text", shortened(found.text, kMostText / (3 * k))}});
        }
        return list;
    }

    std::string rows; ///< ProjectStore::rowsHash()
    std::vector<std::int64_t> ids;
    Ranking ranking;
    Bm25 words;
};

struct ProjectSearch::Model {
    json hits(const Query& query, const Passages& passages, ProjectStore& store,
              JobContext& context) {
        TextEmbedder embedder(*encoder, {spec.maxTokens, spec.queryPrompt, 0});
        const VectorTable question = embedder.embedAll({&query.question, 1}, context, "search");
        json list;
        scoreAll(question, vectors, context, [&](std::size_t, std::span<const float> scores) {
            list = passages.hits(scores, query.k, store);
        });
        return list;
    }

    json key; ///< what the vectors depend on, but for the rows
    std::string rows;
    std::unique_ptr<SentenceEncoder> encoder; ///< null until loaded, and once released
    ModelSpec spec;                           ///< with its gaps filled from the model
    VectorTable vectors;
};

ProjectSearch::ProjectSearch() = default;
ProjectSearch::~ProjectSearch() = default;

void ProjectSearch::releaseModels() {
    for (const auto& model : {m_base.get(), m_tuned.get()}) {
        if (model != nullptr) {
            model->encoder.reset();
        }
    }
}

void ProjectSearch::indexPassages(ProjectStore& store, JobContext& context) {
    const std::string rows = store.rowsHash();
    if (m_passages && m_passages->rows == rows) {
        return;
    }
    m_passages.reset();
    context.events.emit(StageStarted{"index", FTS_TEXT("Indexing the words of the passages")});
    m_passages = std::make_unique<Passages>(rows, searchedPassages(store), context);
}

void ProjectSearch::prepare(std::unique_ptr<Model>& kept, const ProjectModel& model,
                            const ModelSpec& spec, const Project& project, ProjectStore& store,
                            JobContext& context) {
    const Device device = resolveDevice(project.specs().train.device);
    const json key{stampOf(model), spec.maxTokens, spec.queryPrompt, spec.passagePrompt,
                   device.name()};
    if (!kept || kept->key != key) {
        kept = std::make_unique<Model>();
        kept->key = key;
    }
    if (!kept->encoder) {
        context.check();
        context.events.emit(StageStarted{"load", FTS_TEXT("Loading the model")});
        kept->encoder = openModel(model, {device, Precision::Fp32});
        kept->spec = resolveModelSpec(spec, *kept->encoder);
    }
    if (kept->rows == m_passages->rows) {
        return;
    }
    context.events.emit(StageStarted{"embed", model.weights.empty()
                                                  ? FTS_TEXT("Reading the passages with the base "
                                                             "model")
                                                  : FTS_TEXT("Reading the passages with the tuned "
                                                             "model")});
    kept->vectors = {};
    TextEmbedder embedder(*kept->encoder, {kept->spec.maxTokens, kept->spec.passagePrompt,
                                           project.specs().evaluate.batchTokens});
    std::vector<std::string> texts;
    for (Passage& passage : searchedPassages(store)) {
        texts.push_back(std::move(passage.text));
    }
    kept->vectors = withPromptStop(*kept->encoder, context,
                                   [&] { return embedder.embedAll(texts, context, "embed"); });
    kept->rows = m_passages->rows;
}

json ProjectSearch::search(const Project& project, const json& params, JobContext& context) {
    const auto begin = Clock::now();
    const Query query = queryOf(params);
    ProjectStore store(project.storePath());
    setThreads(project.specs().train.threads);
    indexPassages(store, context);
    json results;
    const auto tuned = tunedModel(project, store);
    const ModelSpec spec =
        tuned ? readRunSpec(project.runFolder(*tuned->run)).specs.model : project.specs().model;
    // A run's base model is the one it began with.
    const ProjectModel base =
        tuned ? ProjectModel{"base", tuned->folder, {}, {}} : findModel(project, store, "base");
    prepare(m_base, base, spec, project, store, context);
    results["base"] = m_base->hits(query, *m_passages, store, context);
    if (tuned) {
        prepare(m_tuned, *tuned, spec, project, store, context);
        results["tuned"] = m_tuned->hits(query, *m_passages, store, context);
    } else {
        m_tuned.reset();
    }
    results["bm25"] = wordHits(query.question, query.k, store);
    return {{"question", query.question},
            {"passages", m_passages->ids.size()},
            {"run", tuned ? json(*tuned->run) : json()},
            {"seconds", secondsSince(begin)},
            {"results", results}};
}

// Those that share no word were not found, however the ranking puts them.
json ProjectSearch::wordHits(const std::string& question, std::size_t k, ProjectStore& store) {
    json list = m_passages->hits(m_passages->words.scores(question), k, store);
    std::erase_if(list.get_ref<json::array_t&>(),
                  [](const json& hit) { return hit["score"] <= 0; });
    return list;
}

json ProjectSearch::run(const Project& project, const json& params, JobContext& context) {
    return withTorchErrors([&] { return search(project, params, context); });
}

} // namespace fts
