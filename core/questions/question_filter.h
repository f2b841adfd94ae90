#pragma once

#include <optional>
#include <string>
#include <unordered_set>

namespace fts {

/// Why a question is left out, kept with its pair. English; the window translates them.
namespace reasons {
inline constexpr const char* kTwice = "the same question was made before";
inline constexpr const char* kTooShort = "too short to be asked";
inline constexpr const char* kTooLong = "too long to be asked";
inline constexpr const char* kLeans = "makes sense only beside its passage";
inline constexpr const char* kNotFound = "a search for it does not find its passage";
} // namespace reasons

/// Tells which questions nobody would ask, from the questions alone. Remembers what it has seen.
class QuestionFilter {
public:
    /// `sentence`: taken from the text as it stands, so that its length is no fault.
    std::optional<std::string> reasonAgainst(const std::string& question, bool sentence);

private:
    std::unordered_set<std::string> m_seen; ///< hashes of texts
};

} // namespace fts
