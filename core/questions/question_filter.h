#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/base/message.h"
#include "core/questions/question_generator.h"

namespace fts {

/// Why a question is left out, kept with its pair. English; the window translates them.
namespace reasons {
inline constexpr const char* kTwice = FTS_TEXT("the same question was made before");
inline constexpr const char* kTooShort = FTS_TEXT("too short to be asked");
inline constexpr const char* kTooLong = FTS_TEXT("too long to be asked");
inline constexpr const char* kLeans = FTS_TEXT("makes sense only beside its passage");
inline constexpr const char* kOtherLanguage = FTS_TEXT("not in the language of its passage");
inline constexpr const char* kNotAnswered = FTS_TEXT("its answer is not in the passage");
inline constexpr const char* kNotFound = FTS_TEXT("a search for it does not find its passage");
} // namespace reasons

/// Tells which questions nobody would ask of a passage, without a search.
class QuestionFilter {
public:
    /// That a question is there already, however it is punctuated. One that is left out is not: it
    /// may be asked rightly of another passage.
    void remember(std::string_view question);

    /// A sentence taken from the passage as it stands is held to less: its length, for one, is no
    /// fault.
    std::optional<std::string> reasonAgainst(const MadeQuestion& question,
                                             const std::string& passage) const;

private:
    std::unordered_set<std::string> m_there; ///< hashes of texts without their signs
};

} // namespace fts
