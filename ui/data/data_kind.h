#pragma once

#include <span>
#include <string>
#include <vector>

#include <QString>

#include "core/project/choices.h"

namespace fts {

/// What the data page says and offers for a kind of project.
struct DataKind {
    QString purpose;
    QString hint;                      ///< which files can be added
    QString files;                     ///< filter of the dialog that asks for files
    QString rows;                      ///< title of the list of rows
    std::span<const Choice> importers; ///< the shapes of files it reads
    bool documents = false;            ///< rows can be made of documents
};

DataKind dataKind(const std::string& kind);

} // namespace fts
