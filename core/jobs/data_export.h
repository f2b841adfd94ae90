#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/store/split.h"

namespace fts {

struct DataExport {
    std::string format; ///< a key of dataFormatChoices() or chatFormatChoices()
    std::filesystem::path out;
    std::optional<Split> part; ///< nullopt: all three
    bool replace = false;      ///< a file that is there
};

/// Writes the pairs that a project uses, with the passages a search has to tell apart, as a data
/// set that other programs and this one read. Opens a store of its own; whole or not at all.
/// Returns {"format", "path", "questions", "passages", "pairs"}. Throws BadInput if there is
/// nothing to write or the target may not be written; Cancelled.
nlohmann::json exportData(const std::filesystem::path& storePath, const DataExport& wanted,
                          JobContext& context);

/// The same for the chat rows of a distillation project, as one JSON object a line: what a
/// fine-tuning job takes. Returns {"format", "path", "rows"}.
nlohmann::json exportChatRows(const std::filesystem::path& storePath, const DataExport& wanted,
                              JobContext& context);

} // namespace fts
