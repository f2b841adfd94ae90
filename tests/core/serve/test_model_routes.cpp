#include <QtTest/QtTest>

#include <cmath>
#include <cstring>

#include "chat_requests.h"
#include "core/nn/api/encoder.h"
#include "core/nn/api/generator.h"
#include "core/serve/writing_order.h"
#include "core/text/chat_template.h"
#include "core/text/tokenizer.h"
#include "tiny_server.h"

using namespace fts;
using namespace fts::test;
using namespace std::chrono_literals;
using nlohmann::json;

class TestModelRoutes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<TinyServer>(); }
    void cleanupTestCase() { m_server.reset(); }
    void listsItsModels();
    void embedsAsTheEncoderDoes();
    void givesVectorsAsBytes();
    void refusesWhatCannotBeEmbedded_data();
    void refusesWhatCannotBeEmbedded();
    void answersAsTheModelDoes();
    void streamsTheSameAnswer();
    void tellsTheUsageOfAStream();
    void completesTextAndTokens();
    void endsAtStopTexts();
    void aSeedNamesAnAnswer();
    void followsASchema();
    void leavesOutBlanksInJson();
    void oneSchemaTooManyIsNobodyElsesTrouble();
    void takesMessagesInParts();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void refusesPromptsThatAreTooLong();

private:
    std::unique_ptr<TinyServer> m_server;
};

void TestModelRoutes::listsItsModels() {
    const json models = bodyOf(m_server->get("/v1/models"));
    QCOMPARE(models["object"], json("list"));
    QCOMPARE(models["data"].size(), std::size_t{2});
    QCOMPARE(models["data"][0]["id"], json("writer"));
    QCOMPARE(models["data"][1]["id"], json("encoder"));
    QVERIFY(models["data"][0]["created"].is_number_integer());
    QCOMPARE(bodyOf(m_server->get("/v1/models/encoder")), models["data"][1]);
    const RawReply unknown = m_server->get("/v1/models/gpt-9");
    QCOMPARE(unknown.status, 404);
    QCOMPARE(bodyOf(unknown)["error"]["code"], json("model_not_found"));
    QCOMPARE(m_server->get("/v1/nothing").status, 404);
    QCOMPARE(m_server->post("/v1/models", {}).status, 405);
}

void TestModelRoutes::embedsAsTheEncoderDoes() {
    const std::vector<std::string> texts{"a lamp", "the lighthouse was built of stone", ""};
    const json reply =
        bodyOf(m_server->post("/v1/embeddings", {{"model", "encoder"}, {"input", texts}}));
    const auto encoder = loadEncoder(FTS_TEST_DATA "/models/tiny-bert", {});
    const auto dimension = static_cast<std::size_t>(encoder->dimension());
    std::int64_t tokens = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto ids = encoder->tokenizer().encode(texts[i], 0).ids;
        tokens += static_cast<std::int64_t>(ids.size());
        std::vector<float> expected(dimension);
        const std::vector<std::vector<std::int32_t>> sequences{ids};
        encoder->embed(sequences, expected);
        const json& found = reply["data"][i];
        QCOMPARE(found["index"], json(i));
        QCOMPARE(found["embedding"].size(), dimension);
        for (std::size_t j = 0; j < dimension; ++j) {
            QVERIFY(std::abs(found["embedding"][j].get<float>() - expected[j]) < 1e-5F);
        }
    }
    QCOMPARE(reply["usage"]["prompt_tokens"], json(tokens));
    const json one =
        bodyOf(m_server->post("/v1/embeddings", {{"model", "encoder"}, {"input", "a lamp"}}));
    QCOMPARE(one["data"].size(), std::size_t{1});
}

void TestModelRoutes::givesVectorsAsBytes() {
    json request{{"model", "encoder"}, {"input", {"a lamp"}}};
    const auto numbers = bodyOf(m_server->post("/v1/embeddings", request))["data"][0]["embedding"]
                             .get<std::vector<float>>();
    request["encoding_format"] = "base64";
    const json reply = bodyOf(m_server->post("/v1/embeddings", request));
    const QByteArray bytes = QByteArray::fromBase64(
        QByteArray::fromStdString(reply["data"][0]["embedding"].get<std::string>()));
    std::vector<float> found(numbers.size());
    QCOMPARE(static_cast<std::size_t>(bytes.size()), found.size() * sizeof(float));
    std::memcpy(found.data(), bytes.data(), static_cast<std::size_t>(bytes.size()));
    QCOMPARE(found, numbers);
}

void TestModelRoutes::refusesWhatCannotBeEmbedded_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("param");
    QTest::newRow("tokens") << QByteArray("{\"input\": [1, 2, 3]}") << QByteArray("input");
    QTest::newRow("lists of tokens")
        << QByteArray("{\"input\": [[1, 2], [3]]}") << QByteArray("input");
    QTest::newRow("nothing") << QByteArray("{}") << QByteArray("input");
    QTest::newRow("an empty list") << QByteArray("{\"input\": []}") << QByteArray("input");
    QTest::newRow("mixed") << QByteArray("{\"input\": [\"a\", 1]}") << QByteArray("input");
    QTest::newRow("another format")
        << QByteArray("{\"input\": \"a\", \"encoding_format\": \"int8\"}")
        << QByteArray("encoding_format");
    QTest::newRow("other dimensions")
        << QByteArray("{\"input\": \"a\", \"dimensions\": 3}") << QByteArray("dimensions");
    QTest::newRow("a language model")
        << QByteArray("{\"input\": \"a\", \"model\": \"writer\"}") << QByteArray("model");
}

void TestModelRoutes::refusesWhatCannotBeEmbedded() {
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, param);
    json request{{"model", "encoder"}};
    request.update(parseJson(fields.toStdString(), "row"));
    const RawReply reply = m_server->post("/v1/embeddings", request);
    QCOMPARE(reply.status, 400);
    QCOMPARE(bodyOf(reply)["error"]["param"], json(param.toStdString()));
}

void TestModelRoutes::answersAsTheModelDoes() {
    const auto writer = loadGenerator(m_server->path("writer"), {});
    const std::vector<ChatMessage> said{{ChatRole::System, "Be short."}, {ChatRole::User, "Why?"}};
    GenerationRequest request;
    request.prompt = writer->chatTemplate()->encode(writer->tokenizer(), said, true).ids;
    request.maxTokens = 20;
    FunctionSink nobody([](const Event&) {});
    JobContext context{{}, nobody};
    Continuation expected;
    writer->generate(
        std::span(&request, 1),
        [&](std::size_t, Continuation answer) { expected = std::move(answer); }, context);
    json asked = chat("Why?", 20);
    asked["messages"].insert(asked["messages"].begin(),
                             json{{"role", "system"}, {"content", "Be short."}});
    const RawReply answer = m_server->post(kChat, asked);
    QCOMPARE(answer.status, 200);
    const json reply = bodyOf(answer);
    QCOMPARE(textIn(reply), expected.text);
    QCOMPARE(reply["object"], json("chat.completion"));
    QCOMPARE(reply["choices"][0]["message"]["role"], json("assistant"));
    QCOMPARE(reply["choices"][0]["finish_reason"],
             json(expected.end == Continuation::End::Length ? "length" : "stop"));
    QCOMPARE(reply["usage"]["prompt_tokens"], json(request.prompt.size()));
    QCOMPARE(reply["usage"]["completion_tokens"], json(expected.ids.size()));
}

void TestModelRoutes::streamsTheSameAnswer() {
    json request = chat("What is a lamp?", 400);
    const json whole = bodyOf(m_server->post(kChat, request));
    request["stream"] = true;
    const RawReply reply = m_server->post(kChat, request);
    QCOMPARE(reply.headers.at("content-type"), std::string("text/event-stream"));
    const auto events = eventsOf(reply);
    QVERIFY2(events.size() > 5, "the answer did not come in pieces");
    QCOMPARE(events.front()["choices"][0]["delta"]["role"], json("assistant"));
    QCOMPARE(events.back()["choices"][0]["finish_reason"], whole["choices"][0]["finish_reason"]);
    QCOMPARE(streamed(events), textIn(whole));
    for (const json& event : events) {
        QCOMPARE(event["object"], json("chat.completion.chunk"));
        QCOMPARE(event["id"], events.front()["id"]);
    }
}

void TestModelRoutes::tellsTheUsageOfAStream() {
    json request = chat("What is a lamp?");
    const json usage = bodyOf(m_server->post(kChat, request))["usage"];
    request["stream"] = true;
    request["stream_options"] = {{"include_usage", true}};
    const auto events = eventsOf(m_server->post(kChat, request));
    QCOMPARE(events.back()["usage"], usage);
    QVERIFY(events.back()["choices"].empty());
}

void TestModelRoutes::completesTextAndTokens() {
    const json whole = bodyOf(m_server->post("/v1/completions", completion("the lamp")));
    QCOMPARE(whole["object"], json("text_completion"));
    const auto writer = loadGenerator(m_server->path("writer"), {});
    json request = completion("");
    request["prompt"] = json::array({writer->tokenizer().encode("the lamp", 0).ids});
    QCOMPARE(textIn(bodyOf(m_server->post("/v1/completions", request))), textIn(whole));
    request["prompt"] = {"the lamp"};
    request["stream"] = true;
    std::string text;
    for (const json& event : eventsOf(m_server->post("/v1/completions", request))) {
        text += event["choices"][0]["text"].get<std::string>();
    }
    QCOMPARE(text, textIn(whole));
}

void TestModelRoutes::endsAtStopTexts() {
    json request = chat("What is a lamp?", 40);
    const std::string whole = textIn(bodyOf(m_server->post(kChat, request)));
    const std::string stop = whole.substr(whole.size() / 2, 3);
    request["stop"] = {"never written", stop};
    const json reply = bodyOf(m_server->post(kChat, request));
    QCOMPARE(textIn(reply), whole.substr(0, whole.find(stop)));
    QCOMPARE(reply["choices"][0]["finish_reason"], json("stop"));
}

void TestModelRoutes::aSeedNamesAnAnswer() {
    json request = chat("What is a lamp?", 30);
    request["temperature"] = 2;
    request["seed"] = 7;
    const std::string first = textIn(bodyOf(m_server->post(kChat, request)));
    QCOMPARE(textIn(bodyOf(m_server->post(kChat, request))), first);
    request["seed"] = 8;
    QVERIFY(textIn(bodyOf(m_server->post(kChat, request))) != first);
}

// The weights are random, so nothing but the schema makes sense of what is written.
void TestModelRoutes::followsASchema() {
    json request = chat("What is a lamp?", 200);
    request["response_format"] = {
        {"type", "json_schema"},
        {"json_schema",
         {{"name", "lamp"},
          {"strict", true},
          {"schema",
           {{"type", "object"},
            {"properties", {{"kind", {{"enum", {"oil", "gas"}}}}, {"lit", {{"type", "boolean"}}}}},
            {"required", {"kind", "lit"}},
            {"additionalProperties", false}}}}}};
    const json lamp = parseJson(textIn(bodyOf(m_server->post(kChat, request))), "answer");
    QVERIFY(lamp["kind"] == "oil" || lamp["kind"] == "gas");
    QVERIFY(lamp["lit"].is_boolean());
    request["response_format"]["json_schema"]["schema"] = {{"type", "no such type"}};
    QCOMPARE(m_server->post(kChat, request).status, 400);
    request["response_format"] = {{"type", "xml"}};
    QCOMPARE(m_server->post(kChat, request).status, 400);
}

// Small models write them without end.
void TestModelRoutes::leavesOutBlanksInJson() {
    json request = chat("What is a lamp?");
    const auto settings = [&] {
        const WritingOrder order = chatOrder(RequestFields(dumpJson(request)));
        return parseJson(order.request.grammar.value().text, "grammar").at("x-guidance");
    };
    request["response_format"] = {{"type", "json_object"}};
    QCOMPARE(settings(), (json{{"whitespace_flexible", false}}));
    request["response_format"] = {{"type", "json_schema"},
                                  {"json_schema", {{"schema", {{"type", "string"}}}}}};
    QCOMPARE(settings(), (json{{"whitespace_flexible", false}}));
    const json own{{"whitespace_pattern", " ?"}};
    request["response_format"]["json_schema"]["schema"]["x-guidance"] = own;
    QCOMPARE(settings(), own);
    request["response_format"] = {{"type", "json_object"}};
    request["max_tokens"] = 60;
    const std::string text = textIn(bodyOf(m_server->post(kChat, request)));
    QVERIFY2(text.starts_with("{\"") || text.starts_with("{}"), text.c_str());
}

// It shows only once it is being written, beside others.
void TestModelRoutes::oneSchemaTooManyIsNobodyElsesTrouble() {
    json choices = json::array();
    for (int i = 0; i < 2050; ++i) {
        const std::string name = std::to_string(i);
        choices.push_back(
            {{"required", json::array({name})}, {"properties", {{name, json::object()}}}});
    }
    json hostile = chat("What is a lamp?", 200);
    hostile["response_format"] = {{"type", "json_schema"},
                                  {"json_schema", {{"schema", {{"anyOf", choices}}}}}};
    QVERIFY(dumpJson(choices).size() < 100'000);
    RawClient other(m_server->port);
    json endless = endlessChat();
    endless["max_tokens"] = 3000;
    other.send(requestText("POST", kChat, dumpJson(endless)));
    const std::string begun = other.receive();
    const RawReply refused = m_server->post(kChat, hostile);
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.body.find("grammar") != std::string::npos);
    const auto events = eventsOf(readReply(begun + other.receiveAll()));
    QVERIFY(!events.empty());
    QCOMPARE(events.back()["choices"][0]["finish_reason"], json("length"));
    hostile["response_format"]["json_schema"]["schema"] = {
        {"description", std::string(200'000, 'a')}};
    QCOMPARE(m_server->post(kChat, hostile).status, 400);
}

void TestModelRoutes::takesMessagesInParts() {
    json request = chat("What is a lamp?");
    const std::string whole = textIn(bodyOf(m_server->post(kChat, request)));
    request["messages"][0]["content"] = {{{"type", "text"}, {"text", "What is "}},
                                         {{"type", "text"}, {"text", "a lamp?"}}};
    QCOMPARE(textIn(bodyOf(m_server->post(kChat, request))), whole);
}

void TestModelRoutes::refusesWhatItDoesNotKnow_data() {
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("param");
    const auto row = [](const char* fields, const char* param) {
        QTest::newRow(fields) << QByteArray(fields) << QByteArray(param);
    };
    row("{\"n\": 2}", "n");
    row("{\"tools\": [{\"type\": \"function\"}]}", "tools");
    row("{\"logprobs\": true}", "logprobs");
    row("{\"frequency_penalty\": 1}", "frequency_penalty");
    row("{\"temperature\": -1}", "temperature");
    row("{\"temperature\": \"hot\"}", "temperature");
    row("{\"temperature\": 1e999}", "");
    row("{\"top_p\": 2}", "top_p");
    row("{\"max_tokens\": 0}", "max_tokens");
    row("{\"max_tokens\": 1.5}", "max_tokens");
    row("{\"max_completion_tokens\": 99999999999999999999}", "max_completion_tokens");
    row("{\"seed\": 18446744073709551615}", "seed");
    row("{\"stream\": \"yes\"}", "stream");
    row("{\"stop\": [1]}", "stop");
    row("{\"messages\": []}", "messages");
    row("{\"messages\": \"hello\"}", "messages");
    row("{\"messages\": [{\"role\": \"tool\", \"content\": \"a\"}]}", "messages[0].role");
    row("{\"messages\": [{\"role\": \"user\"}]}", "messages[0].content");
    row("{\"messages\": [{\"role\": \"user\", \"content\": [{\"type\": \"image_url\"}]}]}",
        "messages[0].content");
    row("{\"model\": \"encoder\"}", "model");
    row("{\"model\": 3}", "model");
    row("{\"model\": null}", "model");
}

void TestModelRoutes::refusesWhatItDoesNotKnow() {
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, param);
    std::string body = dumpJson(chat("a"));
    body = body.substr(0, body.size() - 1) + "," + fields.mid(1).toStdString(); // the last counts
    const RawReply reply = ask(m_server->port, "POST", kChat, body);
    QCOMPARE(reply.status, 400);
    const json error = bodyOf(reply)["error"];
    QCOMPARE(error["param"], param.isEmpty() ? json() : json(param.toStdString()));
    QVERIFY(error["message"].get<std::string>().size() > 10);
}

void TestModelRoutes::refusesPromptsThatAreTooLong() {
    std::string words;
    for (int i = 0; i < 70'000; ++i) {
        words += "lamp ";
    }
    const RawReply reply = m_server->post(kChat, chat(words));
    QCOMPARE(reply.status, 400);
    QCOMPARE(bodyOf(reply)["error"]["code"], json("context_length_exceeded"));
}

QTEST_GUILESS_MAIN(TestModelRoutes)
#include "test_model_routes.moc"
