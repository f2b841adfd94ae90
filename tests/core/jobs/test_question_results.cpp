#include <QtTest/QtTest>

#include <cmath>

#include "core/base/files.h"
#include "core/jobs/question_results.h"
#include "tests/core/base/thrown.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

QuestionResult ranked(std::int64_t id, std::optional<int> base, std::optional<int> tuned) {
    QuestionResult result;
    result.question = id;
    result.baseRank = base;
    result.tunedRank = tuned;
    return result;
}

} // namespace

class TestQuestionResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = questionResultsPath(m_folder->path().toStdString());
    }

    void whatIsWrittenIsRead() {
        QuestionResult full{
            7, "Wie viel \"kostet\" es\n?", "q-7", {11, 12}, {{11, 0.5F}, {3, -1}}, {}, 1, {}};
        QuestionResult bare;
        bare.tuned.assign(10, {5, std::nanf("")});
        bare.tunedRank = 100;
        const std::vector<QuestionResult> written{full, bare};
        writeQuestionResults(m_path, 2, [&](std::size_t i) { return written[i]; });
        const auto read = readQuestionResults(m_path);
        QCOMPARE(read.size(), std::size_t{2});
        QCOMPARE(read[0].question, std::int64_t{7});
        QCOMPARE(read[0].text, full.text);
        QCOMPARE(read[0].key, full.key);
        QVERIFY(read[0].gold == full.gold);
        QVERIFY(read[0].base == full.base);
        QVERIFY(read[0].tuned.empty());
        QVERIFY(read[0].baseRank == 1 && !read[0].tunedRank);
        QVERIFY(read[1].key.empty() && read[1].text.empty());
        QVERIFY(read[1].tuned.size() == 10 && std::isnan(read[1].tuned[9].score));
        QVERIFY(read[1].tunedRank == 100);
    }

    void manyAreReadInTheirOrder() {
        writeQuestionResults(m_path, 20'000, [](std::size_t i) {
            return ranked(static_cast<std::int64_t>(i), {}, {});
        });
        const auto read = readQuestionResults(m_path);
        QCOMPARE(read.size(), std::size_t{20'000});
        QCOMPARE(read.back().question, std::int64_t{19'999});
    }

    void whatNoVerdictWritesIsRefused_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("part");
        const QByteArray whole = "{'question':1,'text':'?','gold':[1],'base':[[1,0.5]],'tuned':[],"
                                 "'base_rank':1,'tuned_rank':null}";
        const auto row = [&](const char* name, QByteArray line, const char* part) {
            QTest::newRow(name) << line.replace('\'', '"') << part;
        };
        const auto with = [&](const char* from, const char* to) {
            return QByteArray(whole).replace(from, to) + "\n";
        };
        row("not JSON", "{\n", "line 2");
        row("not an object", "[1]\n", "line 2");
        row("a key missing", with("'gold'", "'silver'"), "gold");
        row("a rank of 0", with("'base_rank':1", "'base_rank':0"), "0 is no rank");
        row("a rank too deep", with("'base_rank':1", "'base_rank':101"), "101 is no rank");
        row("a text of numbers", with("'?'", "7"), "line 2");
        row("a hit without a score", with("[[1,0.5]]", "[[1]]"), "line 2");
        row("eleven hits",
            with("[[1,0.5]]", "[[1,1],[1,1],[1,1],[1,1],[1,1],[1,1],[1,1],[1,1],"
                              "[1,1],[1,1],[1,1]]"),
            "list of hits");
        row("nested deeply", with("'?'", "[[[[[[1]]]]]]"), "line 2");
        row("no end", whole, "has no end");
        row("a line without end", QByteArray(21'000'000, ' '), "longer than");
    }

    void whatNoVerdictWritesIsRefused() {
        QFETCH(QByteArray, line);
        QFETCH(QString, part);
        writeQuestionResults(m_path, 1, [](std::size_t) { return QuestionResult(); });
        writeFileAtomically(m_path, readFile(m_path) + line.toStdString());
        const auto error = thrown([&] { readQuestionResults(m_path); });
        QVERIFY2(isError(error, ErrorKind::Format, part.toStdString()), sentence(error));
    }

    void aMissingFileIsSaid() {
        const auto error = thrown([&] { readQuestionResults(m_path); });
        QVERIFY2(isError(error, ErrorKind::NotFound, "questions.jsonl"), sentence(error));
    }

    void theWorstComeFirst() {
        const std::vector<QuestionResult> results{
            ranked(0, 1, 1),                      // as good as can be
            ranked(1, {}, {}),                    // found by neither
            ranked(2, 50, 100),                   // fell, but a person saw neither
            ranked(3, 1, {}),                     // lost
            ranked(4, {}, 9),                     // found only now, far down
            ranked(5, 1, 2),                      // fell from the first place
            ranked(6, 3, 2),                      // rose
            ranked(7, {}, {}),  ranked(8, 2, {}), // as much as from 1 to 2
        };
        const std::vector<std::size_t> expected{3, 5, 8, 2, 1, 7, 4, 6, 0};
        QVERIFY(worstFirst(results) == expected);
        QVERIFY(worstFirst({}).empty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    fs::path m_path;
};

QTEST_GUILESS_MAIN(TestQuestionResults)
#include "test_question_results.moc"
