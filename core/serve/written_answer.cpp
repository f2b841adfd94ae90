#include "core/serve/written_answer.h"

#include <ctime>

#include "core/base/json.h"
#include "core/serve/random_id.h"

namespace fts {
namespace {

using nlohmann::json;

std::string event(const json& content) {
    return "data: " + dumpJson(content) + "\n\n";
}

json usageOf(const WritingTask& task) {
    const std::size_t prompt = task.request().prompt.size();
    const std::size_t answer = task.answer().ids.size();
    return {{"prompt_tokens", prompt},
            {"completion_tokens", answer},
            {"total_tokens", prompt + answer}};
}

const char* finishOf(const WritingTask& task) {
    return task.answer().end == Continuation::End::Length ? "length" : "stop";
}

} // namespace

WrittenAnswer::WrittenAnswer(const WritingOrder& order)
    : m_isChat(order.isChat), m_model(order.model),
      m_id(randomId(order.isChat ? "chatcmpl-" : "cmpl-")), m_created(std::time(nullptr)) {}

json WrittenAnswer::head(const char* chatObject) const {
    return {{"id", m_id},
            {"object", m_isChat ? chatObject : "text_completion"},
            {"created", m_created},
            {"model", m_model}};
}

json WrittenAnswer::choice(const char* chatKey, json content, json finish) const {
    return json::array({{{"index", 0},
                         {m_isChat ? chatKey : "text", std::move(content)},
                         {"logprobs", nullptr},
                         {"finish_reason", std::move(finish)}}});
}

json WrittenAnswer::whole(const WritingTask& task) const {
    json answer = head("chat.completion");
    const std::string& text = task.answer().text;
    answer["choices"] =
        choice("message", m_isChat ? json{{"role", "assistant"}, {"content", text}} : json(text),
               finishOf(task));
    answer["usage"] = usageOf(task);
    return answer;
}

json WrittenAnswer::beginning() const {
    json answer = head("chat.completion.chunk");
    answer["choices"] = choice("delta", {{"role", "assistant"}, {"content", ""}}, nullptr);
    return answer;
}

json WrittenAnswer::piece(const std::string& text) const {
    json answer = head("chat.completion.chunk");
    answer["choices"] = choice("delta", m_isChat ? json{{"content", text}} : json(text), nullptr);
    return answer;
}

json WrittenAnswer::ending(const WritingTask& task) const {
    json answer = head("chat.completion.chunk");
    answer["choices"] = choice("delta", m_isChat ? json::object() : json(""), finishOf(task));
    return answer;
}

json WrittenAnswer::usage(const WritingTask& task) const {
    json answer = head("chat.completion.chunk");
    answer["choices"] = json::array();
    answer["usage"] = usageOf(task);
    return answer;
}

WritingStream::WritingStream(const WritingOrder& order, std::shared_ptr<WritingTask> task,
                             std::shared_ptr<const void> queue, std::function<bool()> isGone)
    : m_answer(order), m_usage(order.streamUsage), m_task(std::move(task)),
      m_queue(std::move(queue)), m_isGone(std::move(isGone)),
      m_state(order.isChat ? State::Beginning : State::Text) {}

WritingStream::~WritingStream() {
    m_task->giveUp();
}

std::string WritingStream::next() {
    try {
        return m_state == State::Ended ? "" : step();
    } catch (const ApiError& error) {
        m_state = State::Ended;
        return event(error.body());
    }
}

std::string WritingStream::step() {
    if (m_state == State::Beginning) {
        m_state = State::Text;
        return event(m_answer.beginning());
    }
    const std::string more = m_task->awaitMore(m_isGone);
    return more.empty() ? end() : event(m_answer.piece(more));
}

std::string WritingStream::end() {
    m_state = State::Ended;
    return event(m_answer.ending(*m_task)) + (m_usage ? event(m_answer.usage(*m_task)) : "") +
           "data: [DONE]\n\n";
}

} // namespace fts
