#include "core/sql/query_errors.h"

#include <string>

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/sql/query_result.h"

namespace fts {
namespace {

constexpr std::size_t kLongestReason = 500;

} // namespace

std::string shownReason(std::string_view reason) {
    reason = asciiTrimmed(reason);
    while (reason.ends_with('.')) {
        reason.remove_suffix(1);
    }
    // No more of it than tells that it is cut, and where a character begins, is copied.
    return shownCell(shortened(std::string(reason.substr(0, kLongestReason + 1)), kLongestReason));
}

Error timeIsOver(std::chrono::milliseconds time) {
    return {
        ErrorKind::Unsupported,
        FTS_TEXT("The statement was stopped after %1 seconds. Ask for less, or allow more time."),
        static_cast<double>(time.count()) / 1000};
}

Error memoryIsSpent(std::int64_t bytes) {
    return {ErrorKind::Unsupported,
            FTS_TEXT("The statement was stopped because it needs more than %1 MB of memory. Ask "
                     "for less."),
            bytes / 1'000'000};
}

Error databaseRefuses(std::string_view reason) {
    return {ErrorKind::BadInput, FTS_TEXT("The database does not run the statement: %1."),
            shownReason(reason)};
}

Error cannotReach(std::string_view name, std::string_view reason) {
    return {ErrorKind::Network,
            FTS_TEXT("The database %1 cannot be opened: %2. Check its address, and whether it is "
                     "running."),
            name, shownReason(reason)};
}

} // namespace fts
