#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/sql/result_rows.h"
#include "core/sql/statement_facts.h"

namespace fts {

/// What the values of a column are like.
enum class ValueKind { Text, Date, Whole, Real };

/// Makes values for the columns of a database, each new one unlike all others of its kind.
class MadeValues {
public:
    explicit MadeValues(Random& random) : m_random(random) {}

    /// `count` different values, among them what the conditions ask for. Numbers lie around those
    /// of the conditions; `wide` scatters the others more.
    std::vector<SqlCell> pool(ValueKind kind, std::size_t count,
                              const std::vector<ColumnCondition>& conditions, bool wide);

    /// Values that satisfy a condition, just miss it, or lie on its border.
    std::vector<SqlCell> around(ValueKind kind, const ColumnCondition& condition);

private:
    SqlCell fresh(ValueKind kind, double low, double high);
    std::string freshText();
    std::string freshDate(double year);
    std::string syllables(std::size_t count);
    std::vector<SqlCell> aroundNumber(ValueKind kind, double value);
    std::vector<SqlCell> aroundText(const ColumnCondition& condition);
    std::string filled(const std::string& pattern);

    Random& m_random;
    std::set<std::string> m_texts; ///< given away
};

/// Whether a value is what a condition asks for, as SQLite compares.
bool satisfies(const SqlCell& value, const ColumnCondition& condition);

/// The value as SQL writes it.
std::string literalText(const SqlCell& value);

/// The number that a text stands for; NaN if it is none.
double numberIn(std::string_view text);

} // namespace fts
