#pragma once

#include <atomic>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/json.h"
#include "tests/core/llm/chat_replies.h"

namespace fts {

/// An endpoint whose models answer questions from passages, and judge answers by plain rules.
///
/// "teacher" and "tuned" answer with the sentence that answers, "naive" with nonsense, "shy" not at
/// all. "judge" knows what a text says word for word, "yes" supports everything, "broken" writes no
/// JSON. "writer" asks when the mill of a passage was built.
class AnsweringEndpoint {
public:
    AnsweringEndpoint()
        : m_server([this](ScriptedServer::Peer& peer, const std::string& request, int) {
              const auto body = parseJson(request.substr(request.find("\r\n\r\n") + 4), "request");
              if (body["model"] == "writer") {
                  const std::string asked = body["messages"].back()["content"];
                  const auto at = asked.rfind("The mill of village"); // after the examples
                  peer.send(chatReply("Q: When was built the mill of village" +
                                      between(asked.substr(at), "village", " ") + "?"));
                  return;
              }
              if (isAboutFour(body) && body["max_tokens"] <= wordy.load()) {
                  auto cut = chatAnswerJson("The mill of");
                  cut["choices"][0]["finish_reason"] = "length";
                  peer.send(httpReply(200, cut.dump()));
                  return;
              }
              peer.send(chatReply(answer(body["model"], body["messages"][0]["content"],
                                         body["messages"][1]["content"])));
          }) {}

    std::string url() const { return m_server.url("/v1"); }
    std::size_t asked() const { return m_server.requests().size(); }

    /// About the mill of village4 it has more to say than so many tokens.
    std::atomic<int> wordy = 0;

private:
    static bool isAboutFour(const nlohmann::json& body) {
        const std::string asked = body["messages"][1]["content"];
        return asked.ends_with("village4?");
    }

    static std::string between(const std::string& text, const std::string& begin,
                               const std::string& end) {
        const auto from = text.find(begin) + begin.size();
        return text.substr(from, text.find(end, from) - from);
    }

    static std::string verdictOn(const std::string& model, const std::string& text,
                                 const std::string& statement) {
        const bool says = model == "yes" || text.find(statement) != std::string::npos;
        return "{\"reason\": \"So.\", \"verdict\": " + std::string(says ? "1}" : "0}");
    }

    std::string answer(const std::string& model, const std::string& task,
                       const std::string& data) const {
        if (task.find("You answer questions") != std::string::npos) {
            return fromPassages(model, data);
        }
        if (model == "broken") {
            return "I would say yes.";
        }
        if (task.find("Take the answer apart") != std::string::npos) {
            const std::string said = between(data.substr(data.find("<answer ")), ">\n", "\n</");
            return nlohmann::json{{"statements", {said}}}.dump();
        }
        if (task.find("Write the question") != std::string::npos) {
            return "{\"question\": \"when was it built\", \"noncommittal\": 0}";
        }
        const std::string passages = between(data, ">\n", "</passages");
        if (task.find("Say whether the passage helps") != std::string::npos) {
            return verdictOn(model, passages,
                             between(data.substr(data.find("<answer ")), ">\n", "\n</"));
        }
        const std::string statement = between(data.substr(data.find("<statements ")), "1. ", "\n");
        return "{\"statements\": [" + verdictOn(model, passages, statement) + "]}";
    }

    static std::string fromPassages(const std::string& model, const std::string& data) {
        if (model == "naive") {
            return "Mills are made of green cheese.";
        }
        if (model == "shy") {
            return "The passages do not answer this question.";
        }
        const auto question = data.find("Question: "); // "… the mill of village7?"
        const std::string number = between(data.substr(question), "village", "?");
        const std::string begin = "The mill of village" + number + " ";
        const auto place = data.find(begin);
        return place == std::string::npos ? "The passages do not answer this question."
                                          : begin + between(data, begin, ".") + ".";
    }

    ScriptedServer m_server;
};

} // namespace fts
