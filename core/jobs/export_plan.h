#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/base/message.h"
#include "core/project/export_target.h"

namespace fts {

/// The name of the folder an export gets unless the person says otherwise: "reports-run-3", for
/// formats of language models, of which one wants several, "ledgers-run-3-gguf-q8_0".
std::string exportName(const std::filesystem::path& projectFolder, std::optional<int> run,
                       const std::string& format = {});

/// Where an export goes when a person points at `chosen`: that folder if an export may be written
/// there, else a folder of that name in it.
std::filesystem::path exportFolderIn(const std::filesystem::path& chosen, const std::string& name);

/// What a person typed as a folder; "~/" stands for `home`.
std::filesystem::path typedFolder(const std::string& text, const std::filesystem::path& home);

/// What an export is about to do.
struct ExportPlan {
    std::filesystem::path folder;
    ExportTarget target = ExportTarget::Free;
    std::int64_t parameters = 0; ///< of the model; 0: not known yet
    std::string format = {};     ///< a key of exporterChoices() or languageExporterChoices()
    std::size_t numberBytes = 4; ///< of each number that its base is kept in

    /// Why it cannot be done; mostly empty.
    Message problem() const;
    /// What will be written and what becomes of an earlier export, in a sentence.
    Message text() const;
};

/// What an export's result says of the proof that it answers like the model it was made of.
/// `result`: of the job "export". Throws Format.
Message exportProof(const nlohmann::json& result);

} // namespace fts
