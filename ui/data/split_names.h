#pragma once

#include <QString>

#include "core/store/chat_row_list.h"
#include "core/store/pair_list.h"
#include "core/store/split.h"
#include "core/store/sql_row_list.h"

namespace fts {

/// What a part is for, in a word or two: "Training", "Choosing", "Verdict", "Left out".
QString useName(Split split);

/// That of a row, with the reason if it is left out: "Left out: too short to be asked".
QString useText(const ListedPair& pair);
QString useText(const ListedSqlRow& row);
QString useText(const ListedChatRow& row);

} // namespace fts
