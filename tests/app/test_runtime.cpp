#include "tests/app/command_line.h"

// What the libraries under the command line program were told before they began.
class TestRuntime : public QObject {
    Q_OBJECT

    const CommandLine m_cli;

    QString saidWith(const char* variable, const char* value) const {
        QProcessEnvironment environment = m_cli.environment();
        environment.remove("GOMP_SPINCOUNT"); // the tests' own
        environment.insert("OMP_DISPLAY_ENV", "VERBOSE");
        environment.insert(variable, value);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(CommandLine::program(), {"--version"});
        return CommandLine::finished(process).err;
    }

private Q_SLOTS:
    void initTestCase() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("The sanitizers begin before anything can be told.");
#endif
    }

    void threadsThatWaitSoonSleep() {
        const QString said = saidWith("UNKNOWN", "");
        QVERIFY2(said.contains("GOMP_SPINCOUNT = '1000'"), qPrintable(said));
    }

    void leavesToThePersonWhatThePersonHasSet_data() {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("spins") << QByteArray("GOMP_SPINCOUNT") << QByteArray("7");
        QTest::newRow("policy") << QByteArray("OMP_WAIT_POLICY") << QByteArray("ACTIVE");
    }
    void leavesToThePersonWhatThePersonHasSet() {
        QFETCH(QByteArray, variable);
        QFETCH(QByteArray, value);
        const QString said = saidWith(variable.constData(), value.constData());
        QVERIFY2(said.contains(variable + " = '" + value + "'"), qPrintable(said));
        QVERIFY2(!said.contains("GOMP_SPINCOUNT = '1000'"), qPrintable(said));
    }

    void jemallocHoldsTheMemory() {
        const QString said = saidWith("MALLOC_CONF", "nothing_of_this_name:1");
        QVERIFY2(said.contains("<jemalloc>"), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestRuntime)

#include "test_runtime.moc"
