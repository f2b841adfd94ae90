#pragma once

#include <QtTest/QtTest>

#include "core/base/json.h"
#include "core/base/outcome.h"

namespace fts {

/// A program in place of finetune-studio-cli that does as if it served: it says so, prints what it
/// is given to print, and ends when it is told to. Files in its folder tell it what to do.
class FakeServer {
public:
    FakeServer() {
        write("program", "#!/bin/sh\n"
                         "cd '" +
                             m_folder.path().toUtf8() +
                             "'\n"
                             "echo $$ > pid\n"
                             "printf '%s\\n' \"$@\" > arguments\n"
                             "cat > input\n"
                             "[ -f refusal ] && { cat refusal; exit 2; }\n"
                             "cat ready\n"
                             "trap 'exit 143' TERM\n"
                             "while :; do\n"
                             "  [ -f lines ] && { cat lines; rm lines; }\n"
                             "  [ -f dies ] && { echo 'words of the program' >&2; kill -9 $$; }\n"
                             "  sleep 0.02\n"
                             "done\n");
        QFile::setPermissions(file("program"), QFile::ReadOwner | QFile::ExeOwner);
        write("ready", "{\"address\": \"http://127.0.0.1:8123/v1\", \"models\": [\"m\"]}\n");
    }

    std::filesystem::path program() const { return file("program").toStdString(); }
    QStringList arguments() const { return text("arguments").split('\n', Qt::SkipEmptyParts); }
    QString input() const { return text("input"); }

    /// Whether it is there, and more than an entry that nobody has asked about yet.
    bool runs() const {
        const QString pid = text("pid").trimmed();
        QFile state("/proc/" + pid + "/stat");
        return !pid.isEmpty() && state.open(QFile::ReadOnly) && !state.readAll().contains(") Z ");
    }

    /// It will not begin, for this reason.
    void refuse(const Error& error) {
        const Outcome failed = Failed{error.kind(), error.message()};
        write("refusal", QByteArray::fromStdString(dumpJson(outcomeToJson(failed))) + "\n");
    }

    void answer(const char* path, int status, int times = 1) {
        const QByteArray line = QByteArray("{\"method\": \"POST\", \"path\": \"") + path +
                                "\", \"status\": " + QByteArray::number(status) +
                                ", \"seconds\": 0.25}\n";
        say(line.repeated(times));
    }
    void say(const QByteArray& lines) {
        write("lines.new", lines);
        QFile::rename(file("lines.new"), file("lines"));
    }
    void die() { write("dies", ""); }

private:
    QString file(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    void write(const char* name, const QByteArray& content) {
        QFile target(file(name));
        QVERIFY(target.open(QFile::WriteOnly));
        target.write(content);
    }

    QString text(const char* name) const {
        QFile source(file(name));
        return source.open(QFile::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
    }

    QTemporaryDir m_folder;
};

} // namespace fts
