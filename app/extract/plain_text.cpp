#include "app/extract/plain_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/base/error.h"
#include "core/base/files.h"

namespace fts::extract {
namespace {

constexpr std::uint64_t maximumSize = 100'000'000;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 4> endings = {".txt", ".text", ".md", ".markdown"};

bool isPlainText(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

} // namespace

std::string readPlainText(const std::filesystem::path& path) {
    if (!isPlainText(path)) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: only plain text and Markdown can be read "
                             "(.txt, .text, .md, .markdown)."),
                    path.string());
    }
    std::string text = readFile(path, maximumSize);
    if (text.find('\0') != std::string::npos) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 holds binary data, not text."), path.string());
    }
    if (text.starts_with(byteOrderMark)) {
        text.erase(0, byteOrderMark.size());
    }
    return text;
}

} // namespace fts::extract
