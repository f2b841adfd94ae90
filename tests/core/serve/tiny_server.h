#pragma once

#include <QtTest/QtTest>

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/outcome.h"
#include "core/serve/server.h"
#include "raw_client.h"

namespace fts::test {

/// The small Llama of the reference data, with room for long answers and a chat template.
inline void writeTinyWriter(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    fs::copy(FTS_TEST_DATA "/nn/decoders/llama", folder, fs::copy_options::recursive);
    const auto change = [&](const char* name, const char* key, const nlohmann::json& value) {
        auto content = parseJson(readFile(folder / name), name);
        content[key] = value;
        writeFileAtomically(folder / name, content.dump());
    };
    change("config.json", "max_position_embeddings", 65536);
    change("tokenizer_config.json", "chat_template",
           "{% for message in messages %}{{ message.role }}: {{ message.content }}\n{% endfor %}"
           "{% if add_generation_prompt %}assistant:{% endif %}");
}

/// A server with the reference data's small models: "writer" and "encoder".
class TinyServer {
public:
    explicit TinyServer(const std::function<void(ServeParams&)>& change = {},
                        TuningTools tools = {})
        : m_tools(std::move(tools)) {
        writeTinyWriter(path("writer"));
        params.models = {path("writer").string(),
                         std::string("encoder=") + FTS_TEST_DATA "/models/tiny-bert"};
        params.data = path("data");
        params.port = 0;
        params.device = "cpu";
        params.precision = "fp32";
        params.threads = 1;
        if (change) {
            change(params);
        }
        start();
    }
    ~TinyServer() { stop(); }

    void start() {
        port = 0;
        m_thread = std::jthread([this](std::stop_token stop) {
            FunctionSink nobody([](const Event&) {});
            JobContext context{std::move(stop), nobody};
            outcome = runJob([this](JobContext& job) { return run(job); }, context);
            setPort(-1);
        });
        std::unique_lock lock(m_mutex);
        m_ready.wait(lock, [this] { return port != 0; });
    }

    void stop() {
        m_thread.request_stop();
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }

    std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    RawReply get(const std::string& path) const { return ask(port, "GET", path); }
    RawReply post(const std::string& path, const nlohmann::json& body) const {
        return ask(port, "POST", path, dumpJson(body));
    }

    ServeParams params;
    int port = 0; ///< −1: it could not begin
    Outcome outcome;

private:
    nlohmann::json run(JobContext& job) {
        const ServeTold told{[this](const std::string& address, const std::vector<std::string>&) {
                                 const auto colon = address.rfind(':');
                                 setPort(std::stoi(address.substr(colon + 1)));
                             },
                             [](const ServedCall&) {}};
        return serve(params, m_tools, told, job);
    }

    void setPort(int value) {
        const std::lock_guard lock(m_mutex);
        port = port == 0 ? value : port;
        m_ready.notify_all();
    }

    QTemporaryDir m_folder;
    TuningTools m_tools;
    std::mutex m_mutex;
    std::condition_variable m_ready;
    std::jthread m_thread;
};

inline nlohmann::json bodyOf(const RawReply& reply) {
    return parseJson(reply.body, "reply");
}

/// The events of a stream, without "[DONE]"; an empty list if the stream was not whole.
inline std::vector<nlohmann::json> eventsOf(const RawReply& reply) {
    std::vector<nlohmann::json> events;
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = reply.body.find("\n\n", begin)) != std::string::npos;
         begin = end + 2) {
        const std::string line = reply.body.substr(begin, end - begin);
        if (line == "data: [DONE]") {
            return events;
        }
        events.push_back(parseJson(line.substr(6), "event"));
    }
    return {};
}

} // namespace fts::test
