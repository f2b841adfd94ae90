#include <QtTest/QtTest>

#include <sys/stat.h>

#include "core/base/files.h"
#include "core/net/person_keys.h"
#include "tests/core/base/thrown.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

constexpr const char* kCanary = "sk-CANARY-0123456789";
constexpr const char* kHost = "https://api.example.org:443";

std::string keyIn(PersonKeys& keys, const std::string& name = kHost) {
    const auto key = keys.find(name);
    return key ? std::string(key->reveal()) : "none";
}

} // namespace

// Where a person's keys are, on a machine without a keyring.
class TestPersonKeys : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    fs::path m_file;

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_home->path().toUtf8());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        m_file = PersonKeys::defaultFile();
    }

    void forgetsAtTheEndWhatIsForThisSession() {
        {
            PersonKeys keys;
            keys.keep(kHost, Secret(kCanary), KeyPlace::Session);
            QCOMPARE(keyIn(keys), std::string(kCanary));
            QCOMPARE(keyIn(keys, "https://other.example.org:443"), std::string("none"));
        }
        PersonKeys next;
        QCOMPARE(keyIn(next), std::string("none"));
        QVERIFY(!fs::exists(m_file) && !next.fileIsLocked());
    }

    void keepsInTheEncryptedFileWhatIsForLonger() {
        {
            PersonKeys keys;
            QVERIFY(!keys.keyringAnswers());
            const auto closed = thrown([&] { keys.keep(kHost, Secret(kCanary), KeyPlace::File); });
            QVERIFY(closed && closed->kind() == ErrorKind::BadInput);
            keys.openFile(Secret("correct horse"));
            keys.keep(kHost, Secret(kCanary), KeyPlace::File);
        }
        struct stat status {};
        QVERIFY(::stat(m_file.c_str(), &status) == 0);
        QCOMPARE(int(status.st_mode & 0777), 0600);
        const std::string content = readFile(m_file);
        QVERIFY(content.find("CANARY") == std::string::npos);
        QVERIFY(content.find("example") == std::string::npos);

        PersonKeys next;
        QVERIFY(next.fileIsLocked());
        QCOMPARE(keyIn(next), std::string("none"));
        const auto wrong = thrown([&] { next.openFile(Secret("wrong horse")); });
        QVERIFY(wrong && wrong->kind() == ErrorKind::BadInput);
        QVERIFY(next.fileIsLocked() && !next.fileIsOpen());
        // Nor is it forgotten, or another one put beside it, while nobody can look at it.
        for (const auto& change : {std::function([&] { next.forget(kHost); }), std::function([&] {
                                       next.keep(kHost, Secret("new"), KeyPlace::Keyring);
                                   })}) {
            const auto locked = thrown(change);
            QVERIFY2(isError(locked, ErrorKind::BadInput, "Open the file of keys"),
                     sentence(locked));
        }
        next.keep(kHost, Secret("tried once"), KeyPlace::Session);
        QCOMPARE(keyIn(next), std::string("tried once"));
        const auto left = thrown([&] { next.forget(kHost); });
        QVERIFY2(isError(left, ErrorKind::BadInput, "forgotten for this session"), sentence(left));
        QVERIFY2(isError(left, ErrorKind::BadInput, "file of keys may hold it"), sentence(left));
        QCOMPARE(keyIn(next), std::string("none"));
        next.openFile(Secret("correct horse"));
        QCOMPARE(keyIn(next), std::string(kCanary));
        next.forget(kHost);
        QCOMPARE(keyIn(next), std::string("none"));
        PersonKeys last;
        last.openFile(Secret("correct horse"));
        QCOMPARE(keyIn(last), std::string("none"));
    }

    void saysThatThereIsNoKeyring() {
        PersonKeys keys;
        const auto error = thrown([&] { keys.keep(kHost, Secret(kCanary), KeyPlace::Keyring); });
        QVERIFY(error && error->kind() == ErrorKind::Unsupported);
    }

    void isTheSameForAllWhoHoldIt() {
        auto one = PersonKeys::ofThisSession();
        one->keep(kHost, Secret(kCanary), KeyPlace::Session);
        QCOMPARE(keyIn(*PersonKeys::ofThisSession()), std::string(kCanary));
        one.reset();
        QCOMPARE(keyIn(*PersonKeys::ofThisSession()), std::string("none"));
    }
};

QTEST_GUILESS_MAIN(TestPersonKeys)
#include "test_person_keys.moc"
