#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/formats/sentence_transformer.h"
#include "core/project/specs.h"

namespace fts {

/// Where a model lies: `base` itself if it is a folder or a .gguf file, else the folder of the
/// fetched model of that name, looked for in $FTS_MODELS_DIR, in the cache that ./run fills and in
/// share/finetune-studio/models beside the program's own folder. Throws NotFound naming them.
std::filesystem::path resolveModel(const std::string& base);

/// The adapters with which the fetched model of that name has learned to write questions, a PEFT
/// folder that comes with the program; empty if there are none, or if resolveModel() finds another
/// model of that name.
std::filesystem::path questionWriterOf(const std::string& model);

/// A fetched model.
struct FoundModel {
    std::string name; ///< what resolveModel() finds it by
    std::filesystem::path folder;
};

enum class ModelKind { Encoder, Language };

/// All of a kind, by name; what is no language model counts as an encoder, whatever its folder
/// holds, but for adapters, which are no model by themselves.
std::vector<FoundModel> foundModels(ModelKind kind = ModelKind::Encoder);

/// The settings with their gaps filled from the model: the longest text it takes (`positions`
/// tokens), and its own prompts where the project sets none.
ModelSpec resolveModelSpec(ModelSpec spec, const OwnPrompts& own, int positions);

/// The encoder that a project of this kind finds passages with, and how texts reach it.
ModelSpec encoderSpec(const Specs& specs);

/// SHA-256 over names and contents of the folder's files, hidden ones apart; of a .gguf file, over
/// its content.
std::string modelHash(const std::filesystem::path& model);

} // namespace fts
