#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <atomic>

#include "core/project/project.h"
#include "tests/ui/engine_thread.h"
#include "tests/ui/named_widgets.h"
#include "ui/base/project_session.h"
#include "ui/evaluation/try_view.h"

using namespace fts;
using nlohmann::json;

class TestTryView : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::filesystem::path m_folder;
    std::unique_ptr<EngineThread> m_engine;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<TryView> m_view;
    json m_asked;
    std::atomic<bool> m_wait = false;

    template <typename Widget>
    Widget* find(const char* name) {
        return m_view->findChild<Widget*>(QLatin1String(name));
    }

    QString notice() {
        auto* frame = find<QFrame>("searchNotice");
        return frame->isVisible() ? frame->findChild<QLabel*>("noticeText")->text() : QString();
    }

    json search(const json& params, JobContext& context) {
        m_asked = params;
        while (m_wait) {
            context.check();
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        if (params["question"] == "bad") {
            throw Error(ErrorKind::BadInput, "There is nothing to search in.");
        }
        const auto hit = [](const char* text) {
            return json{{"chunk", 1}, {"score", 0.5}, {"text", text}};
        };
        return {{"run", 2},
                {"results",
                 {{"base", {hit("of the base"), hit("second")}},
                  {"tuned", {hit("of the tuned")}},
                  {"bm25", json::array()}}}};
    }

    void open() {
        m_session = std::make_unique<ProjectSession>(m_folder, "/nowhere");
        m_view = std::make_unique<TryView>(*m_session);
        m_view->resize(800, 400);
        m_view->show();
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        m_folder = m_home->path().toStdString() + "/project";
        m_wait = false;
        Project::create(m_folder, "embedding");
        m_engine = std::make_unique<EngineThread>(
            m_folder, JobBodies{{"search", [this](const json& params, JobContext& context) {
                                     return search(params, context);
                                 }}});
        open();
        QTRY_VERIFY(m_session->engine().attached());
    }

    void cleanup() {
        m_view.reset();
        m_session.reset();
        m_engine.reset();
    }

    void searchesWithBothModelsAndByWords() {
        auto* question = find<QLineEdit>("question");
        QVERIFY(!find<QPushButton>("search")->isEnabled());
        QTest::keyClicks(question, "  Where is it? ");
        QTest::keyClick(question, Qt::Key_Return);
        auto* base = find<QTreeWidget>("tryBaseRanking");
        QTRY_COMPARE(base->topLevelItemCount(), 2);
        QCOMPARE(m_asked["question"].get<std::string>(), std::string("Where is it?"));
        QCOMPARE(m_asked["k"].get<int>(), 10);
        QCOMPARE(base->topLevelItem(0)->text(2), QString("of the base"));
        auto* tuned = find<QTreeWidget>("tryTunedRanking");
        QCOMPARE(tuned->topLevelItem(0)->text(2), QString("of the tuned"));
        QVERIFY(tuned->accessibleName().contains("run 2"));
        QCOMPARE(find<QTreeWidget>("tryWordsRanking")->topLevelItemCount(), 0);
        base->setCurrentItem(base->topLevelItem(1));
        QCOMPARE(find<QPlainTextEdit>("passageText")->toPlainText(), QString("second"));
        QVERIFY(notice().isEmpty());
    }

    void tellsWhatWentWrong() {
        find<QLineEdit>("question")->setText("bad");
        find<QPushButton>("search")->click();
        QTRY_COMPARE(notice(), QString("There is nothing to search in."));
        find<QLineEdit>("question")->setText("good");
        QTRY_VERIFY(find<QPushButton>("search")->isEnabled());
        find<QPushButton>("search")->click();
        QTRY_COMPARE(find<QTreeWidget>("tryBaseRanking")->topLevelItemCount(), 2);
        QVERIFY(notice().isEmpty());
    }

    void showsThatItSearchesAndCanBeStopped() {
        m_wait = true;
        find<QLineEdit>("question")->setText("slow");
        find<QPushButton>("search")->click();
        QTRY_VERIFY(find<QPushButton>("stopJob")->isVisible());
        QVERIFY(!find<QPushButton>("search")->isEnabled());
        QTRY_VERIFY(m_session->engine().status().state == EngineState::Running);
        find<QPushButton>("stopJob")->click();
        QTRY_VERIFY(!find<QPushButton>("stopJob")->isVisible());
        QTRY_VERIFY(find<QPushButton>("search")->isEnabled());
        QVERIFY(notice().isEmpty());
    }

    // What someone else asked, in another window or by the command line, is not shown here.
    void showsOnlyItsOwnAnswers() {
        m_session->engine().start("search", {{"question", "of another"}});
        QTRY_VERIFY(!m_asked.is_null());
        QTest::qWait(300);
        QCOMPARE(find<QTreeWidget>("tryBaseRanking")->topLevelItemCount(), 0);
    }

    void whoMayOnlyLookCannotSearch() {
        m_view.reset();
        const auto editor = std::move(m_session);
        open();
        find<QLineEdit>("question")->setText("Where?");
        QVERIFY(!find<QPushButton>("search")->isEnabled());
        QVERIFY(find<QLabel>("searchNote")->text().contains("edits the project"));
    }

    void everyPartCanBeNamed() { QCOMPARE(unnamedWidget(*m_view), QString()); }
};

QTEST_MAIN(TestTryView)
#include "test_try_view.moc"
