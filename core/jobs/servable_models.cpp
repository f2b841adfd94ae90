#include "core/jobs/servable_models.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/jobs/endpoint_training.h"
#include "core/jobs/export_plan.h"
#include "core/jobs/run_spec.h"
#include "core/project/models.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using What = ServableModel::What;

std::string lastPart(const std::string& model) {
    const fs::path whole = fs::path(model).lexically_normal();
    const fs::path last = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
    return last.extension() == ".gguf" ? last.stem().string() : last.string();
}

/// With the prompts of the model's own where the settings name none.
ModelSpec withPrompts(ModelSpec spec) {
    try {
        const auto config = readSentenceTransformer(resolveModel(spec.base));
        return resolveModelSpec(std::move(spec), ownPrompts(config), 0);
    } catch (const Error&) {
        return spec; // whoever serves it is told what is wrong with it
    }
}

ModelSpec modelOfRun(const Project& project, int run) {
    try {
        return readRunSpec(project.runFolder(run)).specs.model;
    } catch (const Error&) {
        return project.specs().model;
    }
}

class Listing {
public:
    void add(What what, std::optional<int> run, std::string name, const std::string& model,
             const std::optional<ModelSpec>& encoder) {
        std::ranges::replace(name, '=', '-'); // it ends the name in "NAME=MODEL"
        while (std::ranges::find(m_models, name, &ServableModel::name) != m_models.end()) {
            name += "-2";
        }
        ServableModel listed{what, run, name, name + "=" + model, !encoder, false};
        if (encoder) {
            const ModelSpec spec = withPrompts(*encoder);
            listed.queryPrompt = spec.queryPrompt;
            listed.passagePrompt = spec.passagePrompt;
        }
        m_models.push_back(std::move(listed));
    }

    std::vector<ServableModel> take() { return std::move(m_models); }

private:
    std::vector<ServableModel> m_models;
};

} // namespace

std::vector<ServableModel> servableModels(const Project& project, const EvaluationState& state) {
    const Specs& specs = project.specs();
    const bool embeds = project.kind() == kEmbedding;
    const auto encoder = [embeds](const ModelSpec& spec) {
        return embeds ? std::optional(spec) : std::nullopt;
    };
    Listing models;
    for (const JudgedRun& run : state.runs) {
        if (!tunedModelAt(project, run.number)) {
            models.add(What::Run, run.number, exportName(project.folder(), run.number),
                       "run:" + std::to_string(run.number),
                       encoder(modelOfRun(project, run.number)));
        }
    }
    if (!trainsAtEndpoint(specs)) {
        models.add(What::Base, {}, lastPart(specs.model.base), "base", encoder(specs.model));
    }
    if (project.kind() == kDistillation) {
        models.add(What::Encoder, {}, lastPart(specs.rag.encoder), specs.rag.encoder,
                   encoderSpec(specs));
    }
    auto all = models.take();
    all.front().chosen = true;
    all.back().chosen = all.size() == 1 || all.back().what == What::Encoder;
    return all;
}

} // namespace fts
