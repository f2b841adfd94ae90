#include "core/llm/token_counter.h"

#include <array>
#include <filesystem>
#include <mutex>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/user_folders.h"
#include "core/llm/price.h"
#include "core/text/tiktoken_ranks.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr const char* kVocabulary = "tokenizers/cl100k_base/cl100k_base.tiktoken";
constexpr const char* kVocabularyHash =
    "223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7";
constexpr std::uint64_t kLargestFile = 16'000'000;

/// In the cache that ./run fills, and beside an installed program.
std::optional<Tokenizer> readVocabulary() {
    for (const fs::path& file : {cacheFolder() / kVocabulary, installedFolder() / kVocabulary}) {
        std::error_code unusable;
        if (!fs::is_regular_file(file, unusable)) {
            continue;
        }
        const std::string ranks = readFile(file, kLargestFile);
        if (sha256(ranks) == kVocabularyHash) {
            return Tokenizer::fromJson(tiktokenJson(ranks, file.string()), file.string());
        }
    }
    return std::nullopt;
}

std::int64_t roughCount(std::string_view text) {
    return estimatedTokens(text);
}

} // namespace

std::optional<TokenCounter> cl100kCounter() {
    static std::mutex mutex;
    static std::optional<Tokenizer> kept;
    const std::lock_guard lock(mutex);
    if (!kept) {
        kept = readVocabulary(); // looked for again: it may have been fetched meanwhile
    }
    return kept ? std::optional(tokenizerCounter(*kept, "cl100k_base")) : std::nullopt;
}

TokenCounter tokenizerCounter(const Tokenizer& tokenizer, const std::string& name) {
    const auto count = [tokenizer](std::string_view text) -> std::int64_t {
        try {
            return static_cast<std::int64_t>(tokenizer.encodeText(text).ids.size());
        } catch (const Error&) { // the library gives up on some texts made to wear it out
            return roughCount(text);
        }
    };
    return {count, Message(FTS_TEXT("as the vocabulary %1 counts them"), name)};
}

TokenCounter publishedCounter() {
    if (auto counter = cl100kCounter()) {
        return *counter;
    }
    return {roughCount, FTS_TEXT("estimated from the length of the texts, since the vocabulary "
                                 "cl100k_base was not fetched")};
}

} // namespace fts
