#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/eval/sql_metrics.h"
#include "core/nn/api/generator.h"
#include "core/sql/judged_database.h"
#include "core/store/sql_rows.h"

namespace fts {

/// How a model is asked for SQL.
struct SqlAsking {
    std::string form = "chat"; ///< a key of promptChoices()
    int answerTokens = 256;    ///< longest statement
    bool constrained = false;  ///< held to the grammar of SQL about the row's tables, and once
                               ///< more where misusedAliases() finds some
};

/// A model's answer to one row.
struct SqlAnswer {
    std::string sql; ///< empty: none was found in what it wrote
    SqlFinding finding = SqlFinding::NoStatement;
    SqlScore score;
    bool tooLong =
        false; ///< the question leaves the model no room for an answer, so it was not asked
};

/// Questions about databases that models are asked, and the judging of what they answer.
///
/// Rows whose known SQL does not run are left out. The databases of a row are made when an answer
/// of it is judged, in a few milliseconds and always alike, so that any number of rows costs no
/// memory.
class SqlExam {
public:
    /// `seed` names the data that is made. Looks at every row once; throws Cancelled between two.
    SqlExam(std::vector<SqlRow> rows, std::uint64_t seed, JobContext& context);

    const std::vector<SqlRow>& rows() const { return m_rows; } ///< those that can be judged
    std::size_t leftOut() const { return m_leftOut; }          ///< their SQL does not run
    std::size_t real() const { return m_real; }       ///< judged on a database of their own
    std::size_t untelling() const { return m_empty; } ///< whose SQL gives nothing on any database

    /// The answers of a model, greedily chosen and cut off after the first statement, in the order
    /// of rows(). Tells how far it is as the stage "write".
    std::vector<SqlAnswer> ask(Generator& generator, const SqlAsking& asking,
                               JobContext& context) const;

    /// What one answer is worth.
    SqlAnswer judge(std::size_t row, const std::string& written) const;

private:
    void write(Generator& generator, const std::vector<GenerationRequest>& requests,
               const std::vector<std::size_t>& rowOf, std::vector<SqlAnswer>& answers,
               JobContext& context) const;
    void keepMisused(const std::vector<SqlAnswer>& answers,
                     std::vector<GenerationRequest>& requests,
                     std::vector<std::size_t>& rowOf) const;

    std::vector<SqlRow> m_rows;
    std::uint64_t m_seed;
    std::size_t m_leftOut = 0, m_real = 0, m_empty = 0;
};

/// At most `most` of the rows, chosen by `seed`, in their order; all for 0.
std::vector<SqlRow> someRows(std::vector<SqlRow> rows, std::size_t most, std::uint64_t seed);

} // namespace fts
