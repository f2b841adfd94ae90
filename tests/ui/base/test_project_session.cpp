#include <QtTest/QtTest>

#include "ui/base/project_session.h"

using namespace fts;

class TestProjectSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath("project").toStdString();
        Project::create(m_folder, "embedding");
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
    }

    void keepsAChangeByItself() {
        ProjectSession session(m_folder, "/nonexistent");
        QSignalSpy changed(&session, &ProjectSession::specsChanged);
        session.changeSpecs([](Specs& specs) { specs.train.epochs = 7; });
        QCOMPARE(changed.size(), 1);
        QVERIFY(!session.saved());
        QTRY_VERIFY(session.saved());
        QCOMPARE(Project::open(m_folder).specs().train.epochs, 7);
    }

    void keepsAChangeMadeJustBeforeItEnds() {
        {
            ProjectSession session(m_folder, "/nonexistent");
            session.changeSpecs([](Specs& specs) { specs.train.epochs = 9; });
        }
        QCOMPARE(Project::open(m_folder).specs().train.epochs, 9);
    }

    void saysNothingOfNoChange() {
        ProjectSession session(m_folder, "/nonexistent");
        QSignalSpy changed(&session, &ProjectSession::specsChanged);
        session.changeSpecs([](Specs&) {});
        QCOMPARE(changed.size(), 0);
        QVERIFY(session.saved());
    }

    void isReadOnlyBesideAnother() {
        ProjectSession first(m_folder, "/nonexistent");
        QVERIFY(!first.readOnly());
        ProjectSession second(m_folder, "/nonexistent");
        QVERIFY(second.readOnly());
        QVERIFY(second.whyReadOnly().contains("another window, process"));
        QVERIFY(second.whyReadOnly().endsWith("Close it there, then open it here again."));
        QVERIFY(!second.whyReadOnly().contains(QRegularExpression("\\dT\\d"))); // the local time
        second.changeSpecs([](Specs& specs) { specs.train.epochs = 5; });
        QCOMPARE(second.specs().train.epochs, TrainSpec().epochs);
    }

    void showsWhatTheOtherSaves() {
        ProjectSession first(m_folder, "/nonexistent");
        ProjectSession second(m_folder, "/nonexistent");
        QSignalSpy changed(&second, &ProjectSession::specsChanged);
        for (const int epochs : {7, 8}) { // each save puts another file in the place of the last
            first.changeSpecs([epochs](Specs& specs) { specs.train.epochs = epochs; });
            QTRY_COMPARE(second.specs().train.epochs, epochs);
        }
        QCOMPARE(changed.size(), 2);
        QVERIFY(second.saved());
    }

    void saysThatItCannotSave() {
        ProjectSession session(m_folder, "/nonexistent");
        QSignalSpy failed(&session, &ProjectSession::saveFailed);
        session.changeSpecs([](Specs& specs) { specs.train.epochs = 7; });
        std::filesystem::rename(m_folder, m_folder.string() + "-moved");
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!session.saved());
        std::filesystem::rename(m_folder.string() + "-moved", m_folder);
        QVERIFY(session.save());
        QCOMPARE(Project::open(m_folder).specs().train.epochs, 7);
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::filesystem::path m_folder;
};

QTEST_GUILESS_MAIN(TestProjectSession)
#include "test_project_session.moc"
