#pragma once

#include <filesystem>
#include <memory>

#include "core/formats/tensor_file.h"

namespace fts {

/// Opens a state dict written by torch.save, in its zip or its older form.
///
/// The pickle inside is read by an interpreter of our own that knows only what a state dict
/// needs: dictionaries, tuples, numbers, texts, and the calls that rebuild a tensor from a
/// storage. Any other name is refused, since it would run code. Tensors that do not lie in one
/// piece are copied together; all in all at most twice the file's size is held. Throws Format or
/// Unsupported, naming file, tensor and reason.
std::unique_ptr<TensorSource> openPytorchBin(const std::filesystem::path& path);

/// Opens the shards that a pytorch_model.bin.index.json names.
std::unique_ptr<TensorSource> openShardedPytorchBin(const std::filesystem::path& index);

} // namespace fts
