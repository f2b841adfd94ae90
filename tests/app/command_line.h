#pragma once

#include <filesystem>

#include <QtTest/QtTest>

/// What one call of the command line program came to.
struct Call {
    int exit = -1; ///< −1: it was killed
    QString out, err;

    /// The last line of standard output, as --json prints it.
    QJsonObject json() const {
        const QString line = out.trimmed().section('\n', -1);
        return QJsonDocument::fromJson(line.toUtf8()).object();
    }
};

/// A folder for one test, and the command line program run as a person runs it.
class CommandLine {
public:
    static QString program() { return QStringLiteral(FTS_BIN_DIR "/finetune-studio-cli"); }
    static QString tinyModel() { return QStringLiteral(FTS_TEST_DATA "/models/tiny-bert"); }

    CommandLine() {
        // Sockets of engines lie in the runtime folder, and its path must stay short.
        m_environment.insert("XDG_RUNTIME_DIR", m_folder.path());
        m_environment.insert("XDG_CONFIG_HOME", file("config"));
        m_environment.insert("OMP_NUM_THREADS", "1");
    }

    QString file(const QString& name) const { return m_folder.filePath(name); }
    const QProcessEnvironment& environment() const { return m_environment; }

    /// A call that takes longer than `patience` milliseconds is killed.
    Call run(const QStringList& arguments, const QByteArray& input = {},
             int patience = 120'000) const {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(program(), arguments);
        process.write(input);
        process.closeWriteChannel();
        return finished(process, patience);
    }

    static Call finished(QProcess& process, int patience = 120'000) {
        if (!process.waitForFinished(patience)) {
            process.kill();
            process.waitForFinished();
        }
        const bool normal = process.exitStatus() == QProcess::NormalExit;
        return {normal ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    /// A project with the tiny model; its settings make training quick and its steps many, and no
    /// language model is asked for questions.
    QString newProject(const QString& name) const {
        static const CommandLine made = [] {
            CommandLine cli;
            cli.run({"new",    cli.file("p"),
                     "--kind", "embedding",
                     "--set",  "model.base=" + tinyModel(),
                     "--set",  "model.max_tokens=32",
                     "--set",  "generate.generator=extractive",
                     "--set",  "train.batch=4",
                     "--set",  "train.epochs=2",
                     "--set",  "train.threads=1",
                     "--set",  "train.precision=fp32",
                     "--set",  "evaluate.resamples=200"});
            return cli;
        }();
        return copied(made.file("p"), name);
    }

    QString projectWithRows(const QString& name) const {
        static const CommandLine made = [] {
            CommandLine cli;
            const QString path = cli.newProject("p");
            cli.run({"import", path, cli.writeSet("train.json", 0, 40), "--split", "train"});
            cli.run(
                {"import", path, cli.writeSet("validation.json", 40, 12), "--split", "validation"});
            cli.run({"import", path, cli.writeSet("test.json", 60, 20), "--split", "test"});
            return cli;
        }();
        return copied(made.file("p"), name);
    }

    /// A copy of a project's folder, since each command that makes one costs a start of the
    /// program.
    QString copied(const QString& project, const QString& name) const {
        std::filesystem::copy(project.toStdString(), file(name).toStdString(),
                              std::filesystem::copy_options::recursive);
        return file(name);
    }

    /// A LlamaIndex set of made-up passages, two questions each.
    QString writeSet(const QString& name, int first, int passages) const {
        QJsonObject queries, corpus, relevant;
        for (int i = first; i < first + passages; ++i) {
            const QString passage = QStringLiteral("p%1").arg(i);
            corpus[passage] = QStringLiteral("The lighthouse number %1 was built of %2 stone and "
                                             "its lamp burns %3 hours a night.")
                                  .arg(i)
                                  .arg(i * 7 % 31)
                                  .arg(i * 5 % 13);
            for (int j = 0; j < 2; ++j) {
                const QString question = QStringLiteral("q%1-%2").arg(i).arg(j);
                queries[question] = j == 0
                                        ? QStringLiteral("What is lighthouse %1 built of?").arg(i)
                                        : QStringLiteral("How long does lamp %1 burn?").arg(i);
                relevant[question] = QJsonArray{passage};
            }
        }
        const QJsonObject set{
            {"queries", queries}, {"corpus", corpus}, {"relevant_docs", relevant}};
        return write(name, QJsonDocument(set).toJson());
    }

    QString write(const QString& name, const QByteArray& content) const {
        QFile target(file(name));
        if (!target.open(QIODevice::WriteOnly) || target.write(content) != content.size()) {
            qFatal("%s cannot be written", qPrintable(name));
        }
        return target.fileName();
    }

    /// The values of one curve of a run, step by step, as the file has them: to the bit.
    static QStringList curve(const QString& project, int run, const QString& name = "loss") {
        QStringList values;
        QFile file(
            QStringLiteral("%1/runs/%2/events.jsonl").arg(project).arg(run, 4, 10, QChar('0')));
        file.open(QIODevice::ReadOnly);
        static const QRegularExpression value("\"step\":(\\d+).*\"value\":([^}]+)");
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine());
            if (line.contains("\"name\":\"" + name + "\"")) {
                const auto match = value.match(line);
                values.append(match.captured(1) + " " + match.captured(2));
            }
        }
        return values;
    }

    /// False if no training step of the run was seen in time.
    static bool waitForStep(const QString& project, int run, int step) {
        return QTest::qWaitFor([&] { return curve(project, run).size() >= step; }, 60'000);
    }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};
