#include "core/artifact/exporters/export_folder.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/project/export_target.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

// "out/" names the same folder as "out", and only that can be renamed.
fs::path withoutTrailingSlash(const fs::path& path) {
    const fs::path plain = fs::absolute(path).lexically_normal();
    return plain.has_filename() ? plain : plain.parent_path();
}

} // namespace

void writeExportFolder(const fs::path& out, const ModelCard& card,
                       const std::function<void(const fs::path& folder)>& fill) {
    const fs::path target = withoutTrailingSlash(out);
    checkExportTarget(target);
    fs::create_directories(target.parent_path());
    writeFolderAtomically(target, [&](const fs::path& folder) {
        writeFileAtomically(folder / "README.md", modelCardText(card));
        writeFileAtomically(folder / kModelCardFile, dumpJson(modelCardToJson(card), 2) + "\n");
        fill(folder);
    });
}

} // namespace fts
