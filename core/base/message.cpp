#include "core/base/message.h"

#include <cstdio>

#include <nlohmann/json.hpp>

namespace fts {

std::string Message::english() const {
    std::string result;
    for (std::size_t i = 0; i < m_text.size(); ++i) {
        const bool placeholder = m_text[i] == '%' && i + 1 < m_text.size() &&
                                 m_text[i + 1] >= '1' && m_text[i + 1] <= '9';
        if (!placeholder) {
            result += m_text[i];
            continue;
        }
        const std::size_t index = static_cast<std::size_t>(m_text[++i] - '1');
        if (index < m_arguments.size()) {
            result += m_arguments[index];
        }
    }
    return result;
}

std::string Message::toArgument(double value) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.6g", value);
    return buffer;
}

void to_json(nlohmann::json& json, const Message& message) {
    json = {{"text", message.text()}, {"arguments", message.arguments()}};
}

void from_json(const nlohmann::json& json, Message& message) {
    message.m_text = json.at("text").get<std::string>();
    message.m_arguments = json.at("arguments").get<std::vector<std::string>>();
}

} // namespace fts
