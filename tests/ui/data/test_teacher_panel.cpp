#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "tests/ui/named_widgets.h"
#include "ui/base/project_session.h"
#include "ui/data/teacher_panel.h"

using namespace fts;
using nlohmann::json;

class TestTeacherPanel : public QObject {
    Q_OBJECT

    QTemporaryDir m_runtime, m_home;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<TeacherPanel> m_panel;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_panel->findChild<Widget*>(QLatin1String(name));
    }

    /// What the engine says at the end of the job "answer".
    void end(const json& result) {
        Q_EMIT m_session->engine().finished("answer", Succeeded{result});
    }

    static json answered(int cut) {
        json questions = json::array();
        for (int i = 0; i < cut; ++i) {
            questions.push_back({{"id", i}, {"text", "Why number " + std::to_string(i)}});
        }
        return {{"questions", 20},
                {"answered", 20 - cut},
                {"abstained", 0},
                {"failed", cut > 0 ? json{{"The answer was cut.", cut}} : json::object()},
                {"unasked", 0},
                {"cut", {{"count", cut}, {"questions", questions}}}};
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
        m_session = std::make_unique<ProjectSession>(
            Project::create(m_home.filePath("p").toStdString(), "distillation").folder(),
            "/nowhere");
        m_panel = std::make_unique<TeacherPanel>(*m_session);
        DataOverview data;
        data.pairs = 20;
        m_panel->setData(data);
        m_panel->resize(700, 500);
        m_panel->show();
    }

    void cleanupTestCase() {
        m_panel.reset();
        m_session.reset();
    }

    // Else more would be sent than was told.
    void whatWasToldIsForgottenWhenRowsChange() {
        end({{"questions", 10},
             {"requests", 10},
             {"answers_kept", 0},
             {"address", "http://localhost:1"},
             {"tokens", {{"in", 100}, {"out", 100}}},
             {"price", 0.1}});
        QVERIFY(find<QPushButton>("confirmAsk") != nullptr);
        m_session->noteRowsChanged();
        QVERIFY(find<QPushButton>("confirmAsk") == nullptr);
        end(answered(0)); // what has come of it stays
        m_session->noteRowsChanged();
        QVERIFY(find<QWidget>("teacherNotice")->isVisible());
    }

    void asksNothingWithALimitThatCannotBeTaken() {
        auto* most = find<QLineEdit>("answer.most_cost");
        most->setText("5 €");
        Q_EMIT most->textEdited(most->text());
        QTest::mouseClick(find<QPushButton>("askTeacher"), Qt::LeftButton);
        QVERIFY(m_session->work().empty());
        const QString said =
            find<QFrame>("teacherNotice")->findChild<QLabel*>("noticeText")->text();
        QVERIFY2(said.contains(QString::fromUtf8("5 €")), qPrintable(said));
        m_panel->load(m_session->specs());
    }

    void whatIsAnsweredAlreadyNeedsNoPrices() {
        end({{"questions", 20},
             {"requests", 0},
             {"answers_kept", 20},
             {"address", "http://localhost:1"},
             {"tokens", {{"in", 0}, {"out", 0}}},
             {"price", 0.0}});
        const QString said =
            find<QFrame>("teacherNotice")->findChild<QLabel*>("noticeText")->text();
        QVERIFY2(said.contains("there already: 20") && !said.contains("prices"), qPrintable(said));
    }

    void showsWhichAnswersWereCut() {
        end(answered(0));
        QVERIFY(!find<QWidget>("cutAnswers")->isVisible());
        end(answered(2));
        QVERIFY(find<QWidget>("cutAnswers")->isVisible());
        QCOMPARE(find<QListWidget>("cutQuestions")->count(), 2);
        QCOMPARE(find<QListWidget>("cutQuestions")->item(1)->text(), "Why number 1");
        QVERIFY(find<QLabel>("cutAnswersText")->text().contains("limit of 256 tokens: 2."));
        QCOMPARE(find<QPushButton>("askLonger")->text(),
                 "Ask these a&gain with up to 1,024 tokens");
        const auto told = find<QWidget>("teacherNotice")->findChildren<QLabel*>();
        QVERIFY(std::ranges::none_of(
            told, [](QLabel* text) { return text->text().contains("Ask again to go on"); }));
    }

    void theRehearsalKnowsThemToo() {
        end({{"questions", 20},
             {"requests", 0},
             {"answers_kept", 17},
             {"cut", answered(3)["cut"]}});
        QCOMPARE(find<QListWidget>("cutQuestions")->count(), 3);
        end({{"questions", 20},
             {"requests", 0},
             {"answers_kept", 20},
             {"cut", {{"count", 0}, {"questions", json::array()}}}});
        QVERIFY(!find<QWidget>("cutAnswers")->isVisible());
    }

    void hasThemAskedAgainWithALargerLimit() {
        end(answered(2));
        QTest::mouseClick(find<QPushButton>("askLonger"), Qt::LeftButton);
        QCOMPARE(m_session->specs().answer.cutTokens, 1024);
        QCOMPARE(m_session->specs().rag.answerTokens, 256); // or all would be asked anew
        end(answered(1));
        QCOMPARE(find<QPushButton>("askLonger")->text(),
                 "Ask these a&gain with up to 4,096 tokens");
        m_session->changeSpecs([](Specs& specs) { specs.answer.cutTokens = 131'072; });
        QVERIFY(!find<QWidget>("cutAnswers")->isVisible()); // told of other settings
        end(answered(1));
        QVERIFY(find<QWidget>("cutAnswers")->isVisible());
        QVERIFY(!find<QPushButton>("askLonger")->isVisible()); // nothing larger is allowed
    }

    void everyWidgetHasAName() { QCOMPARE(unnamedWidget(*m_panel), QString()); }
};

QTEST_MAIN(TestTeacherPanel)
#include "test_teacher_panel.moc"
