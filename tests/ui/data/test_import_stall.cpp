#include "tests/ui/data/data_project.h"

#include <algorithm>

using namespace fts;
using namespace fts::test;

/// How long the GUI thread did not come back to its events, at worst.
class TestImportStall : public QObject {
    Q_OBJECT

    /// Notes the gaps between the ticks of a timer that is always due.
    class Probe {
    public:
        Probe() {
            QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                             [this] { m_gaps.push_back(m_clock.restart()); });
            m_clock.start();
            m_timer.start(5);
        }

        /// Milliseconds, the longest first. Other programs on the machine may take the processor
        /// for a moment now and then, so a single long gap is no stall of ours.
        std::vector<qint64> gaps() {
            std::ranges::sort(m_gaps, std::greater());
            return m_gaps;
        }

    private:
        QTimer m_timer;
        QElapsedTimer m_clock;
        std::vector<qint64> m_gaps;
    };

private Q_SLOTS:
    void tenThousandPairsDoNotHoldTheWindowUp() {
        DataProject data;
        QByteArray rows;
        for (int i = 0; i < 10'000; ++i) {
            rows += "{\"question\":\"What is said in paragraph " + QByteArray::number(i) +
                    "?\",\"passage\":\"Paragraph " + QByteArray::number(i) +
                    " says: " + QByteArray("many words of no great meaning ").repeated(20) +
                    "\"}\n";
        }
        for (int i = 0; i < 2'000; ++i) { // more than reasons are kept
            rows += "{\"question\":\"Where is its passage?\"}\n";
        }
        writeFile(data.path("rows.jsonl"), rows);
        QTest::qWait(300); // the first look at the empty project
        Probe probe;
        data.page().addFiles({data.path("rows.jsonl")});
        QTRY_COMPARE_WITH_TIMEOUT(data.page().summary(), QString("10,000 pairs"), 60'000);
        auto* table = data.find<QTableView>("pairs");
        QTRY_COMPARE(table->model()->rowCount(), 10'000);
        table->scrollToBottom();
        QTRY_VERIFY(table->model()->index(9'999, 0).data().toString().startsWith("What is said"));
        auto* tabs = data.find<QTabWidget>("dataTabs");
        for (int i = 0; i < tabs->count(); ++i) {
            tabs->setCurrentIndex(i);
            QTest::qWait(50);
        }
        QCOMPARE(data.model("skipped")->rowCount(), 1000);
        const auto gaps = probe.gaps();
        QVERIFY(gaps.size() > 10);
        qInfo("longest gaps: %lld, %lld, %lld ms of %zu", gaps[0], gaps[1], gaps[2], gaps.size());
        QVERIFY2(gaps[2] < 100, qPrintable(QString::number(gaps[2])));
    }
};

QTEST_MAIN(TestImportStall)
#include "test_import_stall.moc"
