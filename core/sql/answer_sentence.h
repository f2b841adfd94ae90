#pragma once

#include <optional>

#include "core/base/message.h"
#include "core/sql/query_result.h"

namespace fts {

/// The answer in a sentence, made from the rows by rule: no model reads what a cell says.
Message answerSentence(const QueryResult& result);

/// That cells are cut; nullopt if none is.
std::optional<Message> cutCellsSentence(const QueryResult& result);

} // namespace fts
