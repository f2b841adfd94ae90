#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/formats/datasets/catalog.h"
#include "core/jobs/import_job.h"
#include "core/store/project_store.h"

namespace fts {

/// One file, or one part of a folder, that becomes one collection.
struct ImportSource {
    std::filesystem::path path;
    const DataSetFormat* format = nullptr;
    std::string part; ///< empty for a file
};

/// Told what is left out, and why.
using SkipSource = std::function<void(Skipped)>;

/// The shapes of data set that a kind of project reads.
std::span<const DataSetFormat> dataSetFormatsOf(const std::string& kind);

/// What the paths stand for, in their order: files as they are, folders as their files sorted by
/// name but no folders in them, BEIR and Spider folders, or a file in one, as their parts, if asked
/// only those for params.split. Nothing is read yet. `kind` is the project's.
std::vector<ImportSource> findImportSources(const ImportParams& params, const SkipSource& skip,
                                            const std::string& kind = kEmbedding);

/// A table whose question and passage columns cannot be told by their names.
struct UnclearTable {
    std::filesystem::path path; ///< as ImportParams::columns wants it
    TableColumns columns;
};

/// Those among what is to be imported, params.map and params.columns left out of regard. What
/// cannot be read is passed over: the import tells why. `kind` is the project's.
std::vector<UnclearTable> findUnclearTables(const ImportParams& params,
                                            const std::string& kind = kEmbedding);

/// The source's row of the store, its hash left out. A part named train, dev or test is for that;
/// of Spider, whose test part is not public, "dev" is for the verdict and "train" is divided.
CollectionRow collectionFor(const ImportSource& source, const ImportParams& params);

/// SHA-256 of all that decides which rows come out of a source. Throws as sha256File().
std::string hashOf(const ImportSource& source, const std::map<std::string, std::string>& columns);

} // namespace fts
