#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace fts {

/// A project to try the program with, and the files that are to be imported into it.
struct SampleProject {
    QString folder;
    QStringList files;
};

/// Makes a new sample project of that kind from what comes with the program, in the place where new
/// projects go; one for SQL gets a database to ask, too, and one for distillation settings by which
/// the small model that comes along teaches and learns in minutes. Throws Error.
SampleProject makeSampleProject(const std::string& kind);

} // namespace fts
