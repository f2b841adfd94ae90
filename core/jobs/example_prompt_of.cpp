#include "core/jobs/example_prompt_of.h"

#include <algorithm>
#include <map>
#include <span>

#include "core/base/error.h"
#include "core/jobs/tuning_rows.h"
#include "core/llm/answer_end.h"
#include "core/llm/rag_prompt.h"
#include "core/llm/sql_prompt.h"

namespace fts {
namespace {

constexpr int kMostContext = 8'192; // more takes memory that a question seldom needs

SqlQuestion someSqlQuestion() {
    return {"Which countries have a city of more than a million people?",
            "CREATE TABLE cities (name TEXT, country TEXT, people INTEGER);"};
}

/// What most of the conversations are told before any question; empty if there is no such text.
std::string commonSystemText(std::span<const ChatDataSet::Row> rows) {
    std::map<std::string, std::size_t> counts;
    for (const ChatDataSet::Row& row : rows) {
        const bool told = !row.chat.turns.empty() && row.chat.turns.front().role == "system";
        ++counts[told ? row.chat.turns.front().text : std::string()];
    }
    const auto most =
        std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
    return most != counts.end() && most->second * 2 > rows.size() ? most->first : std::string();
}

// Conversations that somebody else made may be about anything.
std::vector<ChatMessage> studentMessages(const Specs& specs, ProjectStore& store) {
    const auto rows = chatRowsOf(store, Split::Train);
    const std::string system = commonSystemText(rows);
    if (rows.empty() || system.starts_with(ragInstructions(""))) {
        const std::vector<std::string> passages{
            "The library opens at nine on weekdays and at ten on Saturdays.",
            "On Sundays and holidays the library is closed."};
        return ragMessages("When does the library open on Saturdays?", passages, specs.rag.prompt);
    }
    std::vector<ChatMessage> messages{{ChatRole::User, "a question"}};
    if (!system.empty()) {
        messages.insert(messages.begin(), {ChatRole::System, system});
    }
    return messages;
}

void addEnd(const Specs& specs, const LanguageModel& model, ExamplePrompt& prompt) {
    if (!model.config.eosTokenIds.empty()) {
        const auto id = answerEnd(model.config.eosTokenIds, specs.model.prompt, model.tokenizer,
                                  model.chatTemplate ? &*model.chatTemplate : nullptr);
        prompt.stops.push_back(model.tokenizer.token(id).name);
    }
}

} // namespace

ExamplePrompt examplePrompt(const Specs& specs, ProjectStore& store, const LanguageModel& model) {
    const bool sql = specs.kind == kTextToSql;
    ExamplePrompt prompt;
    prompt.contextTokens = std::min(specs.model.maxTokens, kMostContext);
    prompt.answerTokens = sql ? specs.evaluate.answerTokens : specs.rag.answerTokens;
    if (sql && specs.model.prompt == "plain") {
        prompt.messages.clear();
        prompt.text = sqlPromptText(someSqlQuestion());
        prompt.stops = sqlPromptStops();
        addEnd(specs, model, prompt);
        return prompt;
    }
    if (!model.chatTemplate) {
        return prompt;
    }
    try {
        const auto messages = sql ? sqlPromptMessages(someSqlQuestion(), *model.chatTemplate)
                                  : studentMessages(specs, store);
        prompt.text = model.chatTemplate->render(messages, true);
        prompt.messages = messages;
        addEnd(specs, model, prompt);
    } catch (const Error&) { // no model could have learned by a template that refuses its rows
    }
    return prompt;
}

} // namespace fts
