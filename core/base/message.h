#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <nlohmann/json_fwd.hpp>

/// Marks an English sentence that a person will read, so that translations can be collected.
/// Placeholders are %1 to %9, as in Qt.
#define FTS_TEXT(text) text

namespace fts {

/// A number in a sentence, to be written as the reader's language writes numbers.
struct Number {
    double value = 0;
    int decimals = -1;       ///< that are always written; -1: six digits, as few as are needed
    bool signAlways = false; ///< "+" before what is above nothing, too

    /// With a decimal point, and with the sign − rather than a hyphen where signs are always told.
    std::string english() const;

    bool operator==(const Number&) const = default;
};

/// A sentence for the person: an English template and its arguments.
///
/// The command line prints `english()`; the window looks the template up in its translations
/// and fills in the same arguments. A value; safe to copy between threads.
class Message {
public:
    /// Words as they are, a number, or a sentence (always one) within the sentence.
    using Argument = std::variant<std::string, Number, std::vector<Message>>;

    Message() = default;
    Message(const char* text) : m_text(text) {}

    /// `text` is written as FTS_TEXT("… %1 …"); arguments are strings, numbers or messages.
    template <typename... Arguments>
    Message(std::string_view text, Arguments&&... arguments) : m_text(text) {
        (m_arguments.push_back(toArgument(arguments)), ...);
    }

    const std::string& text() const { return m_text; }
    const std::vector<Argument>& arguments() const { return m_arguments; }
    bool empty() const { return m_text.empty(); }

    /// The template with its placeholders replaced.
    std::string english() const;

    bool operator==(const Message& other) const = default;

private:
    static Argument toArgument(std::string_view value) { return std::string(value); }
    static Argument toArgument(const std::string& value) { return value; }
    static Argument toArgument(const char* value) { return std::string(value); }
    static Argument toArgument(double value) { return Number{value}; }
    static Argument toArgument(const Number& value) { return value; }
    static Argument toArgument(const Message& value) { return std::vector{value}; }
    template <typename Integer>
        requires std::is_integral_v<Integer>
    static Argument toArgument(Integer value) {
        return std::to_string(value);
    }

    friend void from_json(const nlohmann::json& json, Message& message);

    std::string m_text;
    std::vector<Argument> m_arguments;
};

void to_json(nlohmann::json& json, const Message& message);
void from_json(const nlohmann::json& json, Message& message);

} // namespace fts
