#include "core/text/chat_template.h"

#include <ctime>
#include <vector>

#include "core/base/error.h"
#include "core/text/library_text.h"

namespace fts {
namespace {

const char* roleName(ChatRole role) {
    switch (role) {
    case ChatRole::System:
        return "system";
    case ChatRole::User:
        return "user";
    case ChatRole::Assistant:
        break;
    }
    return "assistant";
}

} // namespace

struct ChatTemplate::Library {
    Library(std::string text, std::string file, std::map<std::string, std::string> names,
            FtsTemplate* compiled)
        : source(std::move(text)), origin(std::move(file)), variables(std::move(names)),
          opened(compiled) {}
    ~Library() { fts_template_free(opened); }

    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    std::string source;
    std::string origin;
    std::map<std::string, std::string> variables;
    FtsTemplate* opened;
};

ChatTemplate::ChatTemplate(std::string_view source, std::string origin,
                           std::map<std::string, std::string> variables) {
    if (source.size() > kLongest) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: a chat template of %2 bytes is too long."),
                    origin, source.size());
    }
    char* error = nullptr;
    FtsTemplate* opened = fts_template_open(libraryText(source), &error);
    if (opened == nullptr) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the chat template cannot be used: %2."),
                    origin, takenText(error));
    }
    m_library = std::make_shared<Library>(std::string(source), std::move(origin),
                                          std::move(variables), opened);
}

std::string ChatTemplate::render(std::span<const ChatMessage> messages, bool forAnswer) const {
    std::vector<FtsText> texts;
    for (const ChatMessage& message : messages) {
        texts.push_back(libraryText(roleName(message.role)));
        texts.push_back(libraryText(message.text));
    }
    std::vector<FtsText> variables;
    for (const auto& [name, text] : m_library->variables) {
        variables.push_back(libraryText(name));
        variables.push_back(libraryText(text));
    }
    std::uint32_t refused = 0;
    char* error = nullptr;
    char* rendered = fts_template_render(m_library->opened, texts.data(), messages.size(),
                                         variables.data(), m_library->variables.size(),
                                         forAnswer ? 1 : 0, std::time(nullptr), &refused, &error);
    if (rendered == nullptr && refused != 0) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1: the chat template refuses these messages: "
                             "%2"),
                    m_library->origin, takenText(error));
    }
    if (rendered == nullptr) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the chat template failed: %2."),
                    m_library->origin, takenText(error));
    }
    return takenText(rendered);
}

Encoding ChatTemplate::encode(const Tokenizer& tokenizer, std::span<const ChatMessage> messages,
                              bool forAnswer) const {
    std::vector<ChatMessage> safe;
    for (const ChatMessage& message : messages) {
        safe.push_back({message.role, tokenizer.textForMarkup(message.text)});
    }
    return tokenizer.encodeMarkup(render(safe, forAnswer));
}

const std::string& ChatTemplate::source() const {
    return m_library->source;
}

} // namespace fts
