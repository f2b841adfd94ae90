#include "core/work/export_job.h"

#include "core/artifact/exporters/catalog.h"
#include "core/jobs/project_card.h"
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

json exportModel(Project& project, const json& params, JobContext& context) {
    const std::string format = params.value("format", "sentence-transformers");
    const Exporter& exporter = exporterNamed(format);
    ProjectStore store(project.storePath());
    const ProjectModel model = findModel(project, store, params.value("model", "tuned"));
    context.events.emit(StageStarted{"load", FTS_TEXT("Loading the model")});
    const auto encoder = openModel(model, {Device{}, Precision::Fp32});
    const ModelCard card = projectCard(project, store, model.run);
    const std::filesystem::path out = params.at("out").get<std::string>();
    context.events.emit(StageStarted{"write", FTS_TEXT("Writing the model")});
    const std::vector<std::string> probes = probesOf(store);
    const float difference = exporter.write(*encoder, card, probes, out, context);
    if (params.value("model", "tuned") == "tuned") {
        recordStage(project, store, "export");
    }
    return {{"format", format},
            {"path", out.string()},
            {"largest_difference", difference},
            {"compared_texts", probes.size()}};
}

} // namespace

json runExport(Project& project, const json& params, JobContext& context) {
    return withTorchErrors([&] { return exportModel(project, params, context); });
}

} // namespace fts
