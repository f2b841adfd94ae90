#include "tests/app/driven_window.h"

using namespace fts;

// The real window and the real engine, from the sample's documents to the verdict on a student, by
// mouse and keys as a person would: all by the small model that comes along, without a network.
class TestSampleStudent : public DrivenWindow {
    Q_OBJECT

    static constexpr int kPatience = 280'000; // for each step; Qt gives a function five minutes

private Q_SLOTS:
    void initTestCase() { open(); }
    void cleanupTestCase() { close(); }

    void importsTheDocuments() {
        click("sampleStudent");
        QTRY_VERIFY(m_window->projectView());
        QVERIFY(visible("dataPage"));
        QTRY_VERIFY_WITH_TIMEOUT(visible("documentsPanel"), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("makeQuestions")->isEnabled(), 60000);
        QTRY_VERIFY2_WITH_TIMEOUT(find<QLabel>("documentsState")->text().contains("24"),
                                  qPrintable(find<QLabel>("documentsState")->text()), 20000);
    }

    void makesQuestions() {
        click("makeQuestions");
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("askTeacher")->isVisible() &&
                                     find<QPushButton>("askTeacher")->isEnabled(),
                                 kPatience);
    }

    void hasThemAnswered() {
        click("askTeacher");
        QPushButton* confirm = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((confirm = find<QPushButton>("confirmAsk")) != nullptr, kPatience);
        QTest::mouseClick(confirm, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), kPatience);
        QVERIFY(find<QTableView>("chatRows")->model()->rowCount() >= 20);
        shoot("student-data");
        shootTabs("dataTabs", "student-data");
    }

    void forecastsTheTraining() {
        click("next");
        QVERIFY(visible("trainingPage"));
        QTRY_VERIFY_WITH_TIMEOUT(visible("forecastTraining"), kPatience);
        QVERIFY(find<QLabel>("forecastTraining")->text().startsWith("at most"));
        QVERIFY(find<QLabel>("forecastVerdict")->text().startsWith("about"));
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 60000);
        shoot("student-settings");
        shootRest("trainingPage", "student-settings");
    }

    void trainsLive() {
        click("next");
        QTRY_VERIFY_WITH_TIMEOUT(visible("livePage"), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(view().session().work().empty() && next()->isEnabled(), kPatience);
        QCOMPARE(view().session().store().runs().front().state, std::string("succeeded"));
        shoot("student-trained");
    }

    // The small model guesses as a judge, and the page says so instead of a verdict.
    void measuresTheResultAndIsHonestAboutItsJudge() {
        click("next");
        QVERIFY(visible("evaluationPage"));
        QTRY_VERIFY_WITH_TIMEOUT(visible("verdictSentence"), kPatience);
        QVERIFY2(find<QLabel>("verdictSentence")->text().startsWith("This judge is not reliable"),
                 qPrintable(find<QLabel>("verdictSentence")->text()));
        QCOMPARE(find<QTableWidget>("ragSystems")->rowCount(), 3);
        shoot("student-result");
        shootTabs("resultTabs", "student-result");
        QVERIFY(next()->isEnabled());
    }
};

QTEST_MAIN(TestSampleStudent)
#include "test_sample_student.moc"
