#include "core/llm/chat_dialect.h"

#include "core/llm/chat_answer.h"
#include "core/llm/endpoint_words.h"

namespace fts {
namespace {

constexpr const char* kOldLimit = "max_tokens";
constexpr const char* kNewLimit = "max_completion_tokens";
constexpr const char* kTemperature = "temperature";
constexpr const char* kSeed = "seed";
constexpr const char* kSchema = "schema";

} // namespace

bool isRefusalOfForm(int status) {
    return status == 400 || status == 422 || status == 501;
}

std::string ChatDialect::body(const ChatRequest& request, const std::string& model,
                              bool stream) const {
    ChatRequest taken = request;
    if (m_left.contains(kTemperature)) {
        taken.temperature.reset();
    }
    if (m_left.contains(kSeed)) {
        taken.seed.reset();
    }
    if (m_left.contains(kSchema)) {
        taken.schema.clear();
    }
    return chatBody(taken, model, m_newLimit ? kNewLimit : kOldLimit, stream);
}

bool ChatDialect::learn(const HttpReply& refusal, const ChatRequest& request) {
    if (!isRefusalOfForm(refusal.status)) {
        return false;
    }
    if (!m_newLimit && refusal.body.find(kNewLimit) != std::string::npos) {
        m_newLimit = true;
        return true;
    }
    // In its words alone: some repeat the whole request besides.
    const std::string words = endpointWords(refusal.body, {});
    const auto leaveOut = [&](const char* field, bool isSent) {
        return isSent && words.find(field) != std::string::npos && m_left.insert(field).second;
    };
    return leaveOut(kTemperature, request.temperature.has_value()) ||
           leaveOut(kSeed, request.seed.has_value()) ||
           (!request.schema.empty() && m_left.insert(kSchema).second); // few name it so
}

} // namespace fts
