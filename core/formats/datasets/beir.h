#pragma once

#include <string>
#include <vector>

#include "core/formats/datasets/data_set.h"

namespace fts {

/// True for a folder that holds corpus.jsonl, queries.jsonl and qrels/.
bool isBeirFolder(const std::filesystem::path& path);

/// The parts there are judgements for: the names of qrels/*.tsv, sorted ("dev", "test", "train").
/// None for a folder that is no BEIR folder.
std::vector<std::string> beirParts(const std::filesystem::path& folder);

std::vector<std::filesystem::path> beirFiles(const std::filesystem::path& folder,
                                             const std::string& part);

/// Reads one part of a BEIR folder: its whole corpus, the questions that part judges, and the
/// pairs with a grade above 0. A title stands before its text, as the benchmark's own loader puts
/// it. Each corpus entry is a document. Throws NotFound or Format.
DataSet readBeir(const std::filesystem::path& folder, const DataSetRequest& request);

} // namespace fts
