#pragma once

#include <optional>
#include <string>
#include <unordered_set>

#include "core/base/message.h"

namespace fts {

/// Why a question is left out, kept with its pair. English; the window translates them.
namespace reasons {
inline constexpr const char* kTwice = FTS_TEXT("the same question was made before");
inline constexpr const char* kTooShort = FTS_TEXT("too short to be asked");
inline constexpr const char* kTooLong = FTS_TEXT("too long to be asked");
inline constexpr const char* kLeans = FTS_TEXT("makes sense only beside its passage");
inline constexpr const char* kNotFound = FTS_TEXT("a search for it does not find its passage");
} // namespace reasons

/// Tells which questions nobody would ask, from the questions alone. Remembers what it has seen.
class QuestionFilter {
public:
    /// That a question is there already, by sameTextHash() of its text.
    void remember(std::string hash) { m_seen.insert(std::move(hash)); }

    /// `sentence`: taken from the text as it stands, so that its length is no fault.
    std::optional<std::string> reasonAgainst(const std::string& question, bool sentence);

private:
    std::unordered_set<std::string> m_seen; ///< hashes of texts
};

} // namespace fts
