#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "core/base/job_context.h"
#include "core/nn/sentence_encoder.h"
#include "core/project/model_card.h"

namespace fts {

/// Writes a folder that sentence-transformers (2 and newer) and LlamaIndex load.
///
/// The base model's tensors are copied as they are, the tuned ones put in their place in fp32.
/// Prompts and token limit of the project go into the folder, and that vectors are compared by
/// their cosine, so it answers as it was judged.
/// Before the folder appears under its name it is loaded back and must answer `probes` like
/// `encoder`, an fp32 model on the CPU. Returns the largest difference of any number of their
/// vectors. An earlier export in `out` is replaced; any other content is refused. Throws
/// BadInput, DiskFull, Io, or Internal if the folder does not answer the same.
float exportSentenceTransformers(SentenceEncoder& encoder, const ModelCard& card,
                                 std::span<const std::string> probes,
                                 const std::filesystem::path& out, JobContext& context);

} // namespace fts
