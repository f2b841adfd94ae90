#include "core/jobs/sql_answers.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/jobs/verdict_lines.h"
#include "core/sql/finding_text.h"

namespace fts {
namespace {

using nlohmann::json;

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

SqlAnswered fromJson(const json& line) {
    SqlAnswered answered{
        line.at("row").get<std::int64_t>(),   line.at("question").get<std::string>(),
        line.at("answer").get<std::string>(), givenFromJson(line.at("base")),
        givenFromJson(line.at("tuned")),      std::nullopt};
    if (const auto constrained = line.find("constrained"); constrained != line.end()) {
        answered.constrained = givenFromJson(*constrained);
    }
    return answered;
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
    readVerdictLines(path, verdictLineLimits(4), kMostAnswers,
                     [&](const json& line) { answers.push_back(fromJson(line)); });
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
    return worstFirst(answers.size(), [&](std::size_t i) { return questionChange(answers[i]); });
}

} // namespace fts
