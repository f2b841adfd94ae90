#include "core/sql/query_errors.h"

#include <string>

#include "core/base/ascii.h"

namespace fts {
namespace {

constexpr std::size_t kLongestReason = 500;

// One line without the full stop that the sentence around it has.
std::string plain(std::string_view reason) {
    std::string text(asciiTrimmed(reason.substr(0, kLongestReason)));
    for (char& letter : text) {
        letter = static_cast<unsigned char>(letter) < ' ' ? ' ' : letter;
    }
    while (text.ends_with('.')) {
        text.pop_back();
    }
    return text;
}

} // namespace

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
            plain(reason)};
}

Error cannotReach(std::string_view name, std::string_view reason) {
    return {ErrorKind::Network,
            FTS_TEXT("The database %1 cannot be opened: %2. Check its address, and whether it is "
                     "running."),
            name, plain(reason)};
}

} // namespace fts
