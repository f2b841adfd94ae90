#pragma once

#include <QtTest/QtTest>

#include <functional>

#include "core/base/error.h"

namespace fts::test {

/// Runs `action`, which must throw an Error of `kind` whose sentence holds every one of `words`.
/// Gives what was wrong; empty if nothing was. Any other exception passes through.
inline QByteArray wrongRefusal(const std::function<void()>& action, ErrorKind kind,
                               const QStringList& words) {
    try {
        action();
    } catch (const Error& error) {
        const QString sentence = QString::fromUtf8(error.what());
        for (const QString& word : words) {
            if (!sentence.contains(word)) {
                return ("\"" + word + "\" is not in: " + sentence).toUtf8();
            }
        }
        return error.kind() == kind ? QByteArray()
                                    : QByteArray(errorKindName(error.kind())) + ": " + error.what();
    }
    return "nothing was refused";
}

inline void writeFile(const QString& path, const QByteArray& content) {
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile::remove(path); // some file systems write to disk at once what is overwritten in place
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

inline QByteArray readWhole(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace fts::test
