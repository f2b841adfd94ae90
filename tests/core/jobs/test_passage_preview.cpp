#include <QtTest/QtTest>

#include "core/jobs/chunk_job.h"
#include "core/jobs/passage_preview.h"
#include "tests/core/base/thrown.h"
#include "tests/core/jobs/bird_project.h"

using namespace fts;
using namespace fts::test;

class TestPassagePreview : public QObject, private BirdProject {
    Q_OBJECT

    std::optional<PassagePreview> read(std::int64_t document = 0, const std::string& known = "") {
        FunctionSink nobody([](const Event&) {});
        JobContext context{{}, nobody};
        return readPassagePreview(*m_project, document, known, context);
    }

private Q_SLOTS:
    void init() { start(); }

    void showsThePassagesThatTheJobWouldMake() {
        addDocumentOf("a.txt", sentences(20));
        m_project->specs().chunk.overlap = 12;
        const auto preview = read();
        FunctionSink nobody([](const Event&) {});
        JobContext context{{}, nobody};
        runChunk(*m_project, context);
        ProjectStore store(m_project->storePath());
        auto query = store.database().prepare("SELECT text, page FROM chunks ORDER BY ordinal");
        for (const PreviewedPassage& passage : preview->passages) {
            QVERIFY(query.step());
            QCOMPARE(passage.text, query.text(0));
            QCOMPARE(passage.page, static_cast<int>(query.integer(1)));
        }
        QVERIFY(!query.step());
    }

    void nothingIsStored() {
        addDocumentOf("a.txt", sentences(20));
        QVERIFY(read()->passages.size() > 2);
        QCOMPARE(ProjectStore(m_project->storePath()).counts().chunks, std::int64_t{0});
    }

    void tellsWhatIsPutBeforeAndRepeated() {
        addDocumentOf("a.txt", sentences(20));
        m_project->specs().model.maxTokens = 66;
        m_project->specs().chunk.overlap = 30;
        const auto passages = read()->passages;
        bool any = false;
        for (std::size_t i = 1; i < passages.size(); ++i) {
            const PreviewedPassage& passage = passages[i];
            QCOMPARE(passage.text.substr(0, passage.headings), std::string("Birds\n\n"));
            const std::string repeated = passage.text.substr(passage.headings, passage.repeated);
            QVERIFY(repeated.empty() || repeated.starts_with("The bird number"));
            QVERIFY(passages[i - 1].text.ends_with(repeated));
            any = any || !repeated.empty();
        }
        QVERIFY(any);
        m_project->specs().chunk.overlap = 0;
        m_project->specs().chunk.headings = "no";
        const auto bare = read()->passages;
        for (const PreviewedPassage& passage : bare) {
            QCOMPARE(passage.headings + passage.repeated, std::size_t{0});
        }
    }

    void marksWhatTheModelDoesNotSee() {
        addDocumentOf("a.txt", sentences(20));
        QCOMPARE(read()->cut, std::size_t{0});
        m_project->specs().chunk.tokens = 60;
        const auto preview = read();
        QVERIFY(preview->cut > 0);
        QCOMPARE(preview->limit, std::size_t{32});
        const PreviewedPassage& first = preview->passages.front();
        QVERIFY(first.seen.isCut());
        QCOMPARE(first.seen.tokens, std::size_t{32});
        QVERIFY(first.seen.whole > 32 && first.seen.whole <= 62);
        QVERIFY(first.seen.bytes > 20 && first.seen.bytes < first.text.size());
    }

    void isReadAgainOnlyIfSomethingHasChanged() {
        const auto a = addDocumentOf("a.txt", sentences(5));
        const auto b = addDocumentOf("b.txt", sentences(5));
        const std::string known = read(a)->key;
        QVERIFY(!read(a, known));
        QVERIFY(!read(0, known)); // the first is the same
        QCOMPARE(read(b, known)->document, b);
        m_project->specs().chunk.overlap = 3;
        QVERIFY(read(a, known));
        m_project->specs().chunk.overlap = 0;
        addDocumentOf("c.txt", "New.");
        QCOMPARE(read(a, known)->documents.size(), std::size_t{3});
    }

    void anEmptyProjectHasNone() {
        const auto preview = read(7);
        QCOMPARE(preview->document, std::int64_t{0});
        QVERIFY(preview->passages.empty() && preview->documents.empty());
    }

    void ofALongDocumentTheBeginningIsDivided() {
        m_project->specs().chunk.tokens = 20'000; // few passages, so that the test is quick
        std::string text(kMostPreviewed - 1, 'x');
        addDocumentOf("a.txt", text.append("漢字 after it"));
        const auto preview = read();
        QVERIFY(!preview->whole);
        std::size_t bytes = 0;
        for (const PreviewedPassage& passage : preview->passages) {
            bytes += passage.text.size() - passage.headings - passage.repeated;
            QVERIFY(passage.text.find("漢") == std::string::npos); // and no half of it
        }
        QVERIFY(bytes <= kMostPreviewed + kBlockGap.size());
    }

    void aStopEndsIt() {
        addDocumentOf("a.txt", sentences(200));
        std::stop_source stop;
        stop.request_stop();
        FunctionSink nobody([](const Event&) {});
        JobContext context{stop.get_token(), nobody};
        bool cancelled = false;
        try {
            readPassagePreview(*m_project, 0, "", context);
        } catch (const Cancelled&) {
            cancelled = true;
        }
        QVERIFY(cancelled);
    }

    void aModelThatIsNotThereIsSaid() {
        addDocumentOf("a.txt", sentences(5));
        m_project->specs().model.base = "/no/such/model";
        QVERIFY(isError(thrown([&] { read(); }), ErrorKind::NotFound, ""));
    }
};

QTEST_GUILESS_MAIN(TestPassagePreview)
#include "test_passage_preview.moc"
