#pragma once

#include <filesystem>
#include <functional>

#include "core/project/model_card.h"

namespace fts {

/// Fills the folder `out` through `fill`, with the model's card; it appears whole or not at all. An
/// earlier export is replaced, any other content refused.
void writeExportFolder(const std::filesystem::path& out, const ModelCard& card,
                       const std::function<void(const std::filesystem::path& folder)>& fill);

} // namespace fts
