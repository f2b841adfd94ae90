#include "core/llm/sql_prompt.h"

#include <algorithm>
#include <span>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/text/chat_template.h"
#include "core/text/sql_tokens.h"
#include "core/text/tokenizer.h"

namespace fts {
namespace {

constexpr const char* kTask =
    "You write SQL. You are given the tables of a database and a question about it. Answer with "
    "one SQL query that gives what is asked for, and with nothing else.";

// Statements in one line each: layout costs tokens and tells nothing.
std::string schemaText(std::string_view context) {
    std::string text;
    std::size_t end = 0;
    for (const SqlToken& token : sqlTokens(context)) {
        if (token.begin > end && !text.empty()) {
            text += text.ends_with(';') ? '\n' : ' ';
        }
        text += token.text;
        end = token.end();
    }
    return text;
}

// What the tokenizer puts before any text, such as <s>.
std::vector<std::int32_t> idsBeforeTexts(const Tokenizer& tokenizer) {
    const Encoding some = tokenizer.encode("a", 0);
    std::vector<std::int32_t> ids;
    for (std::size_t i = 0; i < some.ids.size() && some.offsets[i].first == some.offsets[i].second;
         ++i) {
        ids.push_back(some.ids[i]);
    }
    return ids;
}

bool isWordSign(char c) {
    return isLetterByte(c) || (c >= '0' && c <= '9') || c == '_';
}

bool beginsLine(std::string_view text, std::size_t place) {
    const std::string_view before = text.substr(0, place);
    return asciiTrimmed(before.substr(before.rfind('\n') + 1)).empty();
}

// "With" may also begin a sentence of words: in SQL a name follows, and AS or brackets.
bool beginsStatement(std::string_view text) {
    constexpr std::size_t kEnough = 200; // for a name
    constexpr std::size_t kLongestWord = 6;
    const std::string first = asciiLowered(text.substr(0, kLongestWord));
    if (!first.starts_with("select") && !first.starts_with("with")) {
        return false; // without looking at its words
    }
    const auto tokens = sqlTokens(text.substr(0, kEnough));
    if (!tokens[0].isWord("with")) {
        return tokens[0].isWord("select");
    }
    const auto rest =
        std::span(tokens).subspan(tokens.size() > 1 && tokens[1].isWord("recursive") ? 2 : 1);
    return rest.size() > 1 && rest[0].isName() && (rest[1].isWord("as") || rest[1].isSymbol("("));
}

/// Where a statement begins; npos if none does. The words before it are looked at as letters: an
/// apostrophe among them is no quote.
std::size_t statementBegin(std::string_view text, bool atLineBegin) {
    for (std::size_t place = 0; place < text.size(); ++place) {
        if ((place == 0 || !isWordSign(text[place - 1])) && beginsStatement(text.substr(place)) &&
            (!atLineBegin || beginsLine(text, place))) {
            return place;
        }
    }
    return text.npos;
}

// One that begins a line, if any does.
std::size_t statementBegin(std::string_view text) {
    const std::size_t begin = statementBegin(text, /*atLineBegin=*/true);
    return begin != text.npos ? begin : statementBegin(text, /*atLineBegin=*/false);
}

/// Where a text that begins with a statement ends it with a semicolon; npos if it does not.
std::size_t statementEnd(std::string_view text) {
    const auto tokens = sqlTokens(text);
    const auto end =
        std::ranges::find_if(tokens, [](const SqlToken& token) { return token.isSymbol(";"); });
    return end == tokens.end() ? text.npos : end->begin;
}

/// What stands in the first fence of Markdown that holds a statement, or that is not closed yet;
/// the whole answer if there is none.
struct Fenced {
    std::string_view text;
    bool opened = false, closed = false;
};

Fenced fenced(std::string_view answer) {
    constexpr std::string_view kFence = "```";
    for (std::size_t at = 0; (at = answer.find(kFence, at)) != answer.npos;) {
        const std::size_t begin = at + kFence.size();
        const std::size_t close = answer.find(kFence, begin);
        const std::string_view inside = answer.substr(begin, close - begin);
        if (close == answer.npos) {
            return {inside, true, false};
        }
        if (statementBegin(inside) != inside.npos) {
            return {inside, true, true};
        }
        at = close + kFence.size();
    }
    return {answer};
}

} // namespace

std::vector<ChatMessage> sqlPromptMessages(const SqlQuestion& asked,
                                           const ChatTemplate& chatTemplate) {
    const std::string question = schemaText(asked.context) + "\n\n" + asked.question;
    std::vector<ChatMessage> messages{{ChatRole::System, kTask}, {ChatRole::User, question}};
    try {
        chatTemplate.render(messages, true);
        return messages;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::BadInput) {
            throw;
        }
    }
    return {{ChatRole::User, kTask + ("\n\n" + question)}};
}

std::string sqlPromptText(const SqlQuestion& asked) {
    return std::string(kTask) + "\n\n### Input:\n" + asked.question + "\n\n### Context:\n" +
           schemaText(asked.context) + "\n\n### Response:\n";
}

std::vector<std::int32_t> sqlPromptIds(const SqlQuestion& asked, const std::string& form,
                                       const Tokenizer& tokenizer,
                                       const ChatTemplate* chatTemplate) {
    if (form == "plain") {
        std::vector<std::int32_t> ids = idsBeforeTexts(tokenizer);
        std::ranges::copy(tokenizer.encodeText(sqlPromptText(asked)).ids, std::back_inserter(ids));
        return ids;
    }
    if (chatTemplate == nullptr) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("The model has no chat template, so it cannot be asked in a "
                             "conversation. Set model.prompt to plain."));
    }
    return chatTemplate->encode(tokenizer, sqlPromptMessages(asked, *chatTemplate), true).ids;
}

std::vector<std::string> sqlPromptStops() {
    return {";\n", "\n###"};
}

bool sqlStatementIsWhole(std::string_view answer) {
    const Fenced inside = fenced(answer);
    if (!inside.opened || inside.closed) {
        return inside.closed;
    }
    const std::size_t begin = statementBegin(inside.text, /*atLineBegin=*/true);
    return begin != inside.text.npos && statementEnd(inside.text.substr(begin)) != inside.text.npos;
}

bool sqlStatementIsOpen(std::string_view answer) {
    const Fenced inside = fenced(answer);
    const std::size_t begin = statementBegin(inside.text);
    return !inside.closed && begin != inside.text.npos &&
           statementEnd(inside.text.substr(begin)) == inside.text.npos;
}

std::string sqlStatementIn(const std::string& answer) {
    const std::string_view text = fenced(answer).text;
    const std::size_t begin = statementBegin(text);
    if (begin == text.npos) {
        return {};
    }
    const std::string_view statement = text.substr(begin);
    return std::string(asciiTrimmed(statement.substr(0, statementEnd(statement))));
}

} // namespace fts
