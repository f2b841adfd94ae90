#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/formats/datasets/data_set.h"

namespace fts {

/// One shape of data set this program reads.
struct DataSetFormat {
    std::string key; ///< as in importerChoices()
    bool hasColumns; ///< DataSetRequest::columns says which column is what
    /// By name and place, for "auto".
    bool (*fits)(const std::filesystem::path& path);
    /// Null for a format without parts.
    std::vector<std::string> (*parts)(const std::filesystem::path& path);
    DataSet (*read)(const std::filesystem::path& path, const DataSetRequest& request);
};

std::span<const DataSetFormat> dataSetFormats();

/// The format of that key; for "auto" the one that fits. Null if there is none.
const DataSetFormat* findDataSetFormat(const std::string& key, const std::filesystem::path& path);

} // namespace fts
