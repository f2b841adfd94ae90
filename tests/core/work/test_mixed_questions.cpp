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

struct Told {
    std::vector<std::string> log;
    std::vector<std::int64_t> progress; // of the last event: done, total
};

Given given(const std::vector<AskedChunk>& chunks, MixedQuestions::Share share,
            Told* told = nullptr) {
    MixedQuestions source(std::make_unique<CountedQuestions>("t", 4),
                          std::make_unique<CountedQuestions>("w", 2), std::move(share));
    Given all;
    FunctionSink sink([told](const Event& event) {
        if (const auto* progress = std::get_if<Progress>(&event); progress != nullptr && told) {
            told->progress = {progress->done, progress->total};
        }
    });
    JobContext context{{}, sink};
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

// Of passages with ids from 0 that are in these languages, in order.
std::vector<std::int64_t> chosen(const std::string& languages, const WritingLimits& limits,
                                 Told* told = nullptr) {
    std::vector<Passage> passages;
    for (const char language : languages) {
        passages.push_back(
            {static_cast<std::int64_t>(passages.size()), "", language == 'e' ? kEnglish : kGerman});
    }
    FunctionSink sink([told](const Event& event) {
        if (const auto* line = std::get_if<LogLine>(&event); line != nullptr && told) {
            told->log.push_back(line->text.english());
        }
    });
    JobContext context{{}, sink};
    const auto about = writtenAbout(passages, limits, context);
    std::vector<std::int64_t> ids(about.begin(), about.end());
    std::ranges::sort(ids);
    return ids;
}

} // namespace

class TestMixedQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // So that a passage has as many as are wanted though what was written is left out.
    void putsWhatIsWrittenAmongWhatIsTaken() {
        const Given all = given(passages(1), {3, {100}});
        QCOMPARE(all.questions.front(), (Questions{"t0", "t1", "t2", "w0", "w1", "t3"}));
        QCOMPARE(given(passages(1), {9, {100}}).questions.front().back(), std::string("w1"));
    }

    void takesAllQuestionsOfWhatIsNotWrittenAbout() {
        Told told;
        const Given all = given(passages(5), {3, {101, 103, 900}}, &told);
        QCOMPARE(all.ids, (std::vector<std::int64_t>{100, 101, 102, 103, 104}));
        QCOMPARE(all.writtenAbout(), (std::vector<std::int64_t>{101, 103}));
        QCOMPARE(all.questions.back(), (Questions{"t0", "t1", "t2", "t3"}));
        QCOMPARE(told.progress, (std::vector<std::int64_t>{5, 5}));
    }

    void theModelIsAskedAboutSomeOfManyEvenlySpread() {
        Told told;
        QCOMPARE(chosen("eeeeeeeeee", {4}, &told), (std::vector<std::int64_t>{0, 2, 5, 7}));
        QCOMPARE(told.log.size(), std::size_t{1});
        QVERIFY(QString::fromStdString(told.log.front()).contains("4 of 10"));
        for (const std::size_t most : {0, 3, 4}) {
            Told nothing;
            QCOMPARE(chosen("eee", {most}, &nothing).size(), std::size_t{3});
            QVERIFY(nothing.log.empty());
        }
        QVERIFY(chosen("", {4}).empty());
    }

    void theModelIsAskedAboutWhatItReads() {
        Told told;
        QCOMPARE(chosen("gege", {0, true}, &told), (std::vector<std::int64_t>{1, 3}));
        QCOMPARE(told.log.size(), std::size_t{1});
        QVERIFY(QString::fromStdString(told.log.front()).contains("2 of 4"));
        QCOMPARE(chosen("gege", {1, true}), std::vector<std::int64_t>{1});
        QVERIFY(chosen("gg", {0, true}).empty());
        QCOMPARE(chosen("gege", {0, false}).size(), std::size_t{4});
    }
};

QTEST_GUILESS_MAIN(TestMixedQuestions)
#include "test_mixed_questions.moc"
