#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/nn/api/flow_generator.h"
#include "core/nn/sentence_encoder.h"
#include "core/project/project.h"
#include "core/store/project_store.h"

namespace fts {

/// A model as commands name it, found but not loaded.
struct ProjectModel {
    std::string name;              ///< "base", "run:3" or the folder
    std::filesystem::path folder;  ///< the sentence-transformers or Hugging Face folder
    std::filesystem::path weights; ///< tuned weights to put in place of the folder's; may be empty
    std::optional<int> run;        ///< that made them
    LoraSpec lora;                 ///< what the weights of a language model are like
};

/// The newest run that succeeded. Throws NotFound with the next step.
int newestRun(ProjectStore& store);

/// The project's model as far as it has learned: "tuned", or "base".
std::string ownModel(ProjectStore& store);

/// "base" (the project's), "tuned" (the newest run that succeeded), "run:N" (its best weights so
/// far) or a folder. Throws NotFound or BadInput with the next step.
ProjectModel findModel(const Project& project, ProjectStore& store, const std::string& name);

/// The settings by which a model is asked: those that it learned with, or else the project's.
ModelSpec modelSpecOf(const Project& project, const ProjectModel& model);

/// Of a project whose model writes. Throws as loadGenerator() does.
std::unique_ptr<FlowGenerator> openGenerator(const ProjectModel& model,
                                             const GeneratorOptions& options);

std::unique_ptr<SentenceEncoder> openModel(const ProjectModel& model,
                                           const EncoderOptions& options);

/// resolveModelSpec() of core/project/models.h with what the loaded model says.
ModelSpec resolveModelSpec(ModelSpec spec, const SentenceEncoder& encoder);

} // namespace fts
