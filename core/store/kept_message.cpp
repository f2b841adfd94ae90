#include "core/store/kept_message.h"

#include "core/base/error.h"
#include "core/base/json.h"

namespace fts {

std::string keptMessage(const Message& message) {
    return message.empty() ? std::string() : dumpJson(nlohmann::json(message));
}

Message messageKept(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    try {
        return parseJson(text, "message").get<Message>();
    } catch (const Error&) {
    } catch (const nlohmann::json::exception&) {
    }
    return {"%1", text};
}

} // namespace fts
