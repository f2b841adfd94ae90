#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/project/stages.h"
#include "tests/ui/engine_thread.h"
#include "ui/base/notice.h"
#include "ui/data/documents_panel.h"

using namespace fts;

class TestDocumentsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        const std::filesystem::path folder = m_home->filePath("project").toStdString();
        Project::create(folder, "embedding");
        m_result = {{"made", 12}, {"kept", 9}};
        m_engine = std::make_unique<EngineThread>(
            folder, JobBodies{{"generate", [this](const nlohmann::json&, JobContext&) {
                                   ++m_asked;
                                   if (m_result.is_null()) {
                                       throw Error(ErrorKind::DiskFull, "The disk is full.");
                                   }
                                   return m_result;
                               }}});
        m_session = std::make_unique<ProjectSession>(folder, "no-such-program");
        m_panel = std::make_unique<DocumentsPanel>(*m_session);
        m_asked = 0;
    }

    void cleanup() {
        m_panel.reset();
        m_session.reset();
        m_engine.reset();
    }

    void isThereForDocumentsOnly() {
        m_panel->setCounts({});
        QVERIFY(m_panel->isHidden());
        m_panel->setCounts({2, 0, 0, 2});
        QVERIFY(!m_panel->isHidden());
        QCOMPARE(state(), QString("Documents: 2. No questions are made of them yet."));
        m_panel->setCounts({2, 1500, 40, 0});
        QCOMPARE(state(),
                 QString("Documents: 2. Passages: 1,500. Questions made of them and kept: 40."));
        m_panel->setCounts({3, 1500, 40, 1});
        QVERIFY(state().endsWith("new or have changed."));
    }

    void saysThatTheSettingsHaveChangedSince() {
        const Project& project = m_session->project();
        ProjectStore store(project.storePath());
        DocumentRow row{0, store.addCollection({0, "docs", "/docs", "documents", ""}), "a.txt"};
        addDocument(store, row, "{}");
        for (const char* stage : {"import", "chunk", "generate"}) {
            recordStage(project, store, stage);
        }
        const QString now = "settings as they are now.";
        m_panel->setCounts({1, 20, 40, 0});
        QTest::qWait(300);
        QVERIFY2(!state().endsWith(now), qPrintable(state()));
        m_session->changeSpecs([](Specs& specs) { specs.generate.perChunk = 7; });
        QTRY_VERIFY(state().endsWith(now));
        m_session->changeSpecs([](Specs& specs) { specs.generate.perChunk = 4; });
        QTRY_VERIFY(!state().endsWith(now));
    }

    void makesQuestionsAndSaysHowMany() {
        QSignalSpy changed(m_session.get(), &ProjectSession::rowsChanged);
        press();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(m_asked.load(), 1);
        QCOMPARE(notice(), QString("Questions made: 12. Kept: 9."));
    }

    // Else it would be asked without the limit that a person meant.
    void asksNothingWithALimitThatCannotBeTaken() {
        m_session->changeSpecs([](Specs& specs) { specs.generate.generator = "remote"; });
        m_panel->load(m_session->specs());
        auto* most = m_panel->findChild<QLineEdit*>("generate.most_cost");
        most->setText("5 €");
        Q_EMIT most->textEdited(most->text());
        press();
        QTRY_VERIFY2(notice().contains(QString::fromUtf8("5 €")), qPrintable(notice()));
        QTest::qWait(100);
        QCOMPARE(m_asked.load(), 0);
    }

    void saysWhyThereAreNone() {
        m_result = nullptr;
        press();
        QTRY_COMPARE(notice(), QString("The disk is full."));
        m_result = {{"passages", 0}, {"made", 0}, {"kept", 0}};
        press();
        QTRY_COMPARE(notice(), QString("All passages had their questions already."));
        m_result = {{"passages", 1200}, {"made", 0}, {"kept", 0}};
        press();
        QTRY_COMPARE(notice(), QString("Passages that nothing could be asked about: 1,200. Under "
                                       "\"How questions are made\", choose another way to make "
                                       "them."));
    }

    void asksForAModelOnThisMachineOnlyWhereOneIsUsed() {
        m_panel->load(m_session->specs());
        const auto* model = m_panel->findChild<QLineEdit*>("generate.local_model");
        const auto* passages = m_panel->findChild<QWidget*>("generate.most_written");
        const auto shown = [&](const char* generator) {
            m_session->changeSpecs(
                [generator](Specs& specs) { specs.generate.generator = generator; });
            return std::pair(!model->isHidden(), !passages->isHidden());
        };
        QVERIFY(!model->isHidden()); // of a new project some are written
        QCOMPARE(shown("extractive"), std::pair(false, false));
        QCOMPARE(shown("local"), std::pair(true, false)); // about every passage
        QCOMPARE(shown("remote"), std::pair(false, false));
        QCOMPARE(shown("mixed"), std::pair(true, true));
    }

    // What a language model writes by; nothing to what is taken from the passages.
    void asksForATemperatureWhereAModelWrites() {
        m_panel->load(m_session->specs());
        auto* temperature = m_panel->findChild<QLineEdit*>("generate.temperature");
        m_session->changeSpecs([](Specs& specs) { specs.generate.generator = "extractive"; });
        QVERIFY(temperature->isHidden());
        for (const char* generator : {"local", "mixed", "remote"}) {
            m_session->changeSpecs(
                [generator](Specs& specs) { specs.generate.generator = generator; });
            QVERIFY2(!temperature->isHidden(), generator);
        }
        QCOMPARE(m_panel->findChildren<QLineEdit*>("generate.temperature").size(), 1);
        temperature->setText("0.5");
        Q_EMIT temperature->textEdited("0.5");
        Specs specs = m_session->specs();
        m_panel->store(specs);
        QCOMPARE(specs.generate.temperature, 0.5);
    }

private:
    void press() {
        m_panel->setCounts({2, 0, 0, 2});
        m_panel->show();
        auto* button = m_panel->findChild<QPushButton*>("makeQuestions");
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }

    QString state() { return m_panel->findChild<QLabel*>("documentsState")->text(); }
    QString notice() { return m_panel->findChild<Notice*>("questionsNotice")->text(); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<EngineThread> m_engine;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<DocumentsPanel> m_panel;
    nlohmann::json m_result;
    std::atomic<int> m_asked = 0;
};

QTEST_MAIN(TestDocumentsPanel)
#include "test_documents_panel.moc"
