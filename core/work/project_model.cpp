#include "core/work/project_model.h"

#include <charconv>
#include <vector>

#include "core/base/error.h"
#include "core/formats/peft_folder.h"
#include "core/formats/safetensors.h"
#include "core/jobs/endpoint_training.h"
#include "core/jobs/run_spec.h"
#include "core/nn/text_generator.h"
#include "core/nn/torch_errors.h"
#include "core/project/models.h"
#include "core/store/learned_run.h"
#include "core/train/checkpoint.h"
#include "core/work/chat_model.h"
#include "core/work/tuned_model.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

ProjectModel modelOfRun(const Project& project, int run) {
    const fs::path folder = project.runFolder(run);
    if (const auto model = tunedModelAt(project, run)) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("What run %1 trained is at the student's address, as %2, and not on "
                             "this machine. Set train.where to local and train again."),
                    run, *model);
    }
    const CheckpointFolder checkpoints(folder / "checkpoints");
    if (!checkpoints.hasBest()) {
        throw Error(ErrorKind::NotFound,
                    FTS_TEXT("Run %1 has no weights yet. \"status\" lists the runs."), run);
    }
    const RunSpec spec = readRunSpec(folder);
    return {"run:" + std::to_string(run), resolveModel(spec.specs.model.base),
            checkpoints.best() / "model.safetensors", run, spec.specs.lora};
}

int runNumber(const std::string& name) {
    int number = 0;
    const char* end = name.data() + name.size();
    const auto [stop, failure] = std::from_chars(name.data() + 4, end, number);
    if (failure != std::errc{} || stop != end || number < 1) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("\"%1\" names no run. Write run:1, run:2 …"),
                    name);
    }
    return number;
}

} // namespace

int newestRun(ProjectStore& store) {
    const auto run = learnedRun(store);
    if (!run) {
        throw Error(ErrorKind::NotFound,
                    FTS_TEXT("No run of this project has succeeded yet. Next: train."));
    }
    return *run;
}

std::string ownModel(ProjectStore& store) {
    return learnedRun(store) ? "tuned" : "base";
}

ProjectModel findModel(const Project& project, ProjectStore& store, const std::string& name) {
    if (name == "base") {
        return {name, resolveModel(project.specs().model.base), {}, {}, {}};
    }
    if (name == "tuned") {
        return modelOfRun(project, newestRun(store));
    }
    if (name.starts_with("run:")) {
        return modelOfRun(project, runNumber(name));
    }
    return {name, resolveModel(name), {}, {}, {}};
}

ModelSpec modelSpecOf(const Project& project, const ProjectModel& model) {
    return model.run ? readRunSpec(project.runFolder(*model.run)).specs.model
                     : project.specs().model;
}

std::unique_ptr<FlowGenerator> openGenerator(const ProjectModel& model,
                                             const GeneratorOptions& options) {
    if (model.weights.empty() && isPeftFolder(model.folder)) {
        return loadWriter(model.folder, options);
    }
    return withTorchErrors([&]() -> std::unique_ptr<FlowGenerator> {
        auto opened = openTunedModel(model, options.device, options.precision);
        opened->mergeAdapters();
        return std::make_unique<TextGenerator>(std::move(opened), options.atOnce);
    });
}

std::unique_ptr<SentenceEncoder> openModel(const ProjectModel& model,
                                           const EncoderOptions& options) {
    auto encoder = std::make_unique<SentenceEncoder>(model.folder, options);
    if (!model.weights.empty()) {
        encoder->replaceWeights(*openSafetensors(model.weights));
    }
    return encoder;
}

ModelSpec resolveModelSpec(ModelSpec spec, const SentenceEncoder& encoder) {
    return resolveModelSpec(std::move(spec), ownPrompts(encoder.config()), encoder.positions());
}

} // namespace fts
