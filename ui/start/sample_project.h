#pragma once

#include <QString>
#include <QStringList>

namespace fts {

/// A project to try the program with, and the files that are to be imported into it.
struct SampleProject {
    QString folder;
    QStringList files;
};

/// Makes a new sample project from the text that comes with the program, in the place where new
/// projects go. Throws Error.
SampleProject makeSampleProject();

} // namespace fts
