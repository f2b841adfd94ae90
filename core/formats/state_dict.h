#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/formats/pickle.h"
#include "core/formats/tensor_file.h"

namespace fts {

/// A tensor as torch.save describes it: a window on a storage, which lies outside the pickle.
/// Offset and strides count elements. The texts are views of the pickle.
struct StoredTensor {
    std::string_view name;
    DType dtype = DType::F32;
    std::string_view storage;      ///< key of the storage
    std::uint64_t storageSize = 0; ///< elements the storage is said to have
    std::uint64_t offset = 0;
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides; ///< as many as `shape`; no number of either is negative
};

/// What a state dict's pickle may call: all that readPickle is to let through.
std::span<const std::string_view> stateDictNames();

/// Gives `take` each tensor of a state dict, or of the one that a checkpoint keeps under
/// "state_dict" or "model", in order. Sizes are not yet compared with the storage's. Throws
/// Format or Unsupported naming `file`, tensor and reason.
void readStateDict(const Pickle& pickle, const std::string& file,
                   const std::function<void(StoredTensor)>& take);

} // namespace fts
