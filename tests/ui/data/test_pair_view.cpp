#include "tests/ui/data/data_project.h"

#include <QAbstractItemModelTester>
#include <QSemaphore>
#include <QThreadPool>

#include "ui/base/table_look.h"
#include "ui/data/pair_view.h"
#include "ui/data/row_list_model.h"
#include "ui/data/row_sources.h"

using namespace fts;
using namespace fts::test;

namespace {

/// Finds a row for all words but "late": for these it waits, and then fails.
class LateSource : public RowSource {
public:
    std::vector<std::int64_t> find(ProjectStore&, const RowQuery& query) const override {
        if (query.words == "late") {
            mayFail.acquire();
            throw Error(ErrorKind::Io, "It is too late.");
        }
        return {1};
    }
    std::vector<ListedRow> list(ProjectStore&, std::span<const std::int64_t>) const override {
        return {};
    }
    QStringList headings() const override { return {}; }

    mutable QSemaphore mayFail;
};

} // namespace

class TestPairView : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path m_store;

    static constexpr int kPairs = 100'000;

    template <typename Widget>
    static Widget* find(PairView& view, const char* name) {
        return view.findChild<Widget*>(QLatin1String(name));
    }

private Q_SLOTS:
    void initTestCase() {
        m_store = m_folder.filePath("p.sqlite").toStdString();
        ProjectStore store(m_store);
        store.database().execute(
            "BEGIN;"
            "INSERT INTO collections VALUES(1, 'set.csv', '', 'pairs', '', NULL, '');"
            "INSERT INTO documents(id, collection_id, key, title, path, sha256) "
            "VALUES(1, 1, 'd', '', '', '');"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
            " INSERT INTO chunks(id, document_id, ordinal, key, text, text_hash, split) "
            "SELECT i, 1, i, i, 'Passage' || char(10) || i ||"
            "  CASE WHEN i % 1000 = 0 THEN ' of gold' ELSE '' END || char(10) || "
            "  hex(zeroblob(300)), i, 'train' FROM n;"
            "INSERT INTO questions SELECT id, 1, id, 'Question ' || id, id, 'test', '' FROM chunks;"
            "INSERT INTO pairs(id, question_id, chunk_id, grade, decision, reason, edited_at) "
            "SELECT id, id, id, 1, 'undecided', '', NULL FROM chunks;"
            "COMMIT");
    }

    void isASoundModel() {
        RowListModel model(m_store, pairSource());
        // It looks at every row, again and again: a few hundred are enough.
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy found(&model, &RowListModel::found);
        for (const char* words : {"of gold", "no such words", "Question 99"}) {
            found.clear();
            model.search({words});
            QTRY_COMPARE(found.size(), 1);
        }
        QCOMPARE(model.rowCount(), 1111);
        QTRY_COMPARE(model.index(1110, 0).data().toString(), QString("Question 99999"));
    }

    void ofAnOlderSearchNoFailureIsTold() {
        QThreadPool& pool = *QThreadPool::globalInstance();
        pool.setMaxThreadCount(std::max(2, pool.maxThreadCount()));
        const auto source = std::make_shared<const LateSource>();
        RowListModel model(m_store, source);
        QSignalSpy found(&model, &RowListModel::found);
        QSignalSpy failed(&model, &RowListModel::failed);
        model.search({"late"});
        model.search({"other"});
        QTRY_COMPARE(found.size(), 1);
        source->mayFail.release();
        QVERIFY(pool.waitForDone(10000));
        QTest::qWait(50); // for what it told
        QCOMPARE(failed.size(), 0);
        QCOMPARE(model.rowCount(), 1);
    }

    void copiesRowsOnlyOnceTheyAreRead() {
        PairView view(m_store, false);
        view.resize(900, 700);
        view.show();
        view.refresh(kPairs);
        auto* table = find<QTableView>(view, "pairs");
        QTRY_COMPARE(table->model()->rowCount(), kPairs);
        const QModelIndex near = table->model()->index(0, RowListModel::Question);
        const QModelIndex far = table->model()->index(50'000, RowListModel::Question);
        QTRY_COMPARE(near.data().toString(), QString("Question 1"));
        for (const QModelIndex& row : {near, far}) {
            table->selectionModel()->select(row, QItemSelectionModel::Select |
                                                     QItemSelectionModel::Rows);
        }
        table->selectionModel()->setCurrentIndex(near, QItemSelectionModel::NoUpdate);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("Question 1")); // as Qt does it
        QTRY_VERIFY(!far.data(kBeingRead).toBool());
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith("Question 1\tPassage 1 "));
        QVERIFY(lines[1].startsWith("Question 50001\tPassage 50001 "));
        QVERIFY(lines[1].endsWith("\tVerdict\tset.csv"));
    }

    void readsOnlyWhatIsLookedAt() {
        RowListModel model(m_store, pairSource());
        QSignalSpy found(&model, &RowListModel::found);
        QSignalSpy changed(&model, &RowListModel::dataChanged);
        model.search({});
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(model.rowCount(), kPairs);
        const QModelIndex last = model.index(kPairs - 1, RowListModel::Question);
        QCOMPARE(last.data().toString(), QString("…"));
        QTRY_COMPARE(last.data().toString(), QString("Question 100000"));
        QVERIFY(last.siblingAtColumn(RowListModel::Answer)
                    .data()
                    .toString()
                    .startsWith("Passage 100000 of gold 000")); // line breaks are spaces
        QCOMPARE(last.siblingAtColumn(RowListModel::Use).data().toString(), QString("Verdict"));
        QCOMPARE(last.siblingAtColumn(RowListModel::DataSet).data().toString(), QString("set.csv"));
        QCOMPARE(changed.size(), 1);
        // However many rows are looked at, few are kept.
        for (int row = 0; row < kPairs; row += 100) {
            model.index(row, 0).data();
        }
        QTRY_COMPARE_WITH_TIMEOUT(model.index(kPairs - 100, 0).data().toString(),
                                  QString("Question 99901"), 20'000);
        QCOMPARE(model.index(5000, 0).data().toString(), QString("…"));
        QTRY_COMPARE(model.index(5000, 0).data().toString(), QString("Question 5001"));
    }

    void asksOnceForWhatIsGone() {
        QTemporaryDir folder;
        const std::string path = folder.filePath("copy.sqlite").toStdString();
        std::filesystem::copy_file(m_store, path);
        RowListModel model(path, pairSource());
        QSignalSpy found(&model, &RowListModel::found);
        QSignalSpy changed(&model, &RowListModel::dataChanged);
        model.search({});
        QTRY_COMPARE(found.size(), 1);
        ProjectStore(path).database().execute("DELETE FROM pairs WHERE id = 2");
        connect(&model, &RowListModel::dataChanged, &model, // as a view that paints does
                [&model] { model.index(1, 0).data(); });
        QCOMPARE(model.index(1, 0).data().toString(), QString("…"));
        QTRY_COMPARE(model.index(1, 0).data().toString(), QString());
        QCOMPARE(model.index(2, 0).data().toString(), QString("Question 3"));
        QTest::qWait(200);
        QCOMPARE(changed.size(), 1);
    }

    void scrollsToTheEndAndShowsAPairInFull() {
        PairView view(m_store, false);
        view.resize(800, 600);
        view.show();
        view.refresh(kPairs);
        auto* table = find<QTableView>(view, "pairs");
        QTRY_COMPARE(table->model()->rowCount(), kPairs);
        QCOMPARE(find<QLabel>(view, "pairCount")->text(), QString("100,000 pairs"));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(table->currentIndex().row(), kPairs - 1);
        QTest::keyClick(table, Qt::Key_Space, Qt::ControlModifier);
        QTRY_COMPARE(table->currentIndex().siblingAtColumn(0).data().toString(),
                     QString("Question 100000"));
        QTRY_COMPARE(find<QPlainTextEdit>(view, "pairQuestion")->toPlainText(),
                     QString("Question 100000"));
        const QString passage = find<QPlainTextEdit>(view, "pairPassage")->toPlainText();
        QVERIFY(passage.startsWith("Passage\n100000 of gold"));
        QVERIFY(passage.size() > 600);
    }

    void findsWhatIsTyped() {
        PairView view(m_store, false);
        view.show();
        view.refresh(kPairs);
        auto* table = find<QTableView>(view, "pairs");
        QTRY_COMPARE(table->model()->rowCount(), kPairs);
        auto* words = find<QLineEdit>(view, "pairSearch");
        QTest::keyClicks(words, "of GOLD");
        QTRY_COMPARE(table->model()->rowCount(), 100);
        QCOMPARE(find<QLabel>(view, "pairCount")->text(), QString("100 of 100,000 pairs"));
        QTRY_COMPARE(table->model()->index(99, 0).data().toString(), QString("Question 100000"));
        words->clear();
        QTRY_COMPARE(table->model()->rowCount(), kPairs);
    }

    void sortsByAColumnAndBack() {
        PairView view(m_store, false);
        view.show();
        view.refresh(kPairs);
        auto* table = find<QTableView>(view, "pairs");
        QTRY_COMPARE(table->model()->rowCount(), kPairs);
        const auto first = [table] { return table->model()->index(0, 0).data().toString(); };
        QTRY_COMPARE(first(), QString("Question 1"));
        table->sortByColumn(RowListModel::Question, Qt::DescendingOrder);
        QTRY_COMPARE(first(), QString("Question 99999"));
        table->sortByColumn(-1, Qt::AscendingOrder);
        QTRY_COMPARE(first(), QString("Question 1"));
    }

    void saysThatTheRowsCannotBeRead() {
        PairView view(m_folder.filePath("gone/p.sqlite").toStdString(), false);
        view.show();
        view.refresh(1);
        auto* notice = view.findChild<QLabel*>("noticeText");
        QTRY_VERIFY2(notice->text().contains("gone/p.sqlite"), qPrintable(notice->text()));
    }
};

QTEST_MAIN(TestPairView)
#include "test_pair_view.moc"
