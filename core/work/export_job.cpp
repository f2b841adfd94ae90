#include "core/work/export_job.h"

#include <utility>

#include "core/artifact/exporters/catalog.h"
#include "core/base/error.h"
#include "core/jobs/project_card.h"
#include "core/llm/sql_prompt.h"
#include "core/nn/torch_errors.h"
#include "core/project/adapter_rate.h"
#include "core/project/stages.h"
#include "core/store/sql_rows.h"
#include "core/work/chat_training.h"
#include "core/work/project_model.h"
#include "core/work/tuned_model.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kProbes = 32;
constexpr std::size_t kPrompts = 16; // of language models

// Texts of the project, spread evenly over it: half passages, half questions.
std::vector<std::string> probesOf(ProjectStore& store) {
    const auto pairs = store.pairs(Split::Train);
    std::vector<std::string> probes;
    for (std::size_t i = 0; i < kProbes && !pairs.empty(); ++i) {
        const PairRow& pair = pairs[i * pairs.size() / kProbes];
        probes.push_back(i % 2 == 0 ? pair.passage : pair.question);
    }
    while (probes.size() < kProbes) {
        probes.push_back("Probe number " + std::to_string(probes.size()) + ".");
    }
    return probes;
}

// What questions the model is asked, spread evenly over the project's training part.
template <typename Rows, typename TextOf>
std::vector<std::string> promptsOf(const Rows& rows, const TextOf& textOf) {
    std::vector<std::string> prompts;
    for (std::size_t i = 0; i < kPrompts; ++i) {
        prompts.push_back(rows.empty() ? "Question number " + std::to_string(i) + ":"
                                       : textOf(rows[i * rows.size() / kPrompts]));
    }
    return prompts;
}

std::vector<std::string> promptsOf(const std::string& kind, ProjectStore& store) {
    if (kind == kDistillation) {
        return promptsOf(conversationsOf(store, Split::Train), lastUserText);
    }
    return promptsOf(sqlRows(store, Split::Train),
                     [](const SqlRow& row) { return sqlPromptText({row.question, row.context}); });
}

/// A model to export and what is said of it.
struct Export {
    ProjectModel model;
    ModelCard card;
    std::string format;
    std::filesystem::path out;
};

json exportLanguage(const Export& what, ProjectStore& store, JobContext& context) {
    const LanguageExporter& exporter = languageExporterNamed(what.format);
    if (what.model.weights.empty() && exporter.holds == LanguageExporter::Holds::Adapters) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The base model has no adapters. Export a tuned model, or choose "
                             "another format."));
    }
    if (learnsAllWeights(what.model.lora) && exporter.holds == LanguageExporter::Holds::Adapters) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("All weights of the model have learned, so there are no adapters. "
                             "Choose another format."));
    }
    context.events.emit(StageStarted{"load", FTS_TEXT("Loading the model")});
    const Precision precision = exportPrecision(exporter, what.model.folder);
    TunedModel tuned{openTunedModel(what.model, Device{}, precision), what.model.folder};
    const auto difference =
        exportLanguageModel(exporter, std::move(tuned), what.card,
                            promptsOf(what.card.specs.kind, store), what.out, context);
    return {{"format", what.format},
            {"path", what.out.string()},
            {"largest_difference", difference.largest},
            {"allowed_difference", difference.allowed},
            {"logit_range", difference.range},
            {"compared_texts", difference.prompts},
            {"same_texts", difference.sameTexts}};
}

json exportEncoder(const Export& what, ProjectStore& store, JobContext& context) {
    const Exporter& exporter = exporterNamed(what.format);
    context.events.emit(StageStarted{"load", FTS_TEXT("Loading the model")});
    const auto encoder = openModel(what.model, {Device{}, Precision::Fp32});
    ModelCard card = what.card; // of the project, while the model may be another one
    card.specs.model.maxTokens = std::min(card.specs.model.maxTokens, encoder->positions());
    context.events.emit(StageStarted{"write", FTS_TEXT("Writing the model")});
    const std::vector<std::string> probes = probesOf(store);
    const float difference = exporter.write(*encoder, card, probes, what.out, context);
    return {{"format", what.format},
            {"path", what.out.string()},
            {"largest_difference", difference},
            {"compared_texts", probes.size()}};
}

// Its verdict, and going on with its training, need the model that a run began with.
void checkIsNoBase(const Export& what) {
    std::error_code different;
    if (std::filesystem::equivalent(what.out, what.model.folder, different)) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 holds the model that this one began with. Choose another folder."),
                    what.out.string());
    }
}

json exportModel(Project& project, const json& params, JobContext& context) {
    ProjectStore store(project.storePath());
    const bool language = project.kind() != kEmbedding;
    Export what;
    what.format = params.value("format", language ? "peft" : "sentence-transformers");
    what.model = findModel(project, store, params.value("model", "tuned"));
    what.card = projectCard(project, store, what.model.run);
    what.card.format = what.format;
    what.out = params.at("out").get<std::string>();
    checkIsNoBase(what);
    const json result =
        language ? exportLanguage(what, store, context) : exportEncoder(what, store, context);
    if (params.value("model", "tuned") == "tuned") {
        recordStage(project, store, "export");
    }
    return result;
}

} // namespace

json runExport(Project& project, const json& params, JobContext& context) {
    return withTorchErrors([&] { return exportModel(project, params, context); });
}

} // namespace fts
