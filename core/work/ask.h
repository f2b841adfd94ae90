#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/base/job_context.h"
#include "core/nn/api/generator.h"
#include "core/sql/kept_values.h"

namespace fts {

/// A question to a database.
struct AskParams {
    std::string question;
    std::string statement; ///< a person's own, which is run instead of a model's; empty: none
    QueryLimits limits;
    bool run = true;             ///< false: the statement is only written and checked
    std::string prompt = "chat"; ///< a key of promptChoices()
    int statementTokens = 256;   ///< longest statement of the model
    bool free = false;           ///< the model is not held to sqlGrammar()
    bool asWritten = false;      ///< its texts are not looked up by withKeptValues()
};

struct AskAnswer {
    std::string written;           ///< as the model or the person has it, with what was taken
    std::vector<TakenValue> taken; ///< in place of what the model wrote
    std::string sent;              ///< as it was run
    QueryResult result;
};

/// What asks for a language model once it is needed.
using OpenGenerator = std::function<std::unique_ptr<Generator>()>;

/// The statement that a model writes for a question, from the tables that the question is likely
/// to be about; it can name nothing else unless `free`, and writes it once more where
/// misusedAliases() finds some. Greedy, so always the same. Throws BadInput
/// if the answer holds no statement, or one that a limit cut off. After that its texts are looked
/// up, unless `asWritten`, and what was taken is logged.
KeptValues writeStatement(Generator& generator, const AskParams& params, SqlConnection& connection,
                          const DatabaseSchema& schema, JobContext& context);

/// Answers a question from a database: `show` is told the statement before it is run, which happens
/// only if runChecked() lets it. The rows go to the caller and never to the model. Throws what
/// runChecked() and writeStatement() throw; Cancelled after a stop.
AskAnswer askDatabase(SqlConnection& connection, const AskParams& params,
                      const OpenGenerator& openGenerator,
                      const std::function<void(const std::string& statement)>& show,
                      JobContext& context);

} // namespace fts
