#include "core/llm/more_room.h"

#include <algorithm>

namespace fts {
namespace {

constexpr int kTimesMore = 4;
constexpr int kMostTokens = 8192;

} // namespace

bool isCutShort(const ChatOutcome& outcome) {
    const auto* error = std::get_if<ChatError>(&outcome);
    return error != nullptr && error->fault() == ChatFault::CutShort;
}

ChatRequest withMoreRoom(ChatRequest request, int timesCut) {
    for (int cut = 0; cut < timesCut && request.maxTokens < kMostTokens; ++cut) {
        request.maxTokens = std::min(kTimesMore * request.maxTokens, kMostTokens);
    }
    return request;
}

} // namespace fts
