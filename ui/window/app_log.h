#pragma once

#include <QObject>
#include <QStringList>

namespace fts {

/// What the window has to tell since it started: the newest lines in memory, all of them in a file
/// under the person's state folder, the former one kept beside it. Secrets are taken out before
/// anything is kept. GUI thread only, but for Qt's own messages, which may come from any.
class AppLog : public QObject {
    Q_OBJECT

public:
    static AppLog& instance();

    void add(const QString& line);
    const QStringList& lines() const { return m_lines; } ///< at most 2,000
    QString filePath() const { return m_path; }

    /// Takes Qt's warnings in, too. They still go to standard error.
    void takeQtMessages();

Q_SIGNALS:
    void added(const QString& line);

private:
    AppLog();

    QString m_path;
    QStringList m_lines;
};

} // namespace fts
