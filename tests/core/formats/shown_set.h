#pragma once

#include <QStringList>

#include "core/formats/datasets/data_set.h"

namespace fts::test {

/// "question > passage" of each pair, in the order of the set.
inline QStringList pairsOf(const DataSet& set) {
    QStringList shown;
    for (const auto& pair : set.pairs) {
        shown << QString::fromStdString(set.questions[pair.question].text + " > " +
                                        set.passages[pair.passage].text);
    }
    return shown;
}

inline QStringList passagesOf(const DataSet& set) {
    QStringList shown;
    for (const auto& passage : set.passages) {
        shown << QString::fromStdString(passage.text);
    }
    return shown;
}

/// "document > passage" of each passage.
inline QStringList documentsOf(const DataSet& set) {
    QStringList shown;
    for (const auto& passage : set.passages) {
        shown << QString::fromStdString(set.documents[passage.document].title + " > " +
                                        passage.text);
    }
    return shown;
}

/// The reasons of what was skipped, with the file's path left out.
inline QStringList reasonsOf(const DataSet& set, const QString& path) {
    QStringList shown;
    for (const Skipped& row : set.skipped) {
        shown << QString::fromStdString(row.reason.english()).replace(path, "FILE");
    }
    return shown;
}

} // namespace fts::test
