#include "core/jobs/verdict_lines.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/jobs/line_buffer.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestLine = 20'000'000;

void takeLine(const std::string& line, const std::string& origin, const JsonLimits& limits,
              const std::function<void(const json&)>& take) {
    const json content = parseJson(line, origin, limits);
    try {
        take(content);
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 cannot be read: %2."), origin, error.what());
    } catch (const Error& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 cannot be read: %2."), origin, error.message());
    }
}

} // namespace

JsonLimits verdictLineLimits(int depth) {
    JsonLimits limits;
    limits.depth = depth;
    limits.bytes = kLongestLine;
    return limits;
}

void readVerdictLines(const std::filesystem::path& path, const JsonLimits& limits, std::size_t most,
                      const std::function<void(const json&)>& take) {
    std::size_t count = 0;
    LineBuffer lines(kLongestLine);
    forEachPiece(path, [&](std::string_view piece) {
        lines.incoming() += piece;
        while (const auto line = lines.next()) {
            const std::string origin = path.string() + ", line " + std::to_string(count + 1);
            if (count++ == most) {
                throw Error(ErrorKind::Format, FTS_TEXT("%1: there are too many lines."), origin);
            }
            takeLine(*line, origin, limits, take);
        }
    });
    if (!lines.incoming().empty()) { // it is written as a whole, so it was changed since
        throw Error(ErrorKind::Format, FTS_TEXT("%1 has no end. Evaluate again."), path.string());
    }
}

} // namespace fts
