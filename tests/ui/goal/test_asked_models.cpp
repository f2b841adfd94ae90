#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/project/project.h"
#include "ui/base/asked_keys.h"
#include "ui/base/project_session.h"
#include "ui/goal/asked_models.h"

using namespace fts;

// The models that a student learns from and is judged by, as a person sets them.
class TestAskedModels : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<AskedModels> m_models;
    bool m_started = false; ///< startAnswering() has begun a job

    template <typename Widget>
    Widget* find(const char* name) {
        return m_models->findChild<Widget*>(QLatin1String(name));
    }

    void chooseAddress() {
        auto* place = find<QComboBox>("teacherPlace");
        place->setFocus();
        QTest::keyClick(place, Qt::Key_Down);
        QCOMPARE(place->currentIndex(), 1);
    }
    void startAnswering() {
        AskedKeys::of(*m_session).startJob("answer", nlohmann::json::object(), {"teacher"}, [this] {
            m_started = true;
        });
    }

private Q_SLOTS:
    void init() {
        m_started = false;
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home->filePath("config").toUtf8());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); // no keyring
        const Project project =
            Project::create(m_home->filePath("project").toStdString(), kDistillation);
        m_session = std::make_unique<ProjectSession>(project.folder(), "/nonexistent");
        m_models = std::make_unique<AskedModels>(*m_session);
        connect(m_models.get(), &AskedModels::edited, m_models.get(), [this] {
            m_session->changeSpecs([this](Specs& specs) { m_models->store(specs); });
        });
        m_models->show();
    }

    void cleanup() {
        m_models.reset();
        m_session.reset();
    }

    void saysThatAnAddressIsMissing() {
        QCOMPARE(m_models->problem(), QString());
        chooseAddress();
        QCOMPARE(m_models->problem(), QString("The teacher: enter its address."));
        QTest::keyClicks(find<QLineEdit>("teacher.url"), "http://localhost:9/v1");
        QCOMPARE(m_models->problem(), QString());
        QCOMPARE(m_session->specs().teacher.url, std::string("http://localhost:9/v1"));
    }

    void showsTheModelOfThisMachineWhenThatIsMeant() {
        chooseAddress();
        QTest::keyClicks(find<QLineEdit>("teacher.url"), "http://localhost:9/v1");
        m_session->changeSpecs([](Specs& specs) { specs.teacher.url.clear(); });
        m_models->load(m_session->specs());
        QCOMPARE(find<QComboBox>("teacherPlace")->currentIndex(), 0);
        chooseAddress(); // not typed yet
        m_models->load(m_session->specs());
        QCOMPARE(find<QComboBox>("teacherPlace")->currentIndex(), 1);
    }

    void asksForTheAddressOfTheStudentOnlyWhereItLearnsThere() {
        QCOMPARE(m_models->problem(), QString());
        m_session->changeSpecs([](Specs& specs) { specs.train.where = "endpoint"; });
        m_models->load(m_session->specs());
        QVERIFY(m_models->problem().startsWith("The student"));
    }

    void asksAgainAfterThePasswordWasNotGiven() {
        QDir().mkpath(m_home->filePath("config/finetune-studio"));
        QFile file(m_home->filePath("config/finetune-studio/keys"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.close();
        chooseAddress();
        QTest::keyClicks(find<QLineEdit>("teacher.url"), "http://localhost:9/v1");
        for (int i = 0; i < 2; ++i) {
            startAnswering();
            QTRY_VERIFY(find<QDialog>("passwordDialog"));
            startAnswering(); // has to wait for the password as well
            QTest::qWait(50);
            QCOMPARE(m_models->findChildren<QDialog*>("passwordDialog").size(), 1);
            find<QDialog>("passwordDialog")->reject();
            QTRY_VERIFY(!find<QDialog>("passwordDialog"));
        }
        QVERIFY(!m_started);
    }

    void startsNothingWithSettingsThatCannotBeSaved() {
        chooseAddress();
        QTest::keyClicks(find<QLineEdit>("teacher.url"), "http://localhost:9/v1");
        QVERIFY(!m_session->saved());
        QVERIFY(QDir().rename(m_home->filePath("project"), m_home->filePath("gone")));
        startAnswering();
        QTest::qWait(50);
        QVERIFY(!m_started);
        QVERIFY(QDir().rename(m_home->filePath("gone"), m_home->filePath("project")));
        startAnswering();
        QTRY_VERIFY(m_started);
    }
};

QTEST_MAIN(TestAskedModels)
#include "test_asked_models.moc"
