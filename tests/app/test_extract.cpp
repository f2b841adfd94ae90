#include <QtTest/QtTest>

#include <sys/stat.h>

// finetune-studio-extract as its client uses it: one process, one line of JSON a request.
class TestExtract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_program.start(QStringLiteral(FTS_BIN_DIR "/finetune-studio-extract"), QStringList());
        QVERIFY(m_program.waitForStarted());
    }

    void cleanup() {
        m_program.closeWriteChannel();
        QVERIFY(m_program.waitForFinished());
        QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_program.exitCode(), 0);
    }

    void readsTextAndMarkdown() {
        QCOMPARE(text(write("a.txt", "Grüße\nzwei")), QStringLiteral("Grüße\nzwei"));
        QCOMPARE(text(write("b.MD", "\xEF\xBB\xBF# Title\n\nText")),
                 QStringLiteral("Title\n\nText"));
    }

    void survivesFilesThatAreNoText_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("kind");
        QTest::newRow("missing") << file("missing.txt") << "not-found";
        QTest::newRow("binary") << write("binary.txt", QByteArray("a\0b", 3)) << "format";
        QTest::newRow("empty") << write("empty.txt", "") << "bad-input";
        QTest::newRow("pipe") << makePipe("pipe.txt") << "bad-input";
        QTest::newRow("device") << makeLink("zero.txt", "/dev/zero") << "bad-input";
        QTest::newRow("folder") << makeFolder("folder.txt") << "bad-input";
        QTest::newRow("other kind") << write("picture.png", "\x89PNG") << "unsupported";
        QTest::newRow("too large") << makeSparse("large.txt", 101'000'000) << "bad-input";
    }

    void survivesFilesThatAreNoText() {
        QFETCH(QString, path);
        QFETCH(QString, kind);
        const QJsonObject answer = askFor(path);
        QCOMPARE(answer["path"].toString(), path);
        QVERIFY(!answer.contains("document"));
        QCOMPARE(kindOf(answer), kind);
        const QJsonDocument error(answer.value("error").toObject());
        QVERIFY(error.toJson().contains(path.toUtf8()));
        QCOMPARE(text(write("after.txt", "still here")), QStringLiteral("still here"));
    }

    void refusesWhatIsNoRequest() {
        QCOMPARE(kindOf(ask("{")), QStringLiteral("format"));
        QCOMPARE(kindOf(ask("[]")), QStringLiteral("bad-input"));
        QCOMPARE(kindOf(ask("{\"path\":3}")), QStringLiteral("bad-input"));
    }

    void limitsItself() {
        askFor(file("missing.txt")); // the limits are set by the time it answers
        QFile limits(QStringLiteral("/proc/%1/limits").arg(m_program.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QString table = QString::fromUtf8(limits.readAll()).simplified();
        QVERIFY(table.contains("Max core file size 0 0"));
        QVERIFY(table.contains("Max file size 0 0"));
        QVERIFY(table.contains("Max open files 32 32"));
        QVERIFY(QRegularExpression("Max cpu time 6[12] ").match(table).hasMatch());
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        QVERIFY(table.contains("Max address space 1000000000 1000000000"));
#endif
    }

private:
    QString file(const char* name) const { return m_folder.filePath(name); }

    QString write(const char* name, const QByteArray& content) const {
        QFile target(file(name));
        [&] { QVERIFY(target.open(QIODevice::WriteOnly) && target.write(content) >= 0); }();
        return target.fileName();
    }

    QString makePipe(const char* name) const {
        ::mkfifo(qPrintable(file(name)), 0600);
        return file(name);
    }

    QString makeLink(const char* name, const QString& to) const {
        QFile::link(to, file(name));
        return file(name);
    }

    QString makeFolder(const char* name) const {
        QDir().mkdir(file(name));
        return file(name);
    }

    QString makeSparse(const char* name, qint64 size) const {
        QFile target(file(name));
        [&] { QVERIFY(target.open(QIODevice::WriteOnly) && target.resize(size)); }();
        return target.fileName();
    }

    QJsonObject ask(const QByteArray& line) {
        m_program.write(line + '\n');
        while (!m_program.canReadLine() && m_program.waitForReadyRead(20'000)) {
        }
        return QJsonDocument::fromJson(m_program.readLine()).object();
    }

    QJsonObject askFor(const QString& path) {
        return ask(QJsonDocument(QJsonObject{{"path", path}}).toJson(QJsonDocument::Compact));
    }

    static QString kindOf(const QJsonObject& answer) {
        return answer.value("error")["kind"].toString();
    }

    QString text(const QString& path) {
        QStringList texts;
        const QJsonObject document = askFor(path)["document"].toObject();
        for (const QJsonValue& block : document["blocks"].toArray()) {
            texts << block["text"].toString();
        }
        return texts.join("\n\n");
    }

    QTemporaryDir m_folder;
    QProcess m_program;
};

QTEST_GUILESS_MAIN(TestExtract)
#include "test_extract.moc"
