#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

/// Marks an English sentence that a person will read, so that translations can be collected.
/// Placeholders are %1 to %9, as in Qt.
#define FTS_TEXT(text) text

namespace fts {

/// A sentence for the person: an English template and its arguments.
///
/// The command line prints `english()`; the window looks the template up in its translations
/// and fills in the same arguments. A value; safe to copy between threads.
class Message {
public:
    Message() = default;
    Message(const char* text) : m_text(text) {}

    /// `text` is written as FTS_TEXT("… %1 …"); arguments are strings or numbers.
    template <typename... Arguments>
    Message(std::string_view text, Arguments&&... arguments) : m_text(text) {
        (m_arguments.push_back(toArgument(arguments)), ...);
    }

    const std::string& text() const { return m_text; }
    const std::vector<std::string>& arguments() const { return m_arguments; }
    bool empty() const { return m_text.empty(); }

    /// The template with its placeholders replaced.
    std::string english() const;

    bool operator==(const Message&) const = default;

private:
    static std::string toArgument(std::string_view value) { return std::string(value); }
    static std::string toArgument(const std::string& value) { return value; }
    static std::string toArgument(const char* value) { return value; }
    static std::string toArgument(double value);
    template <typename Integer>
        requires std::is_integral_v<Integer>
    static std::string toArgument(Integer value) {
        return std::to_string(value);
    }

    friend void from_json(const nlohmann::json& json, Message& message);

    std::string m_text;
    std::vector<std::string> m_arguments;
};

void to_json(nlohmann::json& json, const Message& message);
void from_json(const nlohmann::json& json, Message& message);

} // namespace fts
