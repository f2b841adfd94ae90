#include <QtTest/QtTest>

#include "core/net/address.h"
#include "core/net/http_message.h"
#include "tests/core/base/thrown.h"

using namespace fts;

class TestAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsAHostHoweverItIsWritten_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("origin");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << "https://api.example.org/v1" << "https://api.example.org:443"
                               << "https://api.example.org/v1";
        QTest::newRow("capitals") << "HTTPS://API.Example.org/V1" << "https://api.example.org:443"
                                  << "https://api.example.org/V1";
        QTest::newRow("its own port") << "https://api.example.org:443/"
                                      << "https://api.example.org:443"
                                      << "https://api.example.org/";
        QTest::newRow("another port") << "http://localhost:8080" << "http://localhost:8080"
                                      << "http://localhost:8080/";
        QTest::newRow("IPv6") << "http://[::1]:9/a" << "http://[::1]:9" << "http://[::1]:9/a";
        QTest::newRow("query") << "https://h/v1?api-key=CANARY#x" << "https://h:443"
                               << "https://h/v1";
    }

    void knowsAHostHoweverItIsWritten() {
        QFETCH(QString, url);
        const WebAddress address = parseAddress(url.toStdString());
        QTEST(QString::fromStdString(address.origin()), "origin");
        QTEST(QString::fromStdString(address.shown()), "shown");
    }

    void refusesWhatIsNoWebAddress_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("part");
        for (const char* url : {"", "example.org", "file:///etc/passwd", "ftp://example.org",
                                "https://", "https://a b/", "gopher://x", "http://host:99999"}) {
            QTest::newRow(url) << QString(url) << "https://host/path";
        }
        QTest::newRow("user") << "https://ann:CANARY@example.org" << "user name or password";
    }

    void refusesWhatIsNoWebAddress() {
        QFETCH(QString, url);
        QFETCH(QString, part);
        const auto error = thrown([&] { parseAddress(url.toStdString()); });
        QVERIFY2(isError(error, ErrorKind::BadInput, part.toStdString()), sentence(error));
        QVERIFY(!QString(error->what()).contains("CANARY"));
    }

    void knowsAddressesThatNoOtherNetworkReaches_data() {
        QTest::addColumn<bool>("own");
        for (const char* number :
             {"127.0.0.1", "127.9.9.9", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.5",
              "169.254.1.1", "0.0.0.0", "::1", "::", "fe80::1", "fe80::1%eth0", "fd00::1",
              "fc00::1", "::ffff:192.168.1.5"}) {
            QTest::newRow(number) << true;
        }
        for (const char* number :
             {"8.8.8.8", "172.32.0.1", "172.15.0.1", "192.169.0.1", "11.0.0.1", "126.255.255.255",
              "2001:db8::1", "::ffff:8.8.8.8", "localhost", "", "10.0.0", "fec0::1"}) {
            QTest::newRow(*number != '\0' ? number : "nothing") << false;
        }
    }

    void knowsAddressesThatNoOtherNetworkReaches() {
        const std::string number = QTest::currentDataTag();
        QTEST(isPrivateAddress(number == "nothing" ? "" : number), "own");
    }
};

QTEST_GUILESS_MAIN(TestAddress)
#include "test_address.moc"
