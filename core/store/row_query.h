#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/store/project_store.h"

namespace fts {

/// Which rows of a project are looked for, and in what order: pairs, questions with their SQL, or
/// conversations.
struct RowQuery {
    enum class Show { All, Used, LeftOut, Reviewed };
    enum class Order { Import, Question, Answer, Use, Collection };

    std::string words; ///< in the question or the answer, letters a to z in either case
    Show show = Show::All;
    Order order = Order::Import;
    bool descending = false;

    bool operator==(const RowQuery&) const = default;
};

/// Where rows of one sort are found, in SQL. None of it comes from outside.
struct RowPlaces {
    std::string from; ///< tables
    std::string id;
    std::string used; ///< the condition of a row that is learned from or judged by; never NULL
    std::string editedAt;
    std::string matches;               ///< the condition that words are found, as the pattern ?1
    std::vector<std::string> question; ///< what each order goes by, the first counts most
    std::vector<std::string> answer;
    std::vector<std::string> use;
    std::vector<std::string> collection;
};

/// The ids of the rows that are looked for, all of them at once, so that a table can be scrolled to
/// any place: eight megabytes for a million rows.
std::vector<std::int64_t> findRows(ProjectStore& store, const RowPlaces& places,
                                   const RowQuery& query);

/// How much of a text is read: `most` characters, or 0 for all of it.
std::int64_t charactersRead(std::int64_t most);

} // namespace fts
