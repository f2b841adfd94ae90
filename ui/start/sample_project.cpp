#include "ui/start/sample_project.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/project/project.h"
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

} // namespace

SampleProject makeSampleProject() {
    const QDir place(defaultProjectPlace());
    const QString name = QCoreApplication::translate("SampleProject", "Sample project");
    SampleProject sample{place.filePath(name), {}};
    for (int n = 2; QFileInfo::exists(sample.folder); ++n) {
        sample.folder = place.filePath(QStringLiteral("%1 %2").arg(name).arg(n));
    }
    const Project project = Project::create(sample.folder.toStdString(), "embedding");
    const QDir files(sample.folder + QStringLiteral("/sample"));
    files.mkpath(QStringLiteral("."));
    QDirIterator resources(QStringLiteral(":/sample"), QDir::Files);
    while (resources.hasNext()) {
        const QString resource = resources.next();
        const QString file = files.filePath(resources.fileName());
        const QByteArray content = contentOf(resource);
        writeFileAtomically(file.toStdString(),
                            {content.constData(), static_cast<std::size_t>(content.size())});
        sample.files.append(file);
    }
    return sample;
}

} // namespace fts
