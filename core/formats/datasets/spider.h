#pragma once

#include "core/formats/datasets/sql_data_set.h"

namespace fts {

/// A folder with tables.json and train_spider.json or dev.json (Yu et al. 2018).
bool isSpiderFolder(const std::filesystem::path& path);

/// Those of "train" (train_spider.json, train_others.json), "dev" and "test" that are there.
std::vector<std::string> spiderParts(const std::filesystem::path& path);

std::vector<std::filesystem::path> spiderFiles(const std::filesystem::path& path,
                                               const std::string& part);

/// Reads one part of a Spider folder. The CREATE TABLE statements are made from tables.json; a
/// row's database is database/ID/ID.sqlite, if it is there. Throws Format for files of another
/// shape.
SqlDataSet readSpider(const std::filesystem::path& path, const DataSetRequest& request);

} // namespace fts
