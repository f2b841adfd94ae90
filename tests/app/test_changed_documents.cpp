#include <QtTest/QtTest>

#include "core/store/documents.h"
#include "core/store/pair_review.h"
#include "tests/ui/data/data_project.h"

using namespace fts;
using namespace fts::test;

// A person's files change after they were added in the window.
class TestChangedDocuments : public QObject {
    Q_OBJECT

    std::unique_ptr<DataProject> m_data;

    QStringList documents() {
        ProjectStore store(m_data->session().project().storePath());
        QStringList all;
        for (const DocumentRow& row : allDocuments(store)) {
            all << QString::fromStdString(row.key);
        }
        return all;
    }

    QString found() {
        return m_data->find<QWidget>("changesNotice")->findChild<QLabel*>("noticeText")->text();
    }

    void look() {
        m_data->click("lookForChanges");
        QTRY_VERIFY(m_data->find<QPushButton>("lookForChanges")->isEnabled());
    }

    /// Below which a widget stands, in the page.
    int bottomOf(const char* name) {
        const auto* widget = m_data->find<QWidget>(name);
        return widget->mapTo(&m_data->page(), QPoint(0, widget->height())).y();
    }
    int topOf(const char* name) {
        return m_data->find<QWidget>(name)->mapTo(&m_data->page(), QPoint(0, 0)).y();
    }

private Q_SLOTS:
    void init() {
        m_data = std::make_unique<DataProject>();
        QVERIFY(QDir().mkpath(m_data->path("docs/sub")));
        writeFile(m_data->path("docs/a.md"), "# Tower\n\nThe tower is of stone.\n");
        writeFile(m_data->path("docs/sub/b.txt"), "The lamp burns oil.\n");
        m_data->page().addFiles({m_data->path("docs")});
        QTRY_COMPARE(documents().size(), 2);
        QTRY_VERIFY(m_data->find<QWidget>("passagesView")->isVisible());
        QTRY_VERIFY(m_data->session().work().empty());
    }

    void areReadAnewAndNewOnesAdded() {
        look();
        QVERIFY2(found().startsWith("All documents are as"), qPrintable(found()));
        writeFile(m_data->path("docs/a.md"), "# Tower\n\nThe tower is of wood now.\n");
        writeFile(m_data->path("docs/sub/c.md"), "# Boat\n\nThe boat comes at noon.\n");
        QVERIFY(QFile::remove(m_data->path("docs/sub/b.txt")));
        look();
        QCOMPARE(found(), QString("Changed: 1 (a.md). New: 1 (c.md). Gone: 1 (b.txt)."));
        m_data->click("readChanges");
        QTRY_VERIFY(m_data->notice().startsWith("Documents added or read anew: 2."));
        QCOMPARE(documents(), QStringList({"a.md", "sub/b.txt", "sub/c.md"}));
        QVERIFY(m_data->notice().contains("Documents whose files are gone: 1."));
        look();
        m_data->click("removeGone");
        QTRY_COMPARE(documents(), QStringList({"a.md", "sub/c.md"}));
    }

    void nothingOverlapsWhileTheNoticeIsThere() {
        m_data->page().resize(800, 600);
        writeFile(m_data->path("docs/a.md"), "# Tower\n\nThe tower is of wood now.\n");
        look();
        QTRY_VERIFY(m_data->find<QWidget>("changesNotice")->isVisible());
        QTest::qWait(50); // the page is laid out
        QVERIFY(bottomOf("collections") <= topOf("lookForChanges"));
        QVERIFY(bottomOf("lookForChanges") <= topOf("changesNotice"));
        QVERIFY(bottomOf("changesNotice") <= topOf("makeQuestions"));
    }

    void aChangedDataSetKeepsWhatWasDecided() {
        const QString file = m_data->writeTable("set.csv", 30);
        m_data->page().addFiles({file});
        QTRY_COMPARE(m_data->counts().pairs, std::int64_t{30});
        QTRY_VERIFY(m_data->session().work().empty());
        {
            ProjectStore store(m_data->session().project().storePath());
            editQuestion(store, 3, "What did a person write?");
        }
        m_data->writeTable("set.csv", 31);
        m_data->page().addFiles({file});
        QTRY_COMPARE(m_data->counts().pairs, std::int64_t{31});
        QTRY_VERIFY2(m_data->notice().contains("Rows that keep what was decided about them: 1."),
                     qPrintable(m_data->notice()));
        ProjectStore store(m_data->session().project().storePath());
        auto query = store.database().prepare(
            "SELECT count(*) FROM questions WHERE text = 'What did a person write?'");
        QVERIFY(query.step());
        QCOMPARE(query.integer(0), std::int64_t{1});
    }
};

QTEST_MAIN(TestChangedDocuments)
#include "test_changed_documents.moc"
