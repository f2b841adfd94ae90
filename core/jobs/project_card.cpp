#include "core/jobs/project_card.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/language_model.h"
#include "core/formats/number_type.h"
#include "core/jobs/example_prompt_of.h"
#include "core/jobs/run_spec.h"
#include "core/project/model_facts.h"
#include "core/project/models.h"
#include "core/store/sql_rows.h"

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

void leaveOutPaths(Specs& specs) {
    for (std::string* model : {&specs.rag.encoder, &specs.generate.localModel,
                               &specs.teacher.localModel, &specs.judge.localModel}) {
        if (!model->empty()) {
            *model = nameOf(*model);
        }
    }
}

// Names of models at addresses may have slashes, too: "maker/model".
bool isPath(const std::string& model, std::span<const std::string> local) {
    return fs::path(model).is_absolute() || model.starts_with('.') || model.starts_with('~') ||
           (!model.empty() && std::ranges::find(local, model) != local.end());
}

/// Cuts the paths of who judged and who was judged, wherever they stand. `local`: models that are
/// folders.
void leaveOutPaths(nlohmann::json& verdict, std::span<const std::string> local) {
    if (!verdict.is_structured()) {
        return;
    }
    for (auto& [key, value] : verdict.items()) {
        if (key != "model" || !value.is_string()) {
            leaveOutPaths(value, local);
        } else if (const auto model = value.get<std::string>(); isPath(model, local)) {
            value = nameOf(model);
        }
    }
}

nlohmann::json verdictOf(const Project& project, int run, const Specs& then) {
    const fs::path path = project.runFolder(run) / "verdict.json";
    if (!fs::exists(path)) {
        return {};
    }
    auto verdict = parseJson(readFile(path), path.string());
    const Specs& now = project.specs(); // who judges may have been set after the run
    leaveOutPaths(verdict, std::array{then.judge.localModel, then.teacher.localModel,
                                      now.judge.localModel, now.teacher.localModel});
    return verdict;
}

void addEncoder(const fs::path& folder, ProjectStore& store, ModelCard& card) {
    const ModelFacts facts = readModelFacts(folder);
    card.specs.model = resolveModelSpec(card.specs.model, {facts.queryPrompt, facts.passagePrompt},
                                        facts.positions);
    card.dimension = facts.dimension;
    card.parameters = facts.parameters;
    card.testQuestions = store.questionCount(Split::Test);
}

void addLanguageModel(const fs::path& folder, ProjectStore& store, ModelCard& card) {
    const LanguageModel model = openLanguageModel(folder);
    int& maxTokens = card.specs.model.maxTokens;
    maxTokens =
        maxTokens == 0 ? model.config.positions : std::min(maxTokens, model.config.positions);
    card.dimension = model.config.hidden;
    card.numberBytes = dtypeSize(numberType(*model.weights));
    for (const Weight& weight : model.weights->weights()) {
        card.parameters += weight.size();
    }
    card.prompt = examplePrompt(card.specs, store, model);
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
        card.verdict = verdictOf(project, *run, spec.specs);
    }
    const fs::path folder = resolveModel(card.specs.model.base);
    card.baseModel = nameOf(folder);
    card.baseSha256 = modelHash(folder);
    if (project.kind() != kEmbedding) {
        addLanguageModel(folder, store, card);
        card.testQuestions = project.kind() == kTextToSql ? countSqlParts(store).test
                                                          : store.questionCount(Split::Test);
    } else {
        addEncoder(folder, store, card);
    }
    card.specs.model.base = card.baseModel;
    leaveOutPaths(card.specs);
    card.sources = sourcesOf(store);
    return card;
}

} // namespace fts
