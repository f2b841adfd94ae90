#include "core/work/local_chat.h"

#include <algorithm>
#include <chrono>

#include "core/base/elapsed.h"
#include "core/base/json.h"
#include "core/text/chat_template.h"
#include "core/text/tokenizer.h"

namespace fts {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kTasksAtOnce = 32; // the generator writes some of them side by side

// Blanks between the parts of JSON are left out: a small model might write them without end.
std::string compactSchema(const std::string& schema) {
    auto json = parseJson(schema, "the schema of an answer");
    json["x-guidance"] = {{"whitespace_flexible", false}};
    return dumpJson(json);
}

} // namespace

LocalChat::LocalChat(Generator& generator, Name name, int atOnce)
    : m_generator(generator), m_name(std::move(name)),
      m_atOnce(static_cast<std::size_t>(std::max(atOnce, 1))) {
    if (m_generator.chatTemplate() == nullptr) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1 has no chat template, so it was not made to chat. Choose a model "
                             "whose name ends in Instruct or Chat."),
                    m_name.shown);
    }
}

GenerationRequest LocalChat::generationRequest(const ChatRequest& request) const {
    GenerationRequest generation;
    try {
        generation.prompt =
            m_generator.chatTemplate()->encode(m_generator.tokenizer(), request.messages, true).ids;
    } catch (const Error& error) {
        throw ChatError(ChatFault::Refused, false, error.message());
    }
    const auto positions = static_cast<std::size_t>(m_generator.positions());
    if (generation.prompt.size() >= positions) {
        throw ChatError(ChatFault::Refused, false,
                        Message(FTS_TEXT("The conversation has %1 tokens, and %2 reads %3. Use "
                                         "fewer passages or shorter texts, or a model that reads "
                                         "more."),
                                generation.prompt.size(), m_name.shown, positions));
    }
    generation.maxTokens =
        std::min(request.maxTokens, static_cast<int>(positions - generation.prompt.size()));
    generation.sampling.temperature = request.temperature.value_or(1);
    generation.sampling.seed = static_cast<std::uint64_t>(request.seed.value_or(0));
    if (!request.schema.empty()) {
        generation.grammar = {TextGrammar::Kind::JsonSchema, compactSchema(request.schema)};
    }
    return generation;
}

ChatOutcome LocalChat::outcomeOf(const Continuation& written, std::size_t prompt,
                                 double seconds) const {
    const TokenUse use{static_cast<std::int64_t>(prompt),
                       static_cast<std::int64_t>(written.ids.size())};
    if (written.end == Continuation::End::Length) {
        return ChatError(ChatFault::CutShort, false,
                         Message(FTS_TEXT("The answer of %1 was cut at its limit of tokens. Allow "
                                          "longer answers."),
                                 m_name.shown),
                         use);
    }
    if (written.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        return ChatError(
            ChatFault::Empty, false,
            Message(FTS_TEXT("The answer of %1 is empty. Ask again, or use another model."),
                    m_name.shown),
            use);
    }
    return ChatAnswer{written.text, "stop", use, m_name.given, seconds};
}

ChatAnswer LocalChat::ask(const ChatRequest& request, std::stop_token stop) {
    return askGrowing(request, std::move(stop), {});
}

ChatAnswer LocalChat::askGrowing(const ChatRequest& request, std::stop_token stop,
                                 const Grow& grow) {
    const GenerationRequest asked = generationRequest(request);
    FunctionSink events([](const Event&) {});
    JobContext context{std::move(stop), events};
    const auto begin = Clock::now();
    Continuation written;
    m_generator.generate(
        {&asked, 1}, [&](std::size_t, Continuation whole) { written = std::move(whole); }, context,
        [&](std::size_t, std::string_view piece) {
            if (grow) {
                grow(piece);
            }
        });
    ChatOutcome outcome = outcomeOf(written, asked.prompt.size(), secondsSince(begin));
    if (const auto* error = std::get_if<ChatError>(&outcome)) {
        throw *error;
    }
    return std::get<ChatAnswer>(std::move(outcome));
}

void LocalChat::run(const Next& next, const Deliver& deliver, std::stop_token stop) {
    while (true) {
        std::vector<ChatTask> tasks;
        while (tasks.size() < kTasksAtOnce) {
            auto task = next();
            if (!task) {
                break;
            }
            tasks.push_back(*std::move(task));
        }
        if (tasks.empty()) {
            return;
        }
        answerAll(tasks, deliver, stop);
    }
}

void LocalChat::answerAll(const std::vector<ChatTask>& tasks, const Deliver& deliver,
                          const std::stop_token& stop) {
    std::vector<GenerationRequest> requests;
    std::vector<std::int64_t> ids; // of each request
    for (const ChatTask& task : tasks) {
        try {
            requests.push_back(generationRequest(task.request));
            ids.push_back(task.id);
        } catch (const ChatError& error) {
            deliver({task.id, error});
        }
    }
    FunctionSink events([](const Event&) {});
    JobContext context{stop, events};
    context.check();
    // When each is begun: once there is room, as soon as one before it has ended.
    std::vector<Clock::time_point> begun(std::min(m_atOnce, requests.size()), Clock::now());
    m_generator.generate(
        requests,
        [&](std::size_t place, const Continuation& written) {
            const auto begin = begun.at(std::min(place, begun.size() - 1));
            begun.push_back(Clock::now());
            deliver({ids[place],
                     outcomeOf(written, requests[place].prompt.size(), secondsSince(begin))});
        },
        context);
}

} // namespace fts
