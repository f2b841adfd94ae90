#include "core/formats/datasets/catalog.h"

#include <algorithm>

#include "core/formats/datasets/beir.h"
#include "core/formats/datasets/llamaindex.h"
#include "core/formats/datasets/pairs.h"
#include "core/formats/datasets/spider.h"
#include "core/formats/datasets/sql_rows_file.h"
#include "core/formats/datasets/text_bytes.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

bool isFile(const fs::path& path) {
    std::error_code failure; // what cannot be looked at fits no format
    return fs::is_regular_file(path, failure);
}

bool isJson(const fs::path& path) {
    return isFile(path) && lowerExtension(path) == ".json";
}

bool isJsonLines(const fs::path& path) {
    return isFile(path) && lowerExtension(path) == ".jsonl";
}

bool isTable(const fs::path& path) {
    const std::string extension = lowerExtension(path);
    return isFile(path) && (extension == ".jsonl" || extension == ".csv" || extension == ".tsv");
}

bool isRows(const fs::path& path) {
    return isJson(path) || isTable(path);
}

std::vector<fs::path> itself(const fs::path& path, const std::string&) {
    return {path};
}

} // namespace

std::span<const DataSetFormat> dataSetFormats() {
    static const std::vector<DataSetFormat> formats{
        {"llamaindex", false, isJson, nullptr, itself, readLlamaIndex, nullptr},
        {"beir", false, isBeirFolder, beirParts, beirFiles, readBeir, nullptr},
        {"pairs", true, isTable, nullptr, itself, readPairs, nullptr},
    };
    return formats;
}

std::span<const DataSetFormat> sqlDataSetFormats() {
    static const std::vector<DataSetFormat> formats{
        {"spider", false, isSpiderFolder, spiderParts, spiderFiles, nullptr, readSpider},
        {"sql-create-context", true, isRows, nullptr, itself, nullptr, readSqlRows},
    };
    return formats;
}

std::span<const DataSetFormat> chatDataSetFormats() {
    static const std::vector<DataSetFormat> formats{
        {"openai-chat", false, isJsonLines, nullptr, itself, nullptr, nullptr, readChatRows},
    };
    return formats;
}

const DataSetFormat* findDataSetFormat(const std::string& key, const fs::path& path,
                                       std::span<const DataSetFormat> formats) {
    const auto format = std::ranges::find_if(formats, [&](const DataSetFormat& candidate) {
        return key == "auto" ? candidate.fits(path) : candidate.key == key;
    });
    return format == formats.end() ? nullptr : &*format;
}

} // namespace fts
