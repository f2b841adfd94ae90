#include <QtTest/QtTest>

#include <cmath>

#include "../text/default_model.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/nn/api/flow_generator.h"
#include "core/nn/text_generator.h"
#include "core/nn/token_cycle.h"
#include "core/text/chat_template.h"
#include "core/text/tokenizer.h"
#include "model_folder.h"

using namespace fts;
using namespace fts::test;
using nlohmann::json;

namespace {

constexpr std::size_t kShown = 7; // the reference keeps every seventh of the vocabulary

const json& reference() {
    static const json data = parseJson(
        readWhole(QStringLiteral(FTS_TEST_DATA "/nn/decoders.json")).toStdString(), "decoders");
    return data;
}

std::unique_ptr<Generator> generator(const std::string& name, int atOnce = 8) {
    GeneratorOptions options;
    options.atOnce = atOnce;
    return loadGenerator(std::string(FTS_TEST_DATA "/nn/decoders/") + name, options);
}

std::vector<GenerationRequest> requests(const Sampling& sampling = {}) {
    std::vector<GenerationRequest> requests;
    for (const auto& prompt : reference()["prompts"]) {
        GenerationRequest request;
        request.prompt = prompt.get<std::vector<std::int32_t>>();
        request.maxTokens = 20;
        request.sampling = sampling;
        requests.push_back(std::move(request));
    }
    return requests;
}

struct Written {
    std::vector<Continuation> answers;
    std::vector<std::string> pieces;

    json ids() const {
        json rows = json::array();
        for (const Continuation& answer : answers) {
            rows.push_back(answer.ids);
        }
        return rows;
    }
};

Written write(Generator& generator, const std::vector<GenerationRequest>& requests,
              std::stop_token stop = {}) {
    FunctionSink events([](const Event&) {});
    JobContext context{std::move(stop), events};
    Written written;
    written.answers.resize(requests.size());
    written.pieces.resize(requests.size());
    generator.generate(
        requests,
        [&](std::size_t request, Continuation answer) {
            written.answers[request] = std::move(answer);
        },
        context,
        [&](std::size_t request, std::string_view piece) { written.pieces[request] += piece; });
    return written;
}

/// The reference's requests, each given out once the one before it has come some way.
class LateRequests : public GenerationFlow {
public:
    explicit LateRequests(std::vector<GenerationRequest> requests)
        : m_requests(std::move(requests)), written(m_requests.size()), told(m_requests.size()) {}

    std::optional<Numbered> next(bool idle) override {
        if (m_next == m_requests.size() || (!idle && m_pieces < 2)) {
            return std::nullopt;
        }
        m_pieces = 0;
        const std::size_t number = m_next++;
        return Numbered(number, m_requests[number]);
    }
    void begun(std::size_t number) override { told[number] += "begun "; }
    bool wanted(std::size_t number) override { return number != unwanted || m_pieces < 1; }
    void grow(std::size_t, std::string_view) override { ++m_pieces; }
    void take(std::size_t number, Continuation answer) override {
        written[number] = std::move(answer.ids);
        told[number] += "taken";
    }
    void refuse(std::size_t number, const Error&) override { told[number] += "refused"; }

    std::size_t unwanted = SIZE_MAX; ///< is dropped as soon as something of it was written

private:
    std::vector<GenerationRequest> m_requests;
    std::size_t m_next = 0;
    int m_pieces = 0;

public:
    std::vector<std::vector<std::int32_t>> written;
    std::vector<std::string> told;
};

/// The reference's Llama with 2,048 positions.
class LongModel {
public:
    LongModel() {
        copyOver(QStringLiteral(FTS_TEST_DATA "/nn/decoders/llama"), m_folder.path());
        json content = parseJson(readFile(path() / "config.json"), "config");
        content["max_position_embeddings"] = 2048;
        writeFileAtomically(path() / "config.json", content.dump());
    }
    std::filesystem::path path() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
};

// transformers' list ends with the token that ends an answer; ours does not.
json withoutEnds(json rows) {
    for (json& row : rows) {
        if (!row.empty() && row.back() == 1) {
            row.erase(row.size() - 1);
        }
    }
    return rows;
}

/// A model to which only the last token tells the next, so that it soon goes round in a circle.
std::shared_ptr<CausalModel> forgetful(const std::filesystem::path& path) {
    auto model = std::make_shared<CausalModel>(path, Device{}, Precision::Fp32);
    const torch::NoGradGuard noGrad;
    for (const auto& item : model->network()->named_parameters()) {
        if (item.key().find("o_proj") != std::string::npos ||
            item.key().find("down_proj") != std::string::npos) {
            item.value().zero_();
        }
    }
    return model;
}

} // namespace

class TestTextGenerator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setThreads(1); } // such small products are not worth sharing
    void computesWhatTransformersDoes_data();
    void computesWhatTransformersDoes();
    void writesWhatTransformersDoes_data() { computesWhatTransformersDoes_data(); }
    void writesWhatTransformersDoes();
    void answersDoNotDependOnTheirNeighbours_data() { computesWhatTransformersDoes_data(); }
    void answersDoNotDependOnTheirNeighbours();
    void whatACallBeganWithServesTheNext();
    void aSeedNamesAnAnswer();
    void textGrowsToTheAnswer();
    void aStopTextEndsAnAnswer();
    void aWholeAnswerEnds();
    void aCircleIsWrittenOnAlike();
    void anAnswerFollowsItsGrammar_data();
    void anAnswerFollowsItsGrammar();
    void anAnswerEndsWithThePositions();
    void aStopEndsTheWriting();
    void refusesWhatCannotBeContinued();
    void takesRequestsWhileItWrites();
    void longAnswersMakeRoomForThemselves();
    void longPromptsLetTheOthersGoOn();
    void bf16IsNearFp32();
};

void TestTextGenerator::computesWhatTransformersDoes_data() {
    QTest::addColumn<QString>("model");
    for (const char* name : {"llama", "llama3", "mistral", "qwen2"}) {
        QTest::newRow(name) << name;
    }
}

void TestTextGenerator::computesWhatTransformersDoes() {
    QFETCH(QString, model);
    const auto ours = generator(model.toStdString());
    const auto sequence = reference()["sequence"].get<std::vector<std::int32_t>>();
    const auto found = ours->logProbabilities(sequence);
    const json& rows = reference()["models"][model.toStdString()]["log_probabilities"];
    const std::size_t words = found.size() / sequence.size();
    QCOMPARE(rows.size(), sequence.size());
    double largest = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < rows[i].size(); ++j) {
            const double value = found[i * words + j * kShown];
            largest = std::max(largest, std::abs(value - rows[i][j].get<double>()));
        }
    }
    QVERIFY2(largest < 2e-4, qPrintable(QString::number(largest)));
}

void TestTextGenerator::writesWhatTransformersDoes() {
    QFETCH(QString, model);
    const auto ours = generator(model.toStdString());
    const json& expected = reference()["models"][model.toStdString()];
    QCOMPARE(write(*ours, requests()).ids(), withoutEnds(expected["greedy"]));
    Sampling penalised;
    penalised.repetitionPenalty = 1.3;
    QCOMPARE(write(*ours, requests(penalised)).ids(), withoutEnds(expected["penalised"]));
}

// Fewer places than answers, and prompts that begin alike and do not.
void TestTextGenerator::answersDoNotDependOnTheirNeighbours() {
    QFETCH(QString, model);
    const json& expected = reference()["models"][model.toStdString()];
    for (const int atOnce : {1, 2, 3}) {
        const auto ours = generator(model.toStdString(), atOnce);
        QCOMPARE(write(*ours, requests()).ids(), withoutEnds(expected["greedy"]));
        auto alike = requests();
        alike.resize(2); // "the first question …", "the first passage"
        alike.push_back(alike.front());
        alike.back().maxTokens = 5;
        const json ids = write(*ours, alike).ids();
        QCOMPARE(ids[0], withoutEnds(expected["greedy"])[0]);
        QCOMPARE(ids[1], withoutEnds(expected["greedy"])[1]);
        QCOMPARE(ids[2].size(), std::min<std::size_t>(5, ids[0].size()));
    }
}

void TestTextGenerator::whatACallBeganWithServesTheNext() {
    const auto ours = generator("llama3");
    const json expected = withoutEnds(reference()["models"]["llama3"]["greedy"]);
    const auto all = requests();
    for (const std::vector<std::size_t>& places : std::vector<std::vector<std::size_t>>{
             {0, 0}, {1, 1}, {0, 1}, {3, 3}, {0, 0}, {0, 0}, {2}, {2}, {0}}) {
        std::vector<GenerationRequest> asked;
        json answers = json::array();
        for (const std::size_t place : places) {
            asked.push_back(all[place]);
            answers.push_back(expected[place]);
        }
        QCOMPARE(write(*ours, asked).ids(), answers);
    }
}

void TestTextGenerator::aSeedNamesAnAnswer() {
    const auto ours = generator("llama");
    Sampling sampling{2.0, 50, 0.95, 1, 3};
    const json first = write(*ours, requests(sampling)).ids();
    QCOMPARE(write(*ours, requests(sampling)).ids(), first);
    sampling.seed = 4;
    QVERIFY(write(*ours, requests(sampling)).ids() != first);
}

void TestTextGenerator::textGrowsToTheAnswer() {
    const auto ours = generator("qwen2");
    const Written written = write(*ours, requests());
    for (std::size_t i = 0; i < written.answers.size(); ++i) {
        QCOMPARE(written.pieces[i], written.answers[i].text);
        QCOMPARE(written.answers[i].text, ours->tokenizer().decode(written.answers[i].ids));
    }
}

void TestTextGenerator::aStopTextEndsAnAnswer() {
    const auto ours = generator("qwen2");
    auto asked = requests();
    const std::string whole = write(*ours, asked).answers[0].text;
    const std::string stop = whole.substr(whole.size() / 2, 3);
    asked[0].stops = {"never written", stop};
    const Continuation answer = write(*ours, asked).answers[0];
    QCOMPARE(answer.end, Continuation::End::Stop);
    QCOMPARE(answer.text, whole.substr(0, whole.find(stop)));
}

void TestTextGenerator::aWholeAnswerEnds() {
    const auto model = generator("llama");
    auto asked = requests();
    const auto all = write(*model, asked);
    const std::string expected = all.answers[0].text.substr(0, all.answers[0].text.size() / 2);
    asked[0].whole = [&](std::string_view text) { return text.size() >= expected.size(); };
    const auto written = write(*model, asked);
    QVERIFY(written.answers[0].text.starts_with(expected));
    QVERIFY(written.answers[0].ids.size() < all.answers[0].ids.size());
    QVERIFY(written.answers[0].end == Continuation::End::Stop);
    QCOMPARE(written.pieces[0], written.answers[0].text);
    QCOMPARE(written.answers[1].ids, all.answers[1].ids);
}

// The same tokens, of which the model was asked for the first ones only.
void TestTextGenerator::aCircleIsWrittenOnAlike() {
    const LongModel longModel;
    TextGenerator model(forgetful(longModel.path()), 8);
    auto asked = requests();
    for (GenerationRequest& request : asked) {
        request.maxTokens = 400;
    }
    const auto all = write(model, asked);
    for (GenerationRequest& request : asked) {
        request.repeatsItself = true;
    }
    const auto written = write(model, asked);
    QCOMPARE(written.ids(), all.ids());
    QCOMPARE(written.pieces, all.pieces);
    std::size_t circles = 0;
    for (const Continuation& answer : all.answers) {
        circles += cycleAtEnd(answer.ids) > 0 ? 1 : 0;
    }
    QVERIFY(circles > 0);
}

void TestTextGenerator::anAnswerFollowsItsGrammar_data() {
    QTest::addColumn<double>("temperature");
    QTest::newRow("the likeliest") << 0.0;
    QTest::newRow("by chance") << 2.0;
}

// The weights are random, so nothing but the grammar makes sense of what is written.
void TestTextGenerator::anAnswerFollowsItsGrammar() {
    QFETCH(double, temperature);
    const QRegularExpression form("^SELECT (id|name) FROM students( WHERE id = [0-9]{1,3})?$");
    const TextGrammar grammar{
        TextGrammar::Kind::Lark,
        "start: \"SELECT \" (\"id\" | \"name\") \" FROM students\" (\" WHERE id = \" NUMBER)?\n"
        "NUMBER: /[0-9]{1,3}/\n"};
    for (const char* model : {"llama", "qwen2"}) {
        const auto writer = generator(model, 3);
        std::vector<GenerationRequest> asked(8);
        for (std::size_t i = 0; i < asked.size(); ++i) {
            asked[i].prompt = {0, static_cast<std::int32_t>(40 + i)};
            asked[i].maxTokens = 60;
            asked[i].sampling.temperature = temperature;
            asked[i].sampling.seed = i;
            if (i % 4 != 3) { // one beside them is free
                asked[i].grammar = grammar;
            }
        }
        const Written written = write(*writer, asked);
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const QString text = QString::fromStdString(written.answers[i].text);
            QVERIFY2(form.match(text).hasMatch() == asked[i].grammar.has_value(), qPrintable(text));
        }
    }
}

void TestTextGenerator::anAnswerEndsWithThePositions() {
    const auto ours = generator("mistral");
    auto asked = requests();
    asked[0].maxTokens = 1'000'000;
    const Continuation answer = write(*ours, {asked[0]}).answers[0];
    QCOMPARE(answer.end, Continuation::End::Length);
    QCOMPARE(asked[0].prompt.size() + answer.ids.size(),
             static_cast<std::size_t>(ours->positions()));
}

void TestTextGenerator::aStopEndsTheWriting() {
    const auto ours = generator("llama");
    std::stop_source stop;
    stop.request_stop();
    QVERIFY_EXCEPTION_THROWN(write(*ours, requests(), stop.get_token()), Cancelled);
}

void TestTextGenerator::refusesWhatCannotBeContinued() {
    const auto ours = generator("llama");
    GenerationRequest request;
    QVERIFY_EXCEPTION_THROWN(write(*ours, {request}), Error);
    request.prompt = {5, 100'000};
    QVERIFY_EXCEPTION_THROWN(write(*ours, {request}), Error);
    request.prompt.assign(static_cast<std::size_t>(ours->positions()), 5);
    QVERIFY_EXCEPTION_THROWN(write(*ours, {request}), Error);
}

void TestTextGenerator::takesRequestsWhileItWrites() {
    const json expected = withoutEnds(reference()["models"]["llama"]["greedy"]);
    FunctionSink nobody([](const Event&) {});
    JobContext context{{}, nobody};
    for (const int atOnce : {1, 2, 8}) {
        GeneratorOptions options;
        options.atOnce = atOnce;
        const auto ours = loadFlowGenerator(FTS_TEST_DATA "/nn/decoders/llama", options);
        auto asked = requests();
        const std::size_t count = asked.size();
        asked.insert(asked.begin() + 1, GenerationRequest()); // nothing to continue
        LateRequests flow(asked);
        flow.unwanted = 2;
        ours->write(flow, context);
        QCOMPARE(flow.told[1], std::string("refused"));
        QCOMPARE(flow.told[2], std::string("begun "));
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t number = i == 0 ? 0 : i + 1;
            if (number != flow.unwanted) {
                QCOMPARE(flow.told[number], std::string("begun taken"));
                QCOMPARE(json(flow.written[number]), expected[i]);
            }
        }
    }
}

// Room for what was allowed is made only when it is written.
void TestTextGenerator::longAnswersMakeRoomForThemselves() {
    const LongModel model;
    const auto ours = loadGenerator(model.path(), {});
    auto asked = requests();
    asked[0].maxTokens = 700;
    asked[0].grammar = TextGrammar{TextGrammar::Kind::Lark, "start: /[a-d]{5000}/"};
    const auto answer = write(*ours, asked).answers[0].ids;
    QCOMPARE(answer.size(), std::size_t{700});
    auto sequence = asked[0].prompt;
    sequence.insert(sequence.end(), answer.begin(), answer.end());
    const auto chances = ours->logProbabilities(sequence);
    const std::size_t words = chances.size() / sequence.size();
    for (std::size_t i = asked[0].prompt.size(); i < sequence.size(); ++i) {
        const float* row = chances.data() + (i - 1) * words;
        for (const std::int32_t other : answer) { // all of them would have followed the grammar
            QVERIFY(row[other] <= row[sequence[i]] + 1e-4F);
        }
    }
}

void TestTextGenerator::longPromptsLetTheOthersGoOn() {
    const LongModel model;
    Random random{11};
    std::vector<GenerationRequest> asked(6);
    json alone = json::array();
    for (std::size_t i = 0; i < asked.size(); ++i) {
        for (std::size_t j = 0; j < (i % 2 == 0 ? 20 : 1500); ++j) {
            asked[i].prompt.push_back(static_cast<std::int32_t>(10 + random.below(300)));
        }
        asked[i].maxTokens = static_cast<int>(3 + 4 * i); // some end while a prompt is computed
        GeneratorOptions options;
        options.atOnce = 1;
        alone.push_back(write(*loadGenerator(model.path(), options), {asked[i]}).ids()[0]);
    }
    for (const int atOnce : {2, 3, 6}) {
        GeneratorOptions options;
        options.atOnce = atOnce;
        QCOMPARE(write(*loadGenerator(model.path(), options), asked).ids(), alone);
    }
    // The short one has gone on while the long prompt was computed.
    const auto ours = loadGenerator(model.path(), {});
    FunctionSink nobody([](const Event&) {});
    JobContext context{{}, nobody};
    std::vector<std::size_t> order;
    ours->generate(
        std::span(asked).first(2), [](std::size_t, const Continuation&) {}, context,
        [&](std::size_t number, std::string_view) { order.push_back(number); });
    const auto first = std::ranges::find(order, std::size_t{1});
    QVERIFY(first - order.begin() >= 2);
}

void TestTextGenerator::bf16IsNearFp32() {
    const auto exact = generator("qwen2");
    GeneratorOptions options;
    options.precision = Precision::Bf16;
    const auto rounded = loadGenerator(FTS_TEST_DATA "/nn/decoders/qwen2", options);
    const auto sequence = reference()["sequence"].get<std::vector<std::int32_t>>();
    const auto one = exact->logProbabilities(sequence);
    const auto other = rounded->logProbabilities(sequence);
    double sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        sum += std::abs(double{one[i]} - other[i]);
    }
    QVERIFY2(sum / static_cast<double>(one.size()) < 0.2, qPrintable(QString::number(sum)));
}

QTEST_GUILESS_MAIN(TestTextGenerator)
#include "test_text_generator.moc"
