#include "core/jobs/sql_answers.h"

#include <algorithm>
#include <numeric>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/line_buffer.h"
#include "core/sql/finding_text.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestLine = 20'000'000;
constexpr std::size_t kMostAnswers = 5'000'000;

json toJson(const GivenSql& given) {
    return {{"sql", given.sql}, {"finding", findingKey(given.finding)}};
}

GivenSql givenFromJson(const json& given) {
    const auto key = given.at("finding").get<std::string>();
    const auto finding = findingFromKey(key);
    if (!finding) {
        throw Error(ErrorKind::Format, FTS_TEXT("there is no finding \"%1\""), key);
    }
    return {given.at("sql").get<std::string>(), *finding};
}

json toJson(const SqlAnswered& answered) {
    json line{{"row", answered.row},
              {"question", answered.question},
              {"answer", answered.known},
              {"base", toJson(answered.base)},
              {"tuned", toJson(answered.tuned)}};
    if (answered.constrained) {
        line["constrained"] = toJson(*answered.constrained);
    }
    return line;
}

SqlAnswered parseLine(const std::string& line, const std::string& origin) {
    JsonLimits limits;
    limits.depth = 4;
    limits.bytes = kLongestLine;
    const json content = parseJson(line, origin, limits);
    try {
        SqlAnswered answered{
            content.at("row").get<std::int64_t>(),   content.at("question").get<std::string>(),
            content.at("answer").get<std::string>(), givenFromJson(content.at("base")),
            givenFromJson(content.at("tuned")),      std::nullopt};
        if (const auto constrained = content.find("constrained"); constrained != content.end()) {
            answered.constrained = givenFromJson(*constrained);
        }
        return answered;
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 cannot be read: %2."), origin, error.what());
    } catch (const Error& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 cannot be read: %2."), origin, error.message());
    }
}

bool isRight(const GivenSql& given) {
    return given.finding == SqlFinding::Right;
}

} // namespace

std::filesystem::path sqlAnswersPath(const std::filesystem::path& runFolder) {
    return runFolder / "sql_answers.jsonl";
}

void writeSqlAnswers(const std::filesystem::path& path, std::span<const SqlAnswered> answers) {
    std::string lines;
    for (const SqlAnswered& answered : answers) {
        lines += dumpJson(toJson(answered)) + "\n";
    }
    writeFileAtomically(path, lines);
}

std::vector<SqlAnswered> readSqlAnswers(const std::filesystem::path& path) {
    std::vector<SqlAnswered> answers;
    LineBuffer lines(kLongestLine);
    forEachPiece(path, [&](std::string_view piece) {
        lines.incoming() += piece;
        while (const auto line = lines.next()) {
            const std::string origin =
                path.string() + ", line " + std::to_string(answers.size() + 1);
            if (answers.size() == kMostAnswers) {
                throw Error(ErrorKind::Format, FTS_TEXT("%1: there are too many lines."), origin);
            }
            answers.push_back(parseLine(*line, origin));
        }
    });
    if (!lines.incoming().empty()) { // it is written as a whole, so it was changed since
        throw Error(ErrorKind::Format, FTS_TEXT("%1 has no end. Evaluate again."), path.string());
    }
    return answers;
}

QuestionChange questionChange(const SqlAnswered& answered) {
    const bool before = isRight(answered.base);
    const bool after = isRight(answered.tuned);
    return before && after ? QuestionChange::Same
           : after         ? QuestionChange::Better
           : before        ? QuestionChange::Worse
                           : QuestionChange::NeverFound;
}

std::vector<std::size_t> worstFirst(std::span<const SqlAnswered> answers) {
    const auto group = [&](std::size_t i) {
        switch (questionChange(answers[i])) {
        case QuestionChange::Worse:
            return 0;
        case QuestionChange::NeverFound:
            return 1;
        default:
            return 2;
        }
    };
    std::vector<std::size_t> order(answers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, group);
    return order;
}

} // namespace fts
