#pragma once

#include "core/formats/datasets/data_set.h"

namespace fts {

/// Reads LlamaIndex's EmbeddingQAFinetuneDataset: JSON with "queries" (id → text), "corpus"
/// (id → text) and "relevant_docs" (query id → list of corpus ids). All passages count as one
/// document, in the order of the file. Throws Format if the file has another shape.
DataSet readLlamaIndex(const std::filesystem::path& path, const DataSetRequest& request);

} // namespace fts
