#include "core/jobs/document_paths.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/ascii.h"
#include "core/formats/datasets/text_bytes.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::array kEndings{".txt",   ".text", ".md",   ".markdown", ".html", ".htm",
                              ".xhtml", ".pdf",  ".docx", ".odt",      ".epub"};
constexpr std::array kTelling{"readme", "license", "licence",   "copying",
                              "notice", "changes", "changelog", "citation"};

/// A name for what tells of the files beside it.
bool tellsOfOthers(const fs::path& file) {
    return std::ranges::find(kTelling, asciiLowered(file.stem().string())) != kTelling.end();
}

/// What lies in a folder itself, by its names.
struct FolderContent {
    std::vector<fs::path> sets; ///< files with the name of a data set, sorted
    bool documents = false;     ///< there are files that only a document is called like
};

/// nullopt: it is no folder, or a data set as a whole.
std::optional<FolderContent> contentOf(const fs::path& path,
                                       std::span<const DataSetFormat> formats) {
    std::error_code unreadable;
    if (!fs::is_directory(path, unreadable) ||
        findDataSetFormat("auto", path, formats) != nullptr) {
        return std::nullopt;
    }
    FolderContent content;
    for (const auto& entry : fs::directory_iterator(path, unreadable)) {
        const fs::path& file = entry.path();
        if (file.filename().string().starts_with('.') || entry.is_directory(unreadable)) {
            continue;
        }
        if (findDataSetFormat("auto", file, formats) != nullptr) {
            content.sets.push_back(file);
        }
        content.documents = content.documents || (isDocumentName(file) && !tellsOfOthers(file));
    }
    std::ranges::sort(content.sets);
    return content;
}

} // namespace

bool isDocumentName(const fs::path& path) {
    return std::ranges::find(kEndings, lowerExtension(path)) != kEndings.end();
}

bool isAtOrUnder(const fs::path& folder, const fs::path& path) {
    const fs::path below = path.lexically_relative(folder.lexically_normal());
    return !below.empty() && *below.begin() != "..";
}

bool isDocumentPath(const fs::path& path, std::span<const DataSetFormat> formats) {
    std::error_code unreadable;
    if (!fs::is_directory(path, unreadable)) {
        return isDocumentName(path);
    }
    const auto content = contentOf(path, formats);
    return content && content->sets.empty();
}

std::vector<fs::path> dataSetsAmongDocuments(const fs::path& path,
                                             std::span<const DataSetFormat> formats) {
    auto content = contentOf(path, formats);
    return content && content->documents ? std::move(content->sets) : std::vector<fs::path>();
}

} // namespace fts
