#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "core/artifact/language_proof.h"
#include "core/base/job_context.h"
#include "core/nn/causal_model.h"
#include "core/project/model_card.h"

namespace fts {

/// A tuned language model and where its base lies: a .gguf file, a folder with one, or a Hugging
/// Face folder.
struct TunedModel {
    std::shared_ptr<CausalModel> model; ///< fp32 on the processor, adapters beside its layers
    std::filesystem::path base;
};

/// One format a language model is written in.
struct LanguageExporter {
    std::string key; ///< as in languageExporterChoices()
    /// Whether what is written holds adapters beside the base or one whole model.
    enum class Holds { Adapters, Model } holds = Holds::Model;
    /// Largest difference of a logit, as a share of their range, that numbers of this format may
    /// cause; more would be a fault.
    double tolerance = 0;
    /// Writes into an empty folder. A whole model comes with its adapters merged.
    void (*write)(const TunedModel& tuned, const ModelCard& card,
                  const std::filesystem::path& folder) = nullptr;
};

/// Writes the model, its card, loads the folder back and compares its answers to `prompts` with the
/// tuned model's before it appears under its name. An earlier export in `out` is replaced; any
/// other content is refused. The tuned model is given up before the export is loaded, so that
/// memory holds one of them at a time. Throws BadInput, Unsupported, DiskFull, Io, or Internal if
/// the folder answers in another way.
AnswerDifference exportLanguageModel(const LanguageExporter& exporter, TunedModel tuned,
                                     const ModelCard& card, std::span<const std::string> prompts,
                                     const std::filesystem::path& out, JobContext& context);

} // namespace fts
