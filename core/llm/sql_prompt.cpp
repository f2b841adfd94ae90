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

/// What stands in the first fence of Markdown; the whole answer if there is none.
struct Fenced {
    std::string_view text;
    bool opened = false, closed = false;
};

Fenced fenced(std::string_view answer) {
    constexpr std::string_view kFence = "```";
    const std::size_t open = answer.find(kFence);
    if (open == answer.npos) {
        return {answer};
    }
    const std::string_view inside = answer.substr(open + kFence.size());
    const std::size_t close = inside.find(kFence);
    return {inside.substr(0, close), true, close != inside.npos};
}

// "With" may also begin a sentence of words: in SQL a name follows, and AS or brackets.
bool beginsStatement(std::span<const SqlToken> tokens) {
    if (!tokens[0].isWord("with")) {
        return tokens[0].isWord("select");
    }
    const auto rest = tokens.subspan(tokens.size() > 1 && tokens[1].isWord("recursive") ? 2 : 1);
    return rest.size() > 1 && rest[0].isName() && (rest[1].isWord("as") || rest[1].isSymbol("("));
}

bool beginsLine(std::string_view text, const SqlToken& token) {
    const std::string_view before = text.substr(0, token.begin);
    return asciiTrimmed(before.substr(before.rfind('\n') + 1)).empty();
}

/// The token a statement begins with; past the last if there is none.
std::size_t statementBegin(std::string_view text, std::span<const SqlToken> tokens,
                           bool atLineBegin) {
    std::size_t place = 0;
    while (place < tokens.size() && !(beginsStatement(tokens.subspan(place)) &&
                                      (!atLineBegin || beginsLine(text, tokens[place])))) {
        ++place;
    }
    return place;
}

// One that begins a line, if any does.
std::size_t statementBegin(std::string_view text, std::span<const SqlToken> tokens) {
    const std::size_t begin = statementBegin(text, tokens, /*atLineBegin=*/true);
    return begin < tokens.size() ? begin : statementBegin(text, tokens, /*atLineBegin=*/false);
}

/// The semicolon that ends it; past the last token if there is none.
std::size_t statementEnd(std::span<const SqlToken> tokens, std::size_t begin) {
    while (begin < tokens.size() && !tokens[begin].isSymbol(";")) {
        ++begin;
    }
    return begin;
}

} // namespace

std::vector<ChatMessage> sqlPromptMessages(const SqlQuestion& asked) {
    return {{ChatRole::System, kTask},
            {ChatRole::User, schemaText(asked.context) + "\n\n" + asked.question}};
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
    return chatTemplate->encode(tokenizer, sqlPromptMessages(asked), true).ids;
}

std::vector<std::string> sqlPromptStops() {
    return {";\n", "\n###"};
}

bool sqlStatementIsWhole(std::string_view answer) {
    const Fenced inside = fenced(answer);
    if (!inside.opened || inside.closed) {
        return inside.closed;
    }
    const auto tokens = sqlTokens(inside.text);
    const std::size_t begin = statementBegin(inside.text, tokens, /*atLineBegin=*/true);
    return statementEnd(tokens, begin) < tokens.size();
}

bool sqlStatementIsOpen(std::string_view answer) {
    const Fenced inside = fenced(answer);
    const auto tokens = sqlTokens(inside.text);
    const std::size_t begin = statementBegin(inside.text, tokens);
    return !inside.closed && begin < tokens.size() && statementEnd(tokens, begin) == tokens.size();
}

std::string sqlStatementIn(const std::string& answer) {
    const std::string_view text = fenced(answer).text;
    const auto tokens = sqlTokens(text);
    const std::size_t begin = statementBegin(text, tokens);
    if (begin == tokens.size()) {
        return {};
    }
    const std::size_t end = statementEnd(tokens, begin);
    const std::size_t first = tokens[begin].begin;
    const std::size_t stop = end == tokens.size() ? text.size() : tokens[end].begin;
    return std::string(asciiTrimmed(text.substr(first, stop - first)));
}

} // namespace fts
