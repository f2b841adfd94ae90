#include "core/work/ask.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/base/error.h"
#include "core/sql/readable_schema.h"
#include "core/sql/schema_choice.h"
#include "core/sql/schema_tables.h"
#include "core/sql/schema_text.h"
#include "core/sql/sql_aliases.h"
#include "core/sql/sql_grammar.h"
#include "core/sql/statement_check.h"
#include "core/text/sql_tokens.h"
#include "core/text/tokenizer.h"
#include "core/work/sql_request.h"

namespace fts {
namespace {

constexpr std::size_t kMostSchemaTokens = 1500; // more is slow on a processor, and distracts
constexpr std::size_t kPromptTokens = 150;      // what stands around question and schema

std::size_t schemaTokens(const Generator& generator, const AskParams& params,
                         const TextSize& tokens) {
    const std::size_t others =
        tokens(params.question) + kPromptTokens + static_cast<std::size_t>(params.statementTokens);
    const auto positions = static_cast<std::size_t>(generator.positions());
    return std::min(kMostSchemaTokens, positions - std::min(positions, others));
}

std::vector<SqlTable> tablesAt(const DatabaseSchema& schema, std::span<const std::size_t> places) {
    std::vector<SqlTable> tables;
    for (const std::size_t place : places) {
        tables.push_back(asSqlTable(schema.tables[place]));
    }
    return tables;
}

Continuation answerTo(const GenerationRequest& request, Generator& generator, JobContext& context) {
    Continuation answer;
    generator.generate(
        std::span(&request, 1), [&](std::size_t, Continuation whole) { answer = std::move(whole); },
        context);
    return answer;
}

// What was cut may read, and ask for something else.
void checkWhole(const Continuation& answer, const GenerationRequest& request,
                const Generator& generator) {
    if (!statementIsCut(answer)) {
        return;
    }
    if (answer.ids.size() < static_cast<std::size_t>(request.maxTokens)) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The model's statement was cut off before its end: the model has room "
                             "for %1 tokens, the tables and the question among them. Ask for less "
                             "at once, or take a model with more room."),
                    generator.positions());
    }
    throw Error(ErrorKind::BadInput,
                FTS_TEXT("The model's statement was cut off at %1 tokens, before its end. Raise "
                         "the longest statement (evaluate.answer_tokens, on the command line also "
                         "--tokens), or ask for less at once."),
                request.maxTokens);
}

std::string modelsStatement(Generator& generator, const AskParams& params,
                            const DatabaseSchema& schema, SqlDialect dialect, JobContext& context) {
    const TextSize tokens = [&](std::string_view text) {
        return generator.tokenizer().encodeText(text).ids.size();
    };
    // The prompt has neither the layout nor the comments.
    const TextSize inPrompt = [&](std::string_view text) { return tokens(compactSql(text)); };
    const auto tables = tablesForQuestion(schema, dialect, params.question,
                                          schemaTokens(generator, params, tokens), inPrompt);
    const std::string shown = schemaText(schema, tables, dialect);
    GenerationRequest request =
        sqlRequest({params.question, shown}, params.prompt, params.statementTokens, generator);
    if (!params.free) {
        request.grammar = {TextGrammar::Kind::Lark, sqlGrammar(schema, tables, dialect)};
    }
    Continuation answer = answerTo(request, generator, context);
    if (const auto aliases =
            params.free ? std::nullopt
                        : misusedAliases(sqlStatementIn(answer.text), tablesAt(schema, tables))) {
        request.grammar->text = sqlGrammar(schema, tables, dialect, *aliases);
        answer = answerTo(request, generator, context);
    }
    checkWhole(answer, request, generator);
    std::string statement = sqlStatementIn(answer.text);
    if (statement.empty()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The model wrote no statement that reads. Ask in other words, or "
                             "write the statement yourself."));
    }
    return statement;
}

// With TOP or FETCH FIRST for the LIMIT that the model has learned. What is refused is so later.
std::string inWordsOf(SqlDialect dialect, const DatabaseSchema& schema, std::string statement) {
    if (dialect != SqlDialect::SqlServer && dialect != SqlDialect::FetchFirst) {
        return statement;
    }
    try {
        return checkedStatement(statement, dialect, schema.readableNames());
    } catch (const Error&) {
        return statement;
    }
}

} // namespace

KeptValues writeStatement(Generator& generator, const AskParams& params, SqlConnection& connection,
                          const DatabaseSchema& schema, JobContext& context) {
    const SqlDialect dialect = connection.dialect();
    std::string statement =
        inWordsOf(dialect, schema, modelsStatement(generator, params, schema, dialect, context));
    if (params.asWritten) {
        return {std::move(statement), {}};
    }
    KeptValues kept = withKeptValues(connection, schema, statement, context.stop);
    for (const TakenValue& value : kept.taken) {
        context.log(takenValueText(value));
    }
    return kept;
}

AskAnswer askDatabase(SqlConnection& connection, const AskParams& params,
                      const OpenGenerator& openGenerator,
                      const std::function<void(const std::string& statement)>& show,
                      JobContext& context) {
    const DatabaseSchema schema = readableSchema(connection, context.stop);
    AskAnswer answer;
    answer.written = params.statement;
    if (answer.written.empty()) {
        const auto generator = openGenerator();
        KeptValues kept = writeStatement(*generator, params, connection, schema, context);
        answer.written = std::move(kept.statement);
        answer.taken = std::move(kept.taken);
    }
    show(answer.written);
    if (!params.run) {
        answer.sent =
            checkedStatement(answer.written, connection.dialect(), schema.readableNames());
        return answer;
    }
    auto checked = runChecked(connection, schema, answer.written, params.limits, context.stop);
    answer.sent = std::move(checked.statement);
    answer.result = std::move(checked.result);
    return answer;
}

} // namespace fts
