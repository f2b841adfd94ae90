#include <QtTest/QtTest>

#include <algorithm>
#include <numeric>
#include <sys/resource.h>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/retrieval/text_embedder.h"
#include "core/text/tokenizer.h"

using namespace fts;

namespace {

const char* const kTinyBert = FTS_TEST_DATA "/models/tiny-bert";
using Options = TextEmbedder::Options;

Options options(int maxTokens, const std::string& prompt, int batchTokens, std::size_t window) {
    return {maxTokens, prompt, batchTokens, window};
}

/// A model whose vector of a text is (number of tokens, sum of ids), and which keeps account.
class CountingEncoder : public Encoder {
public:
    explicit CountingEncoder(Tokenizer tokenizer = Tokenizer::fromFolder(FTS_TEST_DATA
                                                                         "/models/tiny-bert"))
        : m_tokenizer(std::move(tokenizer)) {}

    int dimension() const override { return 2; }
    int positions() const override { return 128; }
    const Tokenizer& tokenizer() const override { return m_tokenizer; }
    Precision precision() const override { return Precision::Fp32; }
    int tokensAtOnce() const override { return 512; }
    const std::vector<Message>& warnings() const override { return m_warnings; }

    void embed(std::span<const std::vector<std::int32_t>> sequences,
               std::span<float> out) override {
        std::size_t tokens = 0;
        for (std::size_t i = 0; i < sequences.size(); ++i) {
            const auto& ids = sequences[i];
            tokens += ids.size();
            out[2 * i] = static_cast<float>(ids.size());
            out[2 * i + 1] = static_cast<float>(std::accumulate(ids.begin(), ids.end(), 0));
            shortest = std::min(shortest, ids.size());
        }
        batchTokens.push_back(tokens);
        batchTexts.push_back(sequences.size());
        if (onBatch) {
            onBatch();
        }
    }

    std::vector<std::size_t> batchTokens;
    std::vector<std::size_t> batchTexts;
    std::size_t shortest = 1'000;
    std::function<void()> onBatch;

private:
    Tokenizer m_tokenizer;
    std::vector<Message> m_warnings;
};

/// A job nobody listens to; its events are kept.
struct Job {
    std::vector<Progress> progress;
    FunctionSink sink{[this](const Event& event) {
        if (const auto* step = std::get_if<Progress>(&event)) {
            progress.push_back(*step);
        }
    }};
    std::stop_source stop;
    JobContext context{stop.get_token(), sink};
};

std::vector<std::string> randomTexts(std::size_t count, std::size_t mostWords) {
    static const std::vector<std::string> words{
        "the", "river", "stone", "bridge", "what", "market", "x", "?", "中文", "unhappiness"};
    Random random({5});
    std::vector<std::string> texts(count);
    for (std::string& text : texts) {
        for (auto word = random.below(mostWords + 1); word > 0; --word) {
            text += words[random.below(words.size())] + " ";
        }
    }
    return texts;
}

/// What CountingEncoder makes of a text.
std::vector<float> expected(const Encoder& encoder, const std::string& text, std::size_t limit) {
    const auto ids = encoder.tokenizer().encode(text, limit).ids;
    return {static_cast<float>(ids.size()),
            static_cast<float>(std::accumulate(ids.begin(), ids.end(), 0))};
}

std::vector<float> rowOf(const VectorTable& table, std::size_t index) {
    const auto row = table.row(index);
    return {row.begin(), row.end()};
}

} // namespace

class TestTextEmbedder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setThreads(1); } // so small a model has no work for two

    void keepsTheOrder_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("batchTokens");
        QTest::newRow("none") << 0 << 4096 << 8192;
        QTest::newRow("one") << 1 << 4096 << 8192;
        QTest::newRow("one batch") << 50 << 4096 << 100'000;
        QTest::newRow("several batches") << 300 << 4096 << 500;
        QTest::newRow("a text a batch") << 40 << 4096 << 1;
        QTest::newRow("several windows") << 301 << 100 << 500;
        QTest::newRow("windows that fit exactly") << 300 << 100 << 500;
        QTest::newRow("a text a window") << 20 << 1 << 500;
    }

    void keepsTheOrder() {
        QFETCH(int, count);
        QFETCH(int, window);
        QFETCH(int, batchTokens);
        CountingEncoder encoder;
        Job job;
        const auto texts = randomTexts(static_cast<std::size_t>(count), 40);
        TextEmbedder embedder(encoder,
                              options(0, "", batchTokens, static_cast<std::size_t>(window)));
        TextEmbedder::Counts counts;
        const VectorTable table = embedder.embedAll(texts, job.context, "embed", &counts);
        QCOMPARE(table.dimension, std::size_t{2});
        QCOMPARE(table.rows(), texts.size());
        std::int64_t tokens = 0;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            QCOMPARE(rowOf(table, i), expected(encoder, texts[i], 128));
            tokens += static_cast<std::int64_t>(table.row(i)[0]);
        }
        QCOMPARE(counts.texts, std::int64_t{count});
        QCOMPARE(counts.tokens, tokens);
        for (std::size_t i = 0; i < encoder.batchTokens.size(); ++i) {
            QVERIFY(encoder.batchTokens[i] <= static_cast<std::size_t>(batchTokens) ||
                    encoder.batchTexts[i] == 1);
        }
    }

    void cutsAndCounts_data() {
        QTest::addColumn<int>("maxTokens");
        QTest::addColumn<int>("limit");
        QTest::newRow("what the positions allow") << 0 << 128;
        QTest::newRow("less") << 10 << 10;
        QTest::newRow("more than the positions") << 512 << 128;
    }

    void cutsAndCounts() {
        QFETCH(int, maxTokens);
        QFETCH(int, limit);
        CountingEncoder encoder;
        Job job;
        std::string word = "the ";
        std::string longText;
        for (int i = 0; i < 200; ++i) {
            longText += word; // 202 tokens with the special ones
        }
        const std::vector<std::string> texts{"the river", longText, "", longText};
        TextEmbedder embedder(encoder, options(maxTokens, "", 8192, 4096));
        TextEmbedder::Counts counts;
        const VectorTable table = embedder.embedAll(texts, job.context, "embed", &counts);
        QCOMPARE(table.row(1)[0], static_cast<float>(limit));
        QCOMPARE(counts.cutTexts, std::int64_t{2});
        QCOMPARE(counts.cutTokens, std::int64_t{2 * (202 - limit)});
        QCOMPARE(counts.tokens, std::int64_t{4 + 2 + 2 * limit});
        // Counts are of one call, not of the embedder's life.
        embedder.embedAll(std::vector<std::string>{"a"}, job.context, "embed", &counts);
        QCOMPARE(counts.texts, std::int64_t{1});
        QCOMPARE(counts.cutTexts, std::int64_t{0});
    }

    void putsThePromptBeforeEachText() {
        CountingEncoder encoder;
        Job job;
        TextEmbedder embedder(encoder, options(0, "what is the ", 8192, 4096));
        const std::vector<std::string> texts{"river", ""};
        const VectorTable table = embedder.embedAll(texts, job.context, "embed");
        QCOMPARE(rowOf(table, 0), expected(encoder, "what is the river", 128));
        QCOMPARE(rowOf(table, 1), expected(encoder, "what is the ", 128));
    }

    void tellsItsProgress() {
        CountingEncoder encoder;
        Job job;
        const auto texts = randomTexts(95, 20);
        TextEmbedder(encoder, options(0, "", 200, 30)).embedAll(texts, job.context, "passages");
        QVERIFY(job.progress.size() > 4);
        std::int64_t last = 0;
        for (const Progress& step : job.progress) {
            QCOMPARE(step.stage, std::string("passages"));
            QCOMPARE(step.total, std::int64_t{95});
            QVERIFY(step.done > last);
            last = step.done;
        }
        QCOMPARE(last, std::int64_t{95});
    }

    void stopsBetweenTwoBatches() {
        CountingEncoder encoder;
        Job job;
        encoder.onBatch = [&] {
            if (encoder.batchTokens.size() == 3) {
                job.stop.request_stop();
            }
        };
        TextEmbedder embedder(encoder, options(0, "", 100, 4096));
        QVERIFY_EXCEPTION_THROWN(embedder.embedAll(randomTexts(500, 20), job.context, "embed"),
                                 Cancelled);
        QCOMPARE(encoder.batchTokens.size(), std::size_t{3});
    }

    void stopsWhileReading() {
        CountingEncoder encoder;
        Job job;
        int read = 0;
        const auto source = [&]() -> std::optional<std::string> {
            if (++read == 10) {
                job.stop.request_stop();
            }
            return "the river";
        };
        TextEmbedder embedder(encoder, options(0, "", 8192, 1'000'000'000));
        QVERIFY_EXCEPTION_THROWN(
            embedder.embed(source, [](auto) {}, job.context, "embed"), Cancelled);
        QCOMPARE(read, 10);
        QVERIFY(encoder.batchTokens.empty());
    }

    // Batches of about one size use the same memory again.
    void fillsBatchesOfMixedLengths() {
        CountingEncoder encoder;
        Job job;
        TextEmbedder(encoder, options(0, "", 300, 4096))
            .embedAll(randomTexts(400, 40), job.context, "embed");
        auto& tokens = encoder.batchTokens;
        QVERIFY(tokens.size() > 20);
        tokens.pop_back(); // what was left
        QVERIFY(*std::ranges::min_element(tokens) > 290);
    }

    void handsOverWholeWindowsInOrder() {
        CountingEncoder encoder;
        Job job;
        const auto texts = randomTexts(250, 10);
        std::size_t next = 0;
        std::vector<std::size_t> sizes;
        std::vector<float> values;
        TextEmbedder embedder(encoder, options(0, "", 300, 100));
        embedder.embed(
            [&]() -> std::optional<std::string> {
                return next < texts.size() ? std::optional(texts[next++]) : std::nullopt;
            },
            [&](std::span<const float> vectors) {
                sizes.push_back(vectors.size() / 2);
                values.insert(values.end(), vectors.begin(), vectors.end());
            },
            job.context, "embed");
        QCOMPARE(sizes, (std::vector<std::size_t>{100, 100, 50}));
        QCOMPARE(job.progress.back().total, std::int64_t{0});
        for (std::size_t i = 0; i < texts.size(); ++i) {
            QCOMPARE((std::vector<float>{values[2 * i], values[2 * i + 1]}),
                     expected(encoder, texts[i], 128));
        }
    }

    void aTextWithoutTokensIsZero() {
        // A tokenizer that puts nothing around a text makes nothing of an empty one.
        QTemporaryDir folder;
        QFile original(QString(kTinyBert) + "/tokenizer.json");
        QVERIFY(original.open(QIODevice::ReadOnly));
        QJsonObject root = QJsonDocument::fromJson(original.readAll()).object();
        root["post_processor"] = QJsonValue();
        QFile changed(folder.filePath("tokenizer.json"));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(QJsonDocument(root).toJson());
        changed.close();
        CountingEncoder encoder(Tokenizer::fromFolder(folder.path().toStdString()));
        Job job;
        const std::vector<std::string> texts{"", "the river", " ", "the"};
        TextEmbedder embedder(encoder, options(0, "", 1, 4096));
        const VectorTable table = embedder.embedAll(texts, job.context, "embed");
        QCOMPARE(rowOf(table, 0), (std::vector<float>{0, 0}));
        QCOMPARE(rowOf(table, 1), expected(encoder, "the river", 128));
        QCOMPARE(rowOf(table, 2), (std::vector<float>{0, 0}));
        QCOMPARE(encoder.shortest, std::size_t{1});
        QCOMPARE(job.progress.back().done, std::int64_t{4});
        embedder.embedAll(std::vector<std::string>{"", ""}, job.context, "embed");
    }

    void embedsWithAModel() {
        const auto encoder = loadEncoder(kTinyBert, {});
        Job job;
        const auto texts = randomTexts(60, 60);
        const VectorTable small =
            TextEmbedder(*encoder, options(0, "", 64, 7)).embedAll(texts, job.context, "embed");
        const VectorTable large = TextEmbedder(*encoder, options(0, "", 100'000, 4096))
                                      .embedAll(texts, job.context, "embed");
        QCOMPARE(small.rows(), texts.size());
        for (std::size_t i = 0; i < small.values.size(); ++i) {
            QVERIFY(std::abs(small.values[i] - large.values[i]) < 1e-5F);
        }
    }

    void memoryStaysBoundedWhileStreaming() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("Sanitizers keep what is freed.");
#endif
        CountingEncoder encoder;
        Job job;
        const auto peak = [] {
            rusage usage{};
            ::getrusage(RUSAGE_SELF, &usage);
            return usage.ru_maxrss / 1024;
        };
        const std::string text = "the river " + std::string(20'000, 'x');
        std::int64_t rows = 0;
        const auto stream = [&](std::int64_t count) {
            std::int64_t next = 0;
            TextEmbedder(encoder, options(0, "", 8192, 16))
                .embed([&]() { return next++ < count ? std::optional(text) : std::nullopt; },
                       [&](std::span<const float> vectors) {
                           rows += static_cast<std::int64_t>(vectors.size() / 2);
                       },
                       job.context, "embed");
        };
        stream(50);
        const long before = peak();
        stream(400); // 8 MB of text
        QCOMPARE(rows, std::int64_t{450});
        QVERIFY2(peak() - before < 3, std::to_string(peak() - before).c_str());
    }
};

QTEST_GUILESS_MAIN(TestTextEmbedder)
#include "test_text_embedder.moc"
