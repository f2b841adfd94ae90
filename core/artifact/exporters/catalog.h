#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/artifact/exporters/language_export.h"
#include "core/base/job_context.h"
#include "core/nn/sentence_encoder.h"
#include "core/project/model_card.h"

namespace fts {

/// One format an encoder is written in; arguments and result as exportSentenceTransformers() has
/// them.
struct Exporter {
    std::string key; ///< as in exporterChoices()
    float (*write)(SentenceEncoder& encoder, const ModelCard& card,
                   std::span<const std::string> probes, const std::filesystem::path& out,
                   JobContext& context);
};

std::span<const Exporter> exporters();

/// Throws BadInput listing the keys.
const Exporter& exporterNamed(const std::string& key);

/// The formats of language models.
std::span<const LanguageExporter> languageExporters();

/// Throws BadInput listing the keys.
const LanguageExporter& languageExporterNamed(const std::string& key);

} // namespace fts
