#include "core/formats/datasets/data_set.h"

#include <algorithm>

namespace fts {
namespace {

constexpr std::size_t kReasonsKept = 1000;

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n\f\v") == std::string::npos;
}

} // namespace

void DataSet::skip(const std::filesystem::path& path, Message reason) {
    ++skippedRows;
    if (skipped.size() < kReasonsKept) {
        skipped.push_back({path.string(), std::move(reason)});
    }
}

Message textProblem(const std::string& text) {
    if (isBlank(text)) {
        return FTS_TEXT("the text is empty");
    }
    if (text.size() > kLongestText) {
        return FTS_TEXT("the text is longer than a million bytes");
    }
    if (text.find('\0') != std::string::npos) {
        return FTS_TEXT("the text holds a zero byte");
    }
    return {};
}

} // namespace fts
