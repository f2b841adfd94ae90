#include "ui/start/sample_project.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/project/project.h"
#include "core/store/database.h"
#include "ui/base/last_database.h"
#include "ui/start/new_project_dialog.h"

namespace fts {
namespace {

QByteArray contentOf(const QString& resource) {
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(ErrorKind::Internal, FTS_TEXT("The program lacks its file %1."),
                    resource.toStdString());
    }
    return file.readAll();
}

// What the script of SQL makes.
void makeDatabase(const QString& file, const QByteArray& script) {
    Database database(file.toStdString());
    database.execute(script.constData());
    database.execute("PRAGMA journal_mode = DELETE"); // so that it is one file, also for readers
}

QString nameOf(const std::string& kind) {
    return kind == kTextToSql      ? QCoreApplication::translate("SampleProject", "Sample ledgers")
           : kind == kDistillation ? QCoreApplication::translate("SampleProject", "Sample student")
                                   : QCoreApplication::translate("SampleProject", "Sample project");
}

QString contentPlace(const std::string& kind) {
    return kind == kTextToSql      ? QStringLiteral(":/sample-sql")
           : kind == kDistillation ? QStringLiteral(":/sample-town")
                                   : QStringLiteral(":/sample");
}

// A teacher that is told more than its student and is otherwise the same small model, and no more
// to write than two processor cores do in minutes.
void setSmallStudent(Specs& specs) {
    specs.teacher.prompt = "Answer in one short sentence, with words of the passages.";
    specs.chunk.tokens = 96;
    specs.split.test = 0.2;
    specs.generate.perChunk = 2;
    specs.rag.answerTokens = 96;
    specs.train.epochs = 2;
    specs.evaluate.rows = 8;
    specs.evaluate.probes = 24;
    specs.evaluate.relevancyQuestions = 1;
    specs.evaluate.judgeTries = 2;
}

} // namespace

SampleProject makeSampleProject(const std::string& kind) {
    const QDir place(defaultProjectPlace());
    const QString name = nameOf(kind);
    SampleProject sample{place.filePath(name), {}};
    for (int n = 2; QFileInfo::exists(sample.folder); ++n) {
        sample.folder = place.filePath(QStringLiteral("%1 %2").arg(name).arg(n));
    }
    Project project = Project::create(sample.folder.toStdString(), kind);
    if (kind == kDistillation) {
        setSmallStudent(project.specs());
        project.save();
    }
    const QDir files(sample.folder + QStringLiteral("/sample"));
    files.mkpath(QStringLiteral("."));
    QDirIterator resources(contentPlace(kind), QDir::Files);
    while (resources.hasNext()) {
        const QString resource = resources.next();
        const QString file = files.filePath(resources.fileName());
        const QByteArray content = contentOf(resource);
        if (file.endsWith(QLatin1String(".sql"))) {
            const QString database = file + QStringLiteral("ite");
            makeDatabase(database, content);
            keepLastDatabase(project.folder(), database);
            continue;
        }
        writeFileAtomically(file.toStdString(),
                            {content.constData(), static_cast<std::size_t>(content.size())});
        sample.files.append(file);
    }
    return sample;
}

} // namespace fts
