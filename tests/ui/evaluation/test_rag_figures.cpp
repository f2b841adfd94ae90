#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/eval/verdict_record.h"
#include "ui/evaluation/rag_figures.h"

using namespace fts;

/// The figures of a verdict on a student, as a table.
class TestRagFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // An answer that abstains says nothing that could be judged, and is none that was not.
    void countsApartWhatCouldNotBeJudged() {
        VerdictRecord record;
        record.questions = 40;
        record.rag = RagVerdict{};
        record.rag->base.judged["faithfulness"] = 7;
        record.rag->base.notJudged["faithfulness"] = 2;
        record.rag->teacher.judged["faithfulness"] = 38;
        RagFigures figures;
        figures.show(record);
        const auto* table = figures.findChild<QTableWidget*>("ragSystems");
        QCOMPARE(table->item(0, 4)->text(), QString("7 of 9"));
        QCOMPARE(table->item(2, 4)->text(), QString("38 of 38"));
        QVERIFY(!table->horizontalHeaderItem(4)->toolTip().isEmpty());
    }
};

QTEST_MAIN(TestRagFigures)
#include "test_rag_figures.moc"
