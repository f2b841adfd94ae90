#pragma once

#include <QtTest/QtTest>

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/serve/api_error.h"
#include "core/serve/http_server.h"
#include "raw_client.h"

namespace fts::test {

/// Some pieces, pieces without end, or one before memory runs out; counts how many such streams
/// there are.
class CountedStream : public AnswerStream {
public:
    CountedStream(std::atomic<int>& open, std::string path)
        : m_open(open), m_path(std::move(path)) {
        ++m_open;
    }
    ~CountedStream() override { --m_open; }
    std::string next() override {
        if (m_next == 1 && m_path == "/failing-stream") {
            throw std::bad_alloc();
        }
        if (m_next == 3 && m_path == "/stream") {
            return {};
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        return "piece " + std::to_string(m_next++) + "\n";
    }

private:
    std::atomic<int>& m_open;
    std::string m_path;
    int m_next = 0;
};

/// Says back what it was asked, or does what the path says.
class EchoHandler : public HttpHandler {
public:
    std::uint64_t mostBytes(const HttpCall&) const override { return 10'000; }

    HttpAnswer answer(HttpCall& call) override {
        if (call.path == "/stream" || call.path == "/endless" || call.path == "/failing-stream") {
            HttpAnswer answer;
            answer.contentType = "text/event-stream";
            answer.stream = std::make_unique<CountedStream>(streams, call.path);
            return answer;
        }
        if (call.path == "/file") {
            HttpAnswer answer;
            answer.file = filePath;
            return answer;
        }
        if (call.path == "/wait") {
            while (!go && !call.isGone()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
            sawClientGo = sawClientGo || !go;
        } else if (call.path == "/refused") {
            throw ApiError::badRequest("field", Message("The field is \"%1\".", "wrong"));
        } else if (call.path == "/failed") {
            throw std::runtime_error("a secret of the program");
        } else if (call.path == "/unreadable") {
            throw Error(ErrorKind::BadInput, "It cannot be read.");
        }
        nlohmann::json said{{"method", call.method},
                            {"path", call.path},
                            {"query", call.query},
                            {"body", call.body},
                            {"fields", call.fields}};
        if (call.file) {
            said["file"] = {{"name", call.file->name},
                            {"bytes", call.file->bytes},
                            {"content", readFile(call.file->path)}};
            filePath = call.file->path;
        }
        HttpAnswer answer;
        answer.body = dumpJson(said);
        return answer;
    }

    void answered(const ServedCall& call) override {
        const std::lock_guard lock(mutex);
        told.push_back(call);
    }

    std::atomic<bool> go{false}, sawClientGo{false};
    std::atomic<int> streams{0};
    std::filesystem::path filePath;
    std::mutex mutex;
    std::vector<ServedCall> told;
};

/// A server of its own for each test.
class Echo {
public:
    explicit Echo(const std::function<void(HttpServerOptions&)>& change = {}) {
        HttpServerOptions options;
        options.uploads = folder.path().toStdString();
        if (change) {
            change(options);
        }
        server = std::make_unique<HttpServer>(options, handler);
    }
    int port() const { return server->port(); }

    QTemporaryDir folder;
    EchoHandler handler;
    std::unique_ptr<HttpServer> server;
};

/// What an answer says went wrong, if it has the shape OpenAI's clients read.
inline nlohmann::json errorIn(const RawReply& reply) {
    const nlohmann::json body = parseJson(reply.body, "reply");
    const nlohmann::json& error = body.at("error");
    for (const char* name : {"message", "type", "param", "code"}) {
        if (!error.contains(name)) {
            return "an error without " + std::string(name);
        }
    }
    return error;
}

} // namespace fts::test
