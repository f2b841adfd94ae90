#pragma once

#include <optional>
#include <string>

#include <QString>

#include "core/base/outcome.h"

namespace fts {

/// What a person who was away wants to hear of work that has ended.
struct RunNews {
    QString title, text; ///< the text may be empty
};

/// Nothing of what was stopped, of a rehearsal, and of other jobs than training, measuring and
/// making questions or answers.
std::optional<RunNews> runNews(const std::string& job, const Outcome& outcome);

} // namespace fts
