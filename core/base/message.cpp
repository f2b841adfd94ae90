#include "core/base/message.h"

#include <cmath>
#include <cstdio>

#include <nlohmann/json.hpp>

namespace fts {

using nlohmann::json;

namespace {

struct EnglishArgument {
    std::string operator()(const std::string& words) const { return words; }
    std::string operator()(const Number& number) const { return number.english(); }
    std::string operator()(const std::vector<Message>& sentence) const {
        return sentence.front().english();
    }
};

struct ArgumentJson {
    json operator()(const std::string& words) const { return words; }
    json operator()(const Number& number) const {
        return {{"number", number.value},
                {"decimals", number.decimals},
                {"sign_always", number.signAlways}};
    }
    json operator()(const std::vector<Message>& sentence) const { return sentence.front(); }
};

Message::Argument argumentFrom(const json& value) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (value.contains("text")) {
        return std::vector{value.get<Message>()};
    }
    const json& number = value.at("number"); // null in JSON if it was not a finite number
    return Number{number.is_null() ? std::nan("") : number.get<double>(),
                  value.at("decimals").get<int>(), value.at("sign_always").get<bool>()};
}

} // namespace

std::string Number::english() const {
    char buffer[400]; // holds the largest double with sign and the few decimals that are shown
    if (decimals < 0) {
        std::snprintf(buffer, sizeof buffer, "%.6g", value);
        return buffer;
    }
    std::snprintf(buffer, sizeof buffer, "%.*f", decimals, signAlways ? std::abs(value) : value);
    const std::string size = buffer;
    if (!signAlways || size.find_first_not_of("0.") == std::string::npos) {
        return size;
    }
    return (value < 0 ? "−" : "+") + size;
}

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
            result += std::visit(EnglishArgument{}, m_arguments[index]);
        }
    }
    return result;
}

void to_json(json& json, const Message& message) {
    auto arguments = json::array();
    for (const Message::Argument& argument : message.arguments()) {
        arguments.push_back(std::visit(ArgumentJson{}, argument));
    }
    json = {{"text", message.text()}, {"arguments", std::move(arguments)}};
}

void from_json(const json& json, Message& message) {
    message.m_text = json.at("text").get<std::string>();
    message.m_arguments.clear();
    for (const auto& argument : json.at("arguments")) {
        message.m_arguments.push_back(argumentFrom(argument));
    }
}

} // namespace fts
