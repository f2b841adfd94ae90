#include <QtTest/QtTest>

#include "core/work/mixed_questions.h"

using namespace fts;

namespace {

using Questions = std::vector<std::string>;

constexpr const char* kEnglish =
    "The ferry to the point runs on Tuesdays and it is full in summer.";
constexpr const char* kGerman =
    "Die Fähre zum Leuchtturm fährt am Dienstag und ist im Sommer voll.";

// Gives so many questions about each passage, by names of its own.
class CountedQuestions : public QuestionSource {
public:
    CountedQuestions(std::string name, int count) : m_name(std::move(name)), m_count(count) {}

    void ask(std::span<const AskedChunk> chunks, const Take& take, JobContext&) override {
        for (const AskedChunk& chunk : chunks) {
            std::vector<MadeQuestion> made;
            for (int i = 0; i < m_count; ++i) {
                made.push_back({m_name + std::to_string(i)});
            }
            take(chunk, made);
        }
    }

private:
    std::string m_name;
    int m_count;
};

std::vector<AskedChunk> passages(int count, const char* text = kEnglish) {
    std::vector<AskedChunk> chunks(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        chunks[static_cast<std::size_t>(i)].id = 100 + i;
        chunks[static_cast<std::size_t>(i)].body = text;
    }
    return chunks;
}

// What is given about each passage, in the order given; written questions are called w0, w1 …
struct Given {
    std::vector<std::int64_t> ids;
    std::vector<Questions> questions;

    std::vector<std::int64_t> writtenAbout() const {
        std::vector<std::int64_t> about;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (std::ranges::count(questions[i], "w0") > 0) {
                about.push_back(ids[i]);
            }
        }
        return about;
    }
};

Given given(const std::vector<AskedChunk>& chunks, MixedQuestions::Share share) {
    MixedQuestions source(std::make_unique<CountedQuestions>("t", 4),
                          std::make_unique<CountedQuestions>("w", 2), share);
    Given all;
    FunctionSink nobody([](const Event&) {});
    JobContext context{{}, nobody};
    source.ask(
        chunks,
        [&all](const AskedChunk& chunk, const std::vector<MadeQuestion>& made) {
            all.ids.push_back(chunk.id);
            Questions texts;
            for (const MadeQuestion& question : made) {
                texts.push_back(question.text);
            }
            all.questions.push_back(texts);
        },
        context);
    return all;
}

} // namespace

class TestMixedQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // So that a passage has as many as are wanted though what was written is left out.
    void putsWhatIsWrittenAmongWhatIsTaken() {
        const Given all = given(passages(1), {.taken = 3});
        QCOMPARE(all.questions.front(), (Questions{"t0", "t1", "t2", "w0", "w1", "t3"}));
        QCOMPARE(given(passages(1), {.taken = 9}).questions.front().back(), std::string("w1"));
    }

    void writesAboutSomeOfManyEvenlySpread() {
        const auto chunks = passages(10);
        const Given all = given(chunks, {.taken = 3, .passages = 4});
        QCOMPARE(all.ids.size(), chunks.size());
        QVERIFY(std::ranges::is_sorted(all.ids));
        QCOMPARE(all.writtenAbout(), (std::vector<std::int64_t>{100, 102, 105, 107}));
        QCOMPARE(all.questions[1], (Questions{"t0", "t1", "t2", "t3"}));
        QCOMPARE(given(chunks, {.passages = 0}).writtenAbout().size(), std::size_t{10});
        QCOMPARE(given(chunks, {.passages = 20}).writtenAbout().size(), std::size_t{10});
    }

    void writesOnlyAboutWhatTheModelReads() {
        auto chunks = passages(2, kGerman);
        chunks[1].body = kEnglish;
        const Given all = given(chunks, {.onlyEnglish = true});
        QCOMPARE(all.ids, (std::vector<std::int64_t>{100, 101}));
        QCOMPARE(all.writtenAbout(), std::vector<std::int64_t>{101});
        QCOMPARE(given(passages(2, kGerman), {.onlyEnglish = true}).ids.size(), std::size_t{2});
        QCOMPARE(given(chunks, {}).writtenAbout().size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestMixedQuestions)
#include "test_mixed_questions.moc"
