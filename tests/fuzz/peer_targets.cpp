// What endpoints answer, the project's own files, and what its processes tell each other.

#include <cstdlib>
#include <sstream>

#include "core/base/json.h"
#include "core/base/redact.h"
#include "core/base/utf8.h"
#include "core/jobs/engine_protocol.h"
#include "core/jobs/run_events.h"
#include "core/llm/chat_answer.h"
#include "core/llm/endpoint.h"
#include "core/llm/question_prompt.h"
#include "core/llm/tuning_error.h"
#include "core/llm/tuning_reading.h"
#include "core/net/address.h"
#include "core/net/http_client.h"
#include "core/net/retry.h"
#include "core/project/field_table.h"
#include "core/project/project.h"
#include "tests/fuzz/bytes_server.h"
#include "tests/fuzz/given_files.h"
#include "tests/fuzz/targets.h"

namespace fts::fuzz {
namespace {

const AskedEndpoint& asked() {
    static const AskedEndpoint endpoint{"http://127.0.0.1/v1", "a model", Secret("sk-canary-key")};
    return endpoint;
}

void checkSentence(const Message& message) {
    const std::string sentence = message.english();
    require(isUtf8(sentence), "a sentence is UTF-8");
    require(sentence.find(asked().key.reveal()) == sentence.npos, "a sentence never holds the key");
}

} // namespace

void parseAsJson(std::string_view bytes) {
    refusable([&] {
        const auto value = parseJson(bytes, "given.json");
        require(parseJson(dumpJson(value), "again") == value || !isUtf8(bytes),
                "what is written is read as it was");
    });
    const std::string shown = redacted(bytes, "/home/person");
    require(shown.size() > 2'000 || redacted(shown, "/home/person") == shown,
            "removing keys twice changes nothing more"); // longer lines are looked at in parts
}

void receiveAsReply(std::string_view bytes) {
    static BytesServer server;
    ::setenv("no_proxy", "*", 1);
    HttpRequest request;
    request.url = server.answerWith(bytes);
    request.key = asked().key;
    request.limits.connect = request.limits.silence = std::chrono::seconds(2);
    request.limits.bodyBytes = 1 << 20;
    refusable([&] {
        HttpClient client;
        const HttpReply reply = client.send(request, {});
        require(reply.body.size() <= request.limits.bodyBytes, "a body is within its limit");
        readChatAnswer(reply, asked());
    });
}

void readAsChatAnswer(std::string_view bytes) {
    HttpReply reply;
    const std::size_t line = std::min(bytes.find('\n'), bytes.size());
    reply.status = std::atoi(std::string(bytes.substr(0, line)).c_str());
    reply.body = bytes.substr(std::min(line + 1, bytes.size()));
    isOutOfCredit(reply);
    checkSentence(chatRefusal(reply, asked()).message());
    refusable([&] {
        const ChatAnswer answer = readChatAnswer(reply, asked());
        require(isUtf8(answer.text) && !answer.text.empty(), "an answer is a text");
        require(answer.use.in >= 0 && answer.use.out >= 0, "nobody uses less than no tokens");
    });
}

void readAsTuning(std::string_view bytes) {
    HttpReply reply;
    reply.status = 200;
    reply.body = bytes;
    checkSentence(tuningRefusal(reply, asked(), false).message());
    const TuningReader reader(asked());
    const auto checkText = [](const std::string& text) {
        checkSentence(Message("%1", text));
        require(text.find('\n') == text.npos && text.size() < 1'000, "a text is one short line");
    };
    refusable([&] {
        const auto object = reader.object(reply);
        refusable([&] { checkText(reader.file(object).details); });
        refusable([&] {
            const TuningJob job = reader.job(object);
            require(isRemoteId(job.id), "an address can hold an id");
            checkText(job.tunedModel + job.word + job.failure);
        });
        checkText(reader.event(object).text);
        checkText(reader.checkpoint(object).model + reader.model(object).shutdownDate);
        for (const auto& item : reader.page(object).items) {
            require(reader.event(item).step >= -1, "a step is one, or none");
        }
    });
}

void findQuestions(std::string_view bytes) {
    constexpr std::size_t most = 5;
    const auto questions = questionsIn(std::string(bytes), most);
    require(questions.size() <= most, "no more questions than asked for");
    for (const WrittenQuestion& question : questions) {
        require(!question.question.empty(), "a question is a text");
    }
    const std::string passage(bytes);
    const std::string body = chatBody(questionRequest({}, passage), "a model", "max_tokens");
    require(parseJson(body, "body").at("messages").is_array(), "a request is JSON");
}

void readAddress(std::string_view bytes) {
    const std::string text(bytes);
    refusable([&] { parseAddress(parseAddress(text).shown()); });
    isPrivateAddress(bytes);
    if (const auto wait = parseRetryAfter(bytes, std::chrono::system_clock::now())) {
        require(wait->count() >= 0, "nobody waits for less than no time");
    }
    refusable([&] {
        const Endpoint endpoint = endpointFromJson(parseJson(bytes, "endpoint"));
        if (endpointProblems(endpoint).empty()) {
            chatUrl(endpoint);
            keyName(endpoint);
        }
        require(endpointFromJson(endpointToJson(endpoint)) == endpoint,
                "an endpoint is kept as it is");
    });
}

void openAsProject(std::string_view bytes) {
    const auto manifest = GivenFiles::here().give("project.ftproj", bytes);
    refusable([&] {
        Project project = Project::open(manifest);
        project.save();
        const Project again = Project::open(manifest.parent_path());
        require(again.kind() == project.kind(), "a project is saved as it was");
        require(specsToJson(again.specs()) == specsToJson(project.specs()),
                "settings are saved as they were");
    });
}

void readEngineLines(std::string_view bytes) {
    const auto events = GivenFiles::here().give("events.jsonl", bytes);
    forEachRunEvent(events, [](const Event&) {});
    std::istringstream lines{std::string(bytes)};
    for (std::string line; std::getline(lines, line);) {
        std::int64_t id = 0;
        refusable([&] { parseRequest(line, id); });
        refusable([&] { parsePush(parseJson(line, "engine")); });
    }
}

} // namespace fts::fuzz
