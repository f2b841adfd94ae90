#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/corpus/division.h"
#include "core/formats/datasets/data_set.h"
#include "core/project/project.h"
#include "core/store/split.h"

namespace fts {

struct ImportParams {
    std::vector<std::filesystem::path> paths; ///< files, BEIR folders, or folders of files
    std::string format = "auto";              ///< "auto" or a key of importerChoices()
    std::string map;                          ///< "question=COL,passage=COL[,document=COL]"
    std::optional<Split> split;               ///< what all of it is for; none: divided
};

struct ImportResult {
    std::int64_t documents = 0, chunks = 0, pairs = 0; ///< that are new
    std::vector<Skipped> skipped; ///< files, and rows as far as their reasons were kept
    std::size_t skippedRows = 0;
    Division division;
};

/// Reads data sets into the project's store: each file or part in one transaction, so that a
/// crash leaves whole files only. What was imported before with the same use is left alone. A
/// file that cannot be read is skipped with its reason and the rest goes on. Throws BadInput if
/// nothing at all could be taken, saying why; Cancelled between rows.
ImportResult runImport(Project& project, const ImportParams& params, JobContext& context);

nlohmann::json importResultToJson(const ImportResult& result);

} // namespace fts
