#pragma once

#include <cstdint>

#include "core/base/job_context.h"
#include "core/corpus/model_reader.h"
#include "core/project/project.h"
#include "core/text/chunker.h"

namespace fts {

struct ChunkResult {
    std::int64_t documents = 0; ///< of the project, that were read from files
    std::int64_t divided = 0;   ///< of these, anew: their text or the settings had changed
    std::int64_t chunks = 0;    ///< of all documents
};

/// The settings as the chunker wants them, for this model: its special tokens, its prompt and its
/// limit taken into account. Throws BadInput if no text would be left.
ChunkSettings chunkSettings(const ChunkSpec& spec, const ModelReader& model);

/// Tokens as that model counts them, special ones left out. `model` must outlive it.
TokenCount tokenCount(const ModelReader& model);

/// The same, but it throws Cancelled when it is asked after a stop: a long text is counted many
/// times. `context` must outlive it, too.
TokenCount tokenCount(const ModelReader& model, JobContext& context);

/// Divides the project's documents into passages, those that changed only; then divides the rows.
/// One transaction a document: after a stop, whole documents are done. Passages whose text stays
/// the same keep their questions. Throws BadInput if there is no document.
ChunkResult runChunk(Project& project, JobContext& context);

nlohmann::json chunkResultToJson(const ChunkResult& result);

} // namespace fts
