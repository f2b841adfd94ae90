#include "core/jobs/project_card.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/run_spec.h"
#include "core/project/model_facts.h"
#include "core/project/models.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

std::vector<CardSource> sourcesOf(ProjectStore& store) {
    std::vector<CardSource> sources;
    for (const CollectionRow& row : store.collections()) {
        sources.push_back({row.name, row.format, row.sha256, row.importedAt,
                           row.split ? splitName(*row.split) : "divided"});
    }
    return sources;
}

// The model's name without the path to it, which is nobody else's business.
std::string nameOf(const fs::path& folder) {
    const fs::path plain = fs::absolute(folder).lexically_normal();
    return (plain.has_filename() ? plain : plain.parent_path()).filename().string();
}

nlohmann::json verdictOf(const Project& project, int run) {
    const fs::path path = project.runFolder(run) / "verdict.json";
    return fs::exists(path) ? parseJson(readFile(path), path.string()) : nlohmann::json();
}

} // namespace

ModelCard projectCard(const Project& project, ProjectStore& store, std::optional<int> run) {
    ModelCard card;
    card.specs = project.specs();
    if (run) {
        const RunSpec spec = readRunSpec(project.runFolder(*run));
        card.run = *run;
        card.specs = spec.specs;
        card.trainPairs = spec.trainPairs;
        card.validationQuestions = spec.validationQuestions;
        card.verdict = verdictOf(project, *run);
    }
    const fs::path folder = resolveModel(card.specs.model.base);
    const ModelFacts facts = readModelFacts(folder);
    card.specs.model = resolveModelSpec(card.specs.model, {facts.queryPrompt, facts.passagePrompt},
                                        facts.positions);
    card.baseModel = nameOf(folder);
    card.specs.model.base = card.baseModel;
    card.baseSha256 = modelHash(folder);
    card.dimension = facts.dimension;
    card.parameters = facts.parameters;
    card.testQuestions = store.questionCount(Split::Test);
    card.sources = sourcesOf(store);
    return card;
}

} // namespace fts
