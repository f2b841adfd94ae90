#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/jobs/asked_endpoint.h"
#include "core/jobs/endpoint_training.h"
#include "core/project/field_table.h"
#include "core/project/project.h"
#include "ui/start/sample_project.h"

using namespace fts;

/// The projects to try the program with.
class TestSampleProjects : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

private Q_SLOTS:
    void init() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("finetune-studio-test");
        m_home = std::make_unique<QTemporaryDir>();
        QSettings().setValue("start/place", m_home->path());
    }

    void aStudentLearnsFromDocumentsOnThisMachine() {
        const SampleProject sample = makeSampleProject(kDistillation);
        QCOMPARE(sample.files.size(), 24);
        for (const QString& path : sample.files) {
            QFile file(path);
            QVERIFY(file.open(QFile::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            QVERIFY2(text.startsWith("# ") && text.count("\n\n") >= 3, qPrintable(path));
        }
        const Project project = Project::open(sample.folder.toStdString());
        const Specs& specs = project.specs();
        QCOMPARE(project.kind(), std::string(kDistillation));
        QVERIFY(!isRemote(specs.teacher) && !isRemote(specs.judge) && !trainsAtEndpoint(specs));
        QCOMPARE(specs.teacher.localModel, specs.model.base); // the same, told more
        QVERIFY(!specs.teacher.prompt.empty());
        QVERIFY(problems(specs).empty());
        // No more than two cores do in minutes.
        QVERIFY(specs.evaluate.rows > 0 && specs.evaluate.rows <= 10);
        QVERIFY(specs.evaluate.probes <= 30 && specs.rag.answerTokens <= 128);
        QVERIFY(specs.train.epochs <= 2 && specs.chunk.tokens <= 128);
    }

    void eachIsMadeAnew() {
        for (const char* kind : {kEmbedding, kTextToSql, kDistillation}) {
            const SampleProject first = makeSampleProject(kind), second = makeSampleProject(kind);
            QVERIFY(first.folder != second.folder);
            QCOMPARE(first.files.size(), second.files.size());
            QVERIFY(!first.files.isEmpty());
            QCOMPARE(Project::open(second.folder.toStdString()).kind(), std::string(kind));
        }
    }
};

QTEST_MAIN(TestSampleProjects)
#include "test_sample_projects.moc"
