#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/formats/datasets/chat_rows.h"
#include "core/formats/datasets/data_set.h"
#include "core/formats/datasets/sql_data_set.h"

namespace fts {

/// One shape of data set this program reads.
struct DataSetFormat {
    std::string key; ///< as in importersOf() a kind of project
    bool hasColumns; ///< DataSetRequest::columns says which column is what
    /// By name and place, for "auto".
    bool (*fits)(const std::filesystem::path& path);
    /// Null for a format without parts.
    std::vector<std::string> (*parts)(const std::filesystem::path& path);
    /// The files that decide which rows come out.
    std::vector<std::filesystem::path> (*files)(const std::filesystem::path& path,
                                                const std::string& part);
    /// One of these three; the others are null.
    DataSet (*read)(const std::filesystem::path& path, const DataSetRequest& request);
    SqlDataSet (*readSql)(const std::filesystem::path& path, const DataSetRequest& request);
    ChatDataSet (*readChat)(const std::filesystem::path& path,
                            const DataSetRequest& request) = nullptr;
};

std::span<const DataSetFormat> dataSetFormats();     ///< of questions with their passages
std::span<const DataSetFormat> sqlDataSetFormats();  ///< of questions with their SQL
std::span<const DataSetFormat> chatDataSetFormats(); ///< of conversations

/// The format of that key; for "auto" the one that fits. Null if there is none.
const DataSetFormat* findDataSetFormat(const std::string& key, const std::filesystem::path& path,
                                       std::span<const DataSetFormat> formats = dataSetFormats());

} // namespace fts
