#include "core/formats/datasets/data_set.h"

#include <unordered_set>

#include "core/base/utf8.h"

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

void DataSet::mergeEqualPairs() {
    std::unordered_set<std::uint64_t> seen;
    const auto isThere = [&](const Pair& pair) {
        return !seen.insert(pair.question * std::uint64_t{passages.size()} + pair.passage).second;
    };
    std::erase_if(pairs, isThere);
    std::erase_if(negatives, isThere);
}

bool isPlainText(const std::string& text) {
    return isUtf8(text) && text.find('\0') == std::string::npos;
}

Message textProblem(const std::string& text) {
    if (isBlank(text)) {
        return FTS_TEXT("the text is empty");
    }
    if (text.size() > kLongestText) {
        return FTS_TEXT("the text is longer than a million bytes; divide it into passages");
    }
    if (text.find('\0') != std::string::npos) {
        return FTS_TEXT("the text holds a zero byte");
    }
    if (!isPlainText(text)) {
        return FTS_TEXT("the text is not UTF-8; save the file as UTF-8");
    }
    return {};
}

} // namespace fts
