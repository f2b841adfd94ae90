#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/formats/datasets/csv_file.h"
#include "core/formats/datasets/data_set.h"

namespace fts {

/// Which column of a table of pairs holds what; empty: none.
struct PairColumns {
    std::string question;
    std::string passage;
    std::string document;
    std::vector<std::string> negatives; ///< of passages that do not answer
};

/// The columns of a table, and what its first row has there.
struct TableColumns {
    std::vector<std::string> names;
    std::vector<std::string> samples; ///< as a sentence may quote them; one a name
    PairColumns found;                ///< as far as the usual names tell
};

/// Reads no more than the head and one row of JSON lines, CSV or TSV. Throws as readPairs() does
/// for a file that is none of them.
TableColumns readTableColumns(const std::filesystem::path& path);

/// Those of `there` that `request` names, others by their usual names. Throws BadInput listing
/// the columns there are if question or passage cannot be found.
PairColumns findPairColumns(const std::vector<std::string>& there, const DataSetRequest& request,
                            const std::filesystem::path& path);

/// The column of `there` that plays this role: the one `request` names for it, else the first that
/// is called by one of the `usual` names, in either case; empty if there is none. Throws BadInput
/// if `request` names one that is not there.
std::string findColumn(const std::string& role, const std::vector<std::string>& usual,
                       const std::vector<std::string>& there, const DataSetRequest& request,
                       const std::filesystem::path& path);

/// Those of `there` whose names say that they hold passages that do not answer.
std::vector<std::string> negativeColumns(const std::vector<std::string>& there);

/// "a, b, c", as a sentence may quote them; no more than fifty.
std::string listedColumns(const std::vector<std::string>& names);

/// True for CSV and TSV, false for JSON lines. A file whose name does not tell is JSON lines if
/// it begins like an object.
bool isDelimited(const std::filesystem::path& path);

/// The first record of a CSV file as names of columns. Throws Format if it is no plain text.
std::vector<std::string> readHeader(CsvFile& file, const std::filesystem::path& path);

std::vector<std::string> keysOf(const nlohmann::json& object);

} // namespace fts
