#include "core/jobs/servable_models.h"

#include <algorithm>

#include "core/jobs/endpoint_training.h"
#include "core/jobs/export_plan.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using What = ServableModel::What;

std::string lastPart(const std::string& model) {
    const fs::path whole = fs::path(model).lexically_normal();
    const fs::path last = whole.has_filename() ? whole.filename() : whole.parent_path().filename();
    return last.extension() == ".gguf" ? last.stem().string() : last.string();
}

class Listing {
public:
    void add(What what, std::optional<int> run, std::string name, const std::string& model,
             bool writes) {
        std::ranges::replace(name, '=', '-'); // it ends the name in "NAME=MODEL"
        while (std::ranges::find(m_models, name, &ServableModel::name) != m_models.end()) {
            name += "-2";
        }
        m_models.push_back({what, run, name, name + "=" + model, writes, false});
    }

    std::vector<ServableModel> take() { return std::move(m_models); }

private:
    std::vector<ServableModel> m_models;
};

} // namespace

std::vector<ServableModel> servableModels(const Project& project, const EvaluationState& state) {
    const Specs& specs = project.specs();
    const bool writes = project.kind() != kEmbedding;
    Listing models;
    for (const JudgedRun& run : state.runs) {
        if (!tunedModelAt(project, run.number)) {
            models.add(What::Run, run.number, exportName(project.folder(), run.number),
                       "run:" + std::to_string(run.number), writes);
        }
    }
    if (!trainsAtEndpoint(specs)) {
        models.add(What::Base, {}, lastPart(specs.model.base), "base", writes);
    }
    if (project.kind() == kDistillation) {
        models.add(What::Encoder, {}, lastPart(specs.rag.encoder), specs.rag.encoder, false);
    }
    auto all = models.take();
    all.front().chosen = true;
    all.back().chosen = all.size() == 1 || all.back().what == What::Encoder;
    return all;
}

} // namespace fts
