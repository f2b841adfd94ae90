#include "core/jobs/document_paths.h"

#include <algorithm>
#include <array>

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

} // namespace

bool isDocumentName(const fs::path& path) {
    return std::ranges::find(kEndings, lowerExtension(path)) != kEndings.end();
}

bool isDocumentPath(const fs::path& path, std::span<const DataSetFormat> formats) {
    std::error_code unreadable;
    if (!fs::is_directory(path, unreadable)) {
        return isDocumentName(path);
    }
    if (findDataSetFormat("auto", path, formats) != nullptr) {
        return false;
    }
    for (const auto& entry : fs::directory_iterator(path, unreadable)) {
        if (!entry.is_directory(unreadable) &&
            findDataSetFormat("auto", entry.path(), formats) != nullptr) {
            return false;
        }
    }
    return true;
}

std::vector<fs::path> dataSetsAmongDocuments(const fs::path& path,
                                             std::span<const DataSetFormat> formats) {
    std::error_code unreadable;
    if (!fs::is_directory(path, unreadable) ||
        findDataSetFormat("auto", path, formats) != nullptr) {
        return {};
    }
    std::vector<fs::path> sets;
    bool documents = false;
    for (const auto& entry : fs::directory_iterator(path, unreadable)) {
        const fs::path& file = entry.path();
        if (file.filename().string().starts_with('.') || entry.is_directory(unreadable)) {
            continue;
        }
        if (findDataSetFormat("auto", file, formats) != nullptr) {
            sets.push_back(file);
        }
        documents = documents || (isDocumentName(file) && !tellsOfOthers(file));
    }
    std::ranges::sort(sets);
    return documents ? sets : std::vector<fs::path>();
}

} // namespace fts
