#pragma once

#include <filesystem>
#include <string>

#include <torch/torch.h>

namespace fts {

/// A weight of a model that may learn.
struct NamedParameter {
    std::filesystem::path file; ///< weight file it belongs to, relative to the model's folder
    std::string name;           ///< key in that file
    torch::Tensor tensor;       ///< shares storage with the model

    std::string key() const { return (file / name).string(); } ///< unique in the model
};

} // namespace fts
