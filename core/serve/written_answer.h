#pragma once

#include <functional>
#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "core/serve/http_call.h"
#include "core/serve/writing_order.h"
#include "core/serve/writing_task.h"

namespace fts {

/// How an ordered text is told, in OpenAI's form of chats or of completions.
class WrittenAnswer {
public:
    explicit WrittenAnswer(const WritingOrder& order);

    nlohmann::json whole(const WritingTask& task) const;

    nlohmann::json beginning() const; ///< of a stream: who speaks
    nlohmann::json piece(const std::string& text) const;
    nlohmann::json ending(const WritingTask& task) const;
    nlohmann::json usage(const WritingTask& task) const; ///< the last one, where it is asked for

private:
    nlohmann::json head(const char* chatObject) const;
    nlohmann::json choice(const char* chatKey, nlohmann::json content, nlohmann::json finish) const;

    bool m_isChat;
    std::string m_model, m_id;
    std::int64_t m_created;
};

/// An answer as server-sent events, each as soon as there is text for it.
class WritingStream : public AnswerStream {
public:
    /// `task` waits in a queue that `queue` keeps alive.
    WritingStream(const WritingOrder& order, std::shared_ptr<WritingTask> task,
                  std::shared_ptr<const void> queue, std::function<bool()> isGone);
    ~WritingStream() override; ///< gives the text up, if it is not whole

    std::string next() override;

private:
    enum class State { Beginning, Text, Ended };
    std::string step();
    std::string end();

    WrittenAnswer m_answer;
    bool m_usage;
    std::shared_ptr<WritingTask> m_task;
    std::shared_ptr<const void> m_queue;
    std::function<bool()> m_isGone;
    State m_state;
};

} // namespace fts
