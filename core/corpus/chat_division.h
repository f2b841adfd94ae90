#pragma once

#include "core/base/message.h"
#include "core/project/specs.h"
#include "core/store/stored_chat_rows.h"

namespace fts {

/// How a project's chat rows were divided.
struct ChatDivision {
    Message rule; ///< one sentence; empty if no rows had to be divided
    ChatPartCounts counts;
};

/// Divides the chat rows anew from the settings; the documents' questions are divided already.
///
/// Answers to questions belong to the part of their question. Of rows that were imported, a
/// collection for one part belongs to it as a whole; others are divided at random, those with the
/// same last question together, and go to training as a whole where documents or collections fill
/// the other parts. Rows that stand there twice are then left out, and so are training rows that
/// hold a question or a whole passage of the validation or test part, validation rows that hold one
/// of the test part, and answers that rest on such passages. The result does not depend on the
/// order of imports. One transaction.
ChatDivision divideChatRows(ProjectStore& store, const SplitSpec& spec);

} // namespace fts
