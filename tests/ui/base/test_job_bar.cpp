#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <thread>

#include "core/project/project.h"
#include "tests/core/jobs/fake_jobs.h"
#include "tests/ui/engine_thread.h"
#include "ui/base/engine_link.h"
#include "ui/base/job_bar.h"

using namespace fts;

class TestJobBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFarAJobIs() {
        JobBar bar;
        QVERIFY(bar.isHidden());
        bar.begin("Working");
        QCOMPARE(text(bar), "Working …");
        bar.take(StageStarted{"embed", "Embedding"});
        bar.take(Progress{"embed", 225, 900});
        QCOMPARE(text(bar), "Embedding: 225 of 900");
        QCOMPARE(bar.findChild<QProgressBar*>("jobProgress")->value(), 250);
        bar.end();
        QVERIFY(bar.isHidden());
    }

    void aLongNameOfAFileWidensNothing() {
        JobBar bar;
        bar.begin("Working");
        const int least = bar.minimumSizeHint().width();
        const std::string name = "Reading <b>" + std::string(2000, 'a');
        bar.take(StageStarted{"import", Message("%1", name)});
        QCOMPARE(bar.minimumSizeHint().width(), least);
        const auto* label = bar.findChild<QLabel*>("jobText");
        QVERIFY(label->toolTip().contains(QString(2000, 'a')));
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void goesOnWithTheNextFile() {
        JobBar bar;
        bar.begin("Working");
        bar.take({StageStarted{"import", "Reading a"}, Progress{"import", 1, 4},
                  StageStarted{"import", "Reading b"}});
        QCOMPARE(text(bar), "Reading b: 1 of 4");
        QCOMPARE(bar.findChild<QProgressBar*>("jobProgress")->value(), 250);
        bar.take({Progress{"import", 4, 4}, StageStarted{"import", "Reading more"}});
        QCOMPARE(text(bar), "Reading more …"); // that one has ended
        QCOMPARE(bar.findChild<QProgressBar*>("jobProgress")->maximum(), 0);
    }

    void tellsHowLongItStillTakesOnceThatCanBeSaid() {
        JobBar bar;
        bar.begin("Working");
        bar.take(StageStarted{"embed", "Embedding"});
        for (int done = 0; done <= 5; ++done) {
            bar.take(Progress{"embed", done, 100});
            QTest::qWait(500);
        }
        QVERIFY2(text(bar).startsWith("Embedding: 5 of 100, about "), qPrintable(text(bar)));
        bar.take(StageStarted{"judge", "Judging"}); // of which nothing is known yet
        bar.take(Progress{"judge", 1, 10});
        QCOMPARE(text(bar), "Judging: 1 of 10");
    }

    void tellsNothingOfAJobThatGivesWay() {
        QTemporaryDir home;
        qputenv("XDG_RUNTIME_DIR", home.path().toUtf8());
        const std::filesystem::path folder = home.filePath("project").toStdString();
        Project::create(folder, "embedding");
        const JobBody search = [](const nlohmann::json&, JobContext& context) {
            for (int i = 0; i < 50; ++i) { // it ends a while after it was asked to
                context.events.emit(StageStarted{"search", "Searching"});
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            }
            return nlohmann::json::object();
        };
        EngineThread engine(folder, {{"search", search}, {"evaluate", fakeEvaluate}});
        EngineLink link(folder, "/nonexistent");
        JobBar bar;
        bar.follow(link, {"evaluate"});
        link.start("search");
        QTRY_COMPARE(link.status().state, EngineState::Running);
        link.start("evaluate", {{"steps", 1000}, {"sleep_us", 1000}});
        while (link.starting()) {
            QVERIFY(!bar.isHidden());
            QCOMPARE(text(bar), "Starting …");
            QTest::qWait(20);
        }
        QTRY_VERIFY(bar.isHidden());
    }

private:
    static QString text(const JobBar& bar) { return bar.findChild<QLabel*>("jobText")->text(); }
};

QTEST_MAIN(TestJobBar)
#include "test_job_bar.moc"
