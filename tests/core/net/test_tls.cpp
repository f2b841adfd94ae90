#include <QtTest/QtTest>

#include "core/net/http_client.h"
#include "tests/core/net/scripted_server.h"

using namespace fts;

namespace {

HttpRequest asks(const QString& url) {
    HttpRequest request;
    request.url = url.toStdString();
    request.key = Secret("sk-CANARY-0123456789");
    return request;
}

} // namespace

/// Against a real TLS server: openssl's, with a certificate made for this test.
class TestTls : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_server;
    int m_port = 0;

    QString path(const char* name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase() {
        QProcess maker;
        maker.start("openssl", {"req", "-x509", "-newkey", "ec", "-pkeyopt",
                                "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
                                "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
                                "-keyout", path("key"), "-out", path("certificate")});
        if (!maker.waitForFinished() || maker.exitCode() != 0) {
            QSKIP("there is no openssl program");
        }
        m_port = closedPort();
        m_server.start("openssl", {"s_server", "-accept", QString::number(m_port), "-key",
                                   path("key"), "-cert", path("certificate"), "-www", "-quiet"});
        QVERIFY(m_server.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(canConnect(), 5000);
    }

    void cleanupTestCase() {
        m_server.kill();
        m_server.waitForFinished();
    }

    void cleanup() { qunsetenv("SSL_CERT_FILE"); }

    void anUnknownAuthorityIsRefused() {
        const auto failure = failureOf("https://localhost:%1/");
        QVERIFY(failure && failure->fault() == HttpFault::Tls);
        QVERIFY2(strstr(failure->what(), "self-signed") || strstr(failure->what(), "self signed"),
                 failure->what());
    }

    void aCertificateOfAnotherHostIsRefused() {
        qputenv("SSL_CERT_FILE", path("certificate").toUtf8());
        const auto failure = failureOf("https://127.0.0.1:%1/");
        QVERIFY(failure && failure->fault() == HttpFault::Tls);
    }

    void aKnownAuthorityIsTrusted() {
        qputenv("SSL_CERT_FILE", path("certificate").toUtf8());
        HttpClient client;
        const HttpReply reply = client.send(asks(QString("https://localhost:%1/").arg(m_port)), {});
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.find("TLSv1.") != std::string::npos);
    }

private:
    bool canConnect() const {
        const auto failure = failureOf("https://localhost:%1/");
        return !failure || failure->fault() != HttpFault::Refused;
    }

    std::optional<HttpError> failureOf(const char* url) const {
        HttpClient client;
        try {
            client.send(asks(QString(url).arg(m_port)), {});
        } catch (const HttpError& error) {
            return error;
        }
        return std::nullopt;
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "test_tls.moc"
