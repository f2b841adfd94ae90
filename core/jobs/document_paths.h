#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "core/formats/datasets/catalog.h"

namespace fts {

/// True for a file with the name of a document, or a folder in which no file has that of a data
/// set of these shapes. Hidden files do not count.
bool isDocumentPath(const std::filesystem::path& path,
                    std::span<const DataSetFormat> formats = dataSetFormats());

/// Of a folder that holds documents beside files with the name of a data set of these shapes, the
/// latter; empty for any other path. What tells of data sets, such as README.md, is no such
/// document.
std::vector<std::filesystem::path>
dataSetsAmongDocuments(const std::filesystem::path& path,
                       std::span<const DataSetFormat> formats = dataSetFormats());

/// True for a name that only a document has: "a.pdf", not "a.csv".
bool isDocumentName(const std::filesystem::path& path);

/// True if a path is that of a folder or leads into it, by its names alone.
bool isAtOrUnder(const std::filesystem::path& folder, const std::filesystem::path& path);

} // namespace fts
