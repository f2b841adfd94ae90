#include "core/sql/finding_text.h"

namespace fts {
namespace {

using Finding = SqlFinding;

constexpr Finding kFindings[] = {Finding::Right,        Finding::NoStatement,   Finding::Syntax,
                                 Finding::UnknownTable, Finding::UnknownColumn, Finding::OtherError,
                                 Finding::WrongRows,    Finding::TimeOut,       Finding::Cut};

} // namespace

Message findingText(SqlFinding finding) {
    switch (finding) {
    case Finding::Right:
        return FTS_TEXT("It gives the right rows.");
    case Finding::NoStatement:
        return FTS_TEXT("There is no statement in what the model wrote.");
    case Finding::Syntax:
        return FTS_TEXT("It is no SQL: a database cannot read it.");
    case Finding::UnknownTable:
        return FTS_TEXT("It names a table that is not there.");
    case Finding::UnknownColumn:
        return FTS_TEXT("It names a column that is not there.");
    case Finding::OtherError:
        return FTS_TEXT("The database refuses to run it.");
    case Finding::WrongRows:
        return FTS_TEXT("It runs, but gives other rows than the known SQL.");
    case Finding::TimeOut:
        return FTS_TEXT("It takes more time or memory than allowed.");
    case Finding::Cut:
        return FTS_TEXT("It is cut off at the longest statement allowed (evaluate.answer_tokens).");
    }
    return {};
}

Message findingLabel(SqlFinding finding) {
    switch (finding) {
    case Finding::Right:
        return FTS_TEXT("right");
    case Finding::NoStatement:
        return FTS_TEXT("no statement");
    case Finding::Syntax:
        return FTS_TEXT("no SQL");
    case Finding::UnknownTable:
        return FTS_TEXT("unknown table");
    case Finding::UnknownColumn:
        return FTS_TEXT("unknown column");
    case Finding::OtherError:
        return FTS_TEXT("refused");
    case Finding::WrongRows:
        return FTS_TEXT("wrong rows");
    case Finding::TimeOut:
        return FTS_TEXT("too slow");
    case Finding::Cut:
        return FTS_TEXT("cut off");
    }
    return {};
}

std::optional<SqlFinding> findingFromKey(std::string_view key) {
    for (const Finding finding : kFindings) {
        if (key == findingKey(finding)) {
            return finding;
        }
    }
    return std::nullopt;
}

} // namespace fts
