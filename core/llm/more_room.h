#pragma once

#include "core/llm/chat_service.h"

namespace fts {

/// Whether the answer was cut at its limit of tokens.
bool isCutShort(const ChatOutcome& outcome);

/// The same request whose answer was cut so often: each time it is given four times the room, up to
/// as much as models need that think before they answer.
ChatRequest withMoreRoom(ChatRequest request, int timesCut);

} // namespace fts
