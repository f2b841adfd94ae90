#include "core/formats/model_folder.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/formats/file_part.h"
#include "core/formats/pytorch_bin.h"
#include "core/formats/safetensors.h"

namespace fts {
namespace {

struct WeightFile {
    const char* name;
    std::unique_ptr<TensorSource> (*open)(const std::filesystem::path&);
};

constexpr std::array<WeightFile, 4> kWeightFiles{{
    {"model.safetensors", openSafetensors},
    {"model.safetensors.index.json", openShardedSafetensors},
    {"pytorch_model.bin", openPytorchBin},
    {"pytorch_model.bin.index.json", openShardedPytorchBin},
}};

} // namespace

bool holdsWeights(const std::filesystem::path& folder) {
    return std::ranges::any_of(kWeightFiles,
                               [&](const WeightFile& file) { return isThere(folder / file.name); });
}

std::unique_ptr<TensorSource> openWeights(const std::filesystem::path& folder) {
    for (const WeightFile& file : kWeightFiles) {
        if (isThere(folder / file.name)) {
            return file.open(folder / file.name);
        }
    }
    throw Error(ErrorKind::NotFound,
                FTS_TEXT("%1 holds no weights: neither model.safetensors nor pytorch_model.bin "
                         "is there. Download all files of the model."),
                folder.string());
}

} // namespace fts
