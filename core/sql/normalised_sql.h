#pragma once

#include <string>
#include <string_view>

namespace fts {

/// The SQL with words in small letters, names and texts without the quotes they do not need, one
/// sign for each meaning and one space between words: equal for statements that differ in their
/// writing alone.
std::string normalisedSql(std::string_view sql);

} // namespace fts
