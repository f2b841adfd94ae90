#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "core/formats/decoder_config.h"
#include "core/formats/weight_source.h"
#include "core/text/chat_template.h"
#include "core/text/tokenizer.h"

namespace fts {

/// A Llama-family language model as its files describe it: everything but the weights' values.
struct LanguageModel {
    DecoderConfig config;
    Tokenizer tokenizer;                      ///< its ids are within the configuration's vocabulary
    std::optional<ChatTemplate> chatTemplate; ///< none: the model was not trained to chat
    /// Under Hugging Face names, with q and k in Hugging Face's order. Not all need be there.
    std::shared_ptr<const WeightSource> weights;
};

/// Opens a Hugging Face folder (config.json, tokenizer.json or tokenizer.model, weights in
/// safetensors or .bin), a .gguf file, or a folder whose weights are one .gguf file.
/// Throws NotFound, Format or Unsupported naming file, key or tensor, reason and next step.
LanguageModel openLanguageModel(const std::filesystem::path& path);

/// The .gguf file that `path` is or holds; empty for a Hugging Face folder. Throws NotFound or
/// BadInput as openLanguageModel() does.
std::filesystem::path ggufFileAt(const std::filesystem::path& path);

/// Whether `path` looks like a language model rather than an encoder, from its names and the
/// model type it tells. Never throws for what is broken.
bool isLanguageModel(const std::filesystem::path& path);

} // namespace fts
