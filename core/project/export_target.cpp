#include "core/project/export_target.h"

#include "core/base/error.h"
#include "core/project/model_card.h"

namespace fts {

namespace fs = std::filesystem;

ExportTarget exportTarget(const fs::path& folder) {
    std::error_code unreachable; // then the export itself will say why
    if (!fs::exists(folder, unreachable)) {
        return ExportTarget::Free;
    }
    if (!fs::is_directory(folder, unreachable)) {
        return ExportTarget::File;
    }
    if (fs::exists(folder / kModelCardFile, unreachable)) {
        return ExportTarget::EarlierExport;
    }
    return fs::is_empty(folder, unreachable) ? ExportTarget::Free : ExportTarget::OtherContent;
}

void checkExportTarget(const fs::path& folder) {
    switch (exportTarget(folder)) {
    case ExportTarget::Free:
    case ExportTarget::EarlierExport:
        return;
    case ExportTarget::OtherContent:
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The folder %1 holds other files, which an export would remove. "
                             "Choose a new or empty folder."),
                    folder.string());
    case ExportTarget::File:
        throw Error(ErrorKind::BadInput, FTS_TEXT("%1 is a file. Choose a folder."),
                    folder.string());
    }
}

} // namespace fts
