#pragma once

#include <filesystem>

#include "core/artifact/exporters/language_export.h"
#include "core/formats/gguf_blocks.h"

namespace fts {

/// Writes the whole model as model.gguf, with tokenizer and chat template, its matrices packed as
/// `type` (F16, Q8_0 or Q4_0), its norms in fp32. Where the type is Q4_0 the words' vectors stay
/// Q8_0, as llama.cpp keeps them finer as well. Matrices whose rows the type's blocks do not divide
/// are F16.
void writeGgufFile(const TunedModel& tuned, GgufType type, const std::filesystem::path& folder,
                   JobContext& context);

} // namespace fts
