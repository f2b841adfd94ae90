#include "core/formats/datasets/catalog.h"

#include <algorithm>

#include "core/formats/datasets/beir.h"
#include "core/formats/datasets/llamaindex.h"
#include "core/formats/datasets/pairs.h"
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

bool isTable(const fs::path& path) {
    const std::string extension = lowerExtension(path);
    return isFile(path) && (extension == ".jsonl" || extension == ".csv" || extension == ".tsv");
}

} // namespace

std::span<const DataSetFormat> dataSetFormats() {
    static const std::vector<DataSetFormat> formats{
        {"llamaindex", false, isJson, nullptr, readLlamaIndex},
        {"beir", false, isBeirFolder, beirParts, readBeir},
        {"pairs", true, isTable, nullptr, readPairs},
    };
    return formats;
}

const DataSetFormat* findDataSetFormat(const std::string& key, const fs::path& path) {
    const auto formats = dataSetFormats();
    const auto format = std::ranges::find_if(formats, [&](const DataSetFormat& candidate) {
        return key == "auto" ? candidate.fits(path) : candidate.key == key;
    });
    return format == formats.end() ? nullptr : &*format;
}

} // namespace fts
