#include "core/formats/datasets/catalog.h"

#include <algorithm>

#include "core/formats/datasets/beir.h"
#include "core/formats/datasets/llamaindex.h"
#include "core/formats/datasets/pairs.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

bool isJson(const fs::path& path) {
    return fs::is_regular_file(path) && path.extension() == ".json";
}

bool isTable(const fs::path& path) {
    const std::string extension = path.extension().string();
    return fs::is_regular_file(path) &&
           (extension == ".jsonl" || extension == ".csv" || extension == ".tsv");
}

} // namespace

std::span<const DataSetFormat> dataSetFormats() {
    static const std::vector<DataSetFormat> formats{
        {"llamaindex", isJson, nullptr, readLlamaIndex},
        {"beir", isBeirFolder, beirParts, readBeir},
        {"pairs", isTable, nullptr, readPairs},
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
