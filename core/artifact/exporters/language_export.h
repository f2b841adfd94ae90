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
    /// On the processor, adapters beside its layers; in bf16 only where the export is, too.
    std::shared_ptr<CausalModel> model;
    std::filesystem::path base;
};

/// One format a language model is written in.
struct LanguageExporter {
    std::string key; ///< as in languageExporterChoices()
    /// Whether what is written holds adapters beside the base or one whole model.
    enum class Holds { Adapters, Model } holds = Holds::Model;
    /// Writes into an empty folder. A whole model comes with its adapters merged. Returns the
    /// largest difference of a logit, as a share of their range, that the numbers written may
    /// cause; more would be a fault. Hears a stop between two tensors.
    double (*write)(const TunedModel& tuned, const ModelCard& card,
                    const std::filesystem::path& folder, JobContext& context) = nullptr;
    bool asBase = false; ///< in the numbers its base is kept in
};

/// In which numbers a model is to be opened that is exported so: no more than its base has, where
/// these are written, or a large one would take twice the memory. Throws as openLanguageModel().
Precision exportPrecision(const LanguageExporter& exporter, const std::filesystem::path& base);

/// Writes the model, its card, loads the folder back and compares its answers to `prompts` with the
/// tuned model's before it appears under its name. An earlier export in `out` is replaced; any
/// other content is refused. The tuned model is given up before the export is loaded, so that
/// memory holds one of them at a time. Throws BadInput, Unsupported, DiskFull, Io, or Internal if
/// the folder answers in another way.
AnswerDifference exportLanguageModel(const LanguageExporter& exporter, TunedModel tuned,
                                     const ModelCard& card, std::span<const std::string> prompts,
                                     const std::filesystem::path& out, JobContext& context);

} // namespace fts
