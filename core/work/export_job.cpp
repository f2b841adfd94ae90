#include "core/work/export_job.h"

#include "core/artifact/exporters/catalog.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/run_spec.h"
#include "core/nn/torch_errors.h"
#include "core/project/stages.h"
#include "core/work/project_model.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kProbes = 32;

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

std::vector<CardSource> sourcesOf(ProjectStore& store) {
    std::vector<CardSource> sources;
    for (const CollectionRow& row : store.collections()) {
        sources.push_back({row.name, row.format, row.sha256, row.importedAt,
                           row.split ? splitName(*row.split) : "divided"});
    }
    return sources;
}

// The model's name without the path to it, which is nobody else's business.
std::string nameOf(const std::filesystem::path& folder) {
    const auto plain = std::filesystem::absolute(folder).lexically_normal();
    return (plain.has_filename() ? plain : plain.parent_path()).filename().string();
}

json verdictOf(const Project& project, int run) {
    const auto path = project.runFolder(run) / "verdict.json";
    return std::filesystem::exists(path) ? parseJson(readFile(path), path.string()) : json();
}

ModelCard cardOf(const Project& project, ProjectStore& store, const ProjectModel& model,
                 const SentenceEncoder& encoder) {
    ModelCard card;
    card.specs = project.specs();
    card.run = model.run.value_or(0);
    if (model.run) {
        const RunSpec spec = readRunSpec(project.runFolder(*model.run));
        card.specs = spec.specs;
        card.trainPairs = spec.trainPairs;
        card.validationQuestions = spec.validationQuestions;
        card.verdict = verdictOf(project, *model.run);
    }
    card.baseModel = nameOf(model.folder);
    card.specs.model.base = card.baseModel;
    card.baseSha256 = modelHash(model.folder);
    card.specs.model = resolveModelSpec(card.specs.model, encoder);
    card.testQuestions = store.questionCount(Split::Test);
    card.dimension = encoder.dimension();
    card.sources = sourcesOf(store);
    return card;
}

json exportModel(Project& project, const json& params, JobContext& context) {
    const std::string format = params.value("format", "sentence-transformers");
    const Exporter& exporter = exporterNamed(format);
    ProjectStore store(project.storePath());
    const ProjectModel model = findModel(project, store, params.value("model", "tuned"));
    context.events.emit(StageStarted{"load", FTS_TEXT("Loading the model")});
    const auto encoder = openModel(model, {Device{}, Precision::Fp32});
    const ModelCard card = cardOf(project, store, model, *encoder);
    const std::filesystem::path out = params.at("out").get<std::string>();
    context.events.emit(StageStarted{"write", FTS_TEXT("Writing the model")});
    const float difference = exporter.write(*encoder, card, probesOf(store), out, context);
    if (params.value("model", "tuned") == "tuned") {
        recordStage(project, store, "export");
    }
    return {{"format", format}, {"path", out.string()}, {"largest_difference", difference}};
}

} // namespace

json runExport(Project& project, const json& params, JobContext& context) {
    return withTorchErrors([&] { return exportModel(project, params, context); });
}

} // namespace fts
