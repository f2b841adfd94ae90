#pragma once

#include <string_view>

namespace fts {

/// True if a question makes sense only to someone who has its passage before them: "What does the
/// text say about growth?", "Was wird in diesem Abschnitt beschrieben?". Such questions teach
/// nothing about finding a passage, and nobody asks them of a search. English and German; errs on
/// the side of silence.
bool leansOnContext(std::string_view question);

} // namespace fts
