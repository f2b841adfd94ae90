#pragma once

#include <string>

namespace fts {

/// Which rows of a project are looked for, and in what order: pairs, or questions with their SQL.
struct RowQuery {
    enum class Show { All, Used, LeftOut, Reviewed };
    enum class Order { Import, Question, Answer, Use, Collection };

    std::string words; ///< in the question or the answer, letters a to z in either case
    Show show = Show::All;
    Order order = Order::Import;
    bool descending = false;

    bool operator==(const RowQuery&) const = default;
};

/// What SQLite's LIKE, with the escape '\', finds these words by.
std::string likePattern(const std::string& words);

} // namespace fts
