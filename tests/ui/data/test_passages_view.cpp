#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/store/documents.h"
#include "core/text/document.h"
#include "ui/base/notice.h"
#include "ui/base/settings_form.h"
#include "ui/data/passages_view.h"

using namespace fts;

class TestPassagesView : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<PassagesView> m_view;
    std::int64_t m_collection = 0;

    void addText(const std::string& key, const std::string& word) {
        std::string text;
        for (int i = 0; i < 20; ++i) {
            text += "The " + word + " number " + std::to_string(i) + " sings <b>early</b>. ";
        }
        ProjectStore store(m_session->project().storePath());
        const Document document{
            "", {{BlockKind::Heading, 1, "Songs & more", 1}, {BlockKind::Paragraph, 0, text, 3}}};
        const DocumentRow row{0, m_collection, key, key, "/docs/" + key, key, 1, 1};
        addDocument(store, row, documentToJson(document).dump());
    }

    template <typename Widget>
    Widget* find(const char* name) {
        return m_view->findChild<Widget*>(QLatin1String(name));
    }

    QAbstractItemModel* rows() { return find<QTableView>("passages")->model(); }
    QString cell(int row, int column) { return rows()->index(row, column).data().toString(); }
    QString summary() { return find<QLabel>("passagesSummary")->text(); }
    QString passage() { return find<QTextBrowser>("previewedPassage")->toPlainText(); }
    void set(void (*change)(Specs&)) { m_session->changeSpecs(change); }

    void show() {
        m_view->resize(800, 500);
        m_view->show();
        QTRY_VERIFY(rows()->rowCount() > 0);
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        const std::filesystem::path folder = m_home->filePath("project").toStdString();
        Project::create(folder, "embedding");
        m_session = std::make_unique<ProjectSession>(folder, "no-such-program");
        m_session->changeSpecs([](Specs& specs) {
            specs.model.base = FTS_TEST_DATA "/models/tiny-bert";
            specs.model.maxTokens = 66;
        });
        ProjectStore store(m_session->project().storePath());
        m_collection = store.addCollection({0, "docs", "/docs", "documents", ""});
        addText("a.txt", "bird");
        addText("b.txt", "frog");
        m_view = std::make_unique<PassagesView>(*m_session);
    }

    void cleanup() {
        m_view.reset();
        m_session.reset();
    }

    void showsTheFirstDocumentInPassages() {
        show();
        QCOMPARE(find<QComboBox>("previewedDocument")->currentText(), QString("a.txt"));
        QVERIFY(rows()->rowCount() > 2);
        QVERIFY(summary().contains("at most 64 tokens"));
        QVERIFY(summary().contains("sees each of them to its end"));
        QVERIFY(passage().startsWith("Songs & more"));
        QVERIFY(passage().contains("The bird number 0 sings <b>early</b>."));
        QVERIFY(find<QPushButton>("nextCutPassage")->isHidden());
        QCOMPARE(cell(1, 1), QString("3"));
        find<QTableView>("passages")->selectRow(1);
        QVERIFY(passage().startsWith("Songs & more"));
        QVERIFY(!passage().contains("bird number 0"));
    }

    void followsTheSettings() {
        show();
        const int before = rows()->rowCount();
        set([](Specs& specs) { specs.chunk.tokens = 30; });
        QTRY_VERIFY(rows()->rowCount() > before);
        set([](Specs& specs) {
            specs.chunk.tokens = 0;
            specs.chunk.overlap = 30;
        });
        QTRY_VERIFY(summary().contains("at most 64 tokens"));
        find<QTableView>("passages")->selectRow(1);
        QTRY_VERIFY(passage().contains("also in the passage before: The bird number"));
        set([](Specs& specs) { specs.chunk.headings = "no"; });
        QTRY_VERIFY(!passage().contains("Songs & more"));
    }

    void marksWhatIsCut() {
        set([](Specs& specs) { specs.chunk.tokens = 120; });
        show();
        QVERIFY(summary().contains("does not see all: "));
        QVERIFY(cell(0, 2).startsWith("66 of "));
        QVERIFY(passage().contains("not seen, "));
        auto* next = find<QPushButton>("nextCutPassage");
        QTRY_VERIFY(next->isVisible());
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(find<QTableView>("passages")->currentIndex().row(), 1);
    }

    void anotherDocumentCanBeChosen() {
        show();
        auto* documents = find<QComboBox>("previewedDocument");
        QCOMPARE(documents->count(), 2);
        documents->setCurrentIndex(1);
        Q_EMIT documents->activated(1);
        QTRY_VERIFY(passage().contains("The frog number 0"));
        QCOMPARE(documents->currentText(), QString("b.txt"));
    }

    void saysWhatIsWrongAndGoesOnWhenItIsMended() {
        show();
        set([](Specs& specs) { specs.model.base = "/no/such/model"; });
        auto* notice = find<Notice>("passagesNotice");
        QTRY_VERIFY(notice->text().contains("/no/such/model"));
        QVERIFY(!find<QLabel>("passagesSummary")->isVisible() &&
                !find<QTableView>("passages")->isVisible());
        set([](Specs& specs) { specs.model.base = FTS_TEST_DATA "/models/tiny-bert"; });
        QTRY_VERIFY(find<QTableView>("passages")->isVisible());
        QVERIFY(notice->text().isEmpty());
    }

    void readsOnlyWhatIsLookedAt() {
        m_view->refresh();
        set([](Specs& specs) { specs.chunk.tokens = 30; });
        QTest::qWait(500);
        QCOMPARE(rows()->rowCount(), 0);
        show();
    }
};

QTEST_MAIN(TestPassagesView)
#include "test_passages_view.moc"
