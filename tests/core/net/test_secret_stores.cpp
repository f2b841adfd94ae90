#include <QtTest/QtTest>

#include <filesystem>
#include <sstream>
#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "core/base/files.h"
#include "core/net/encrypted_secret_store.h"
#include "core/net/key_file.h"
#include "core/net/keyring_secret_store.h"
#include "core/net/session_secret_store.h"
#include "tests/core/base/thrown.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

constexpr const char* kCanary = "sk-CANARY-0123456789";
constexpr const char* kHost = "https://api.example.org:443";

template <typename Value>
concept Streamable = requires(std::ostringstream& out, const Value& value) { out << value; };
static_assert(Streamable<int> && !Streamable<Secret>);
static_assert(!std::is_convertible_v<Secret, std::string>);
static_assert(!std::is_convertible_v<Secret, std::string_view>);
static_assert(!std::is_convertible_v<std::string, Secret>);
static_assert(!std::is_constructible_v<nlohmann::json, Secret>);

int modeOf(const fs::path& path) {
    struct stat status {};
    ::stat(path.c_str(), &status);
    return static_cast<int>(status.st_mode & 0777);
}

std::string keyIn(SecretStore& store, const std::string& name) {
    const auto secret = store.find(name);
    return secret ? std::string(secret->reveal()) : "none";
}

} // namespace

class TestSecretStores : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_file;

    EncryptedSecretStore opened(const char* passphrase = "correct horse") const {
        return {m_file, Secret(passphrase)};
    }

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_file = fs::path(m_temporary->path().toStdString()) / "new" / "keys";
    }

    void aSecretKeepsToItself() {
        Secret secret{std::string_view(kCanary)};
        QCOMPARE(secret.hint(), std::string("…6789"));
        QCOMPARE(Secret("short").hint(), std::string("…"));
        Secret copy = secret;
        QVERIFY(copy == secret);
        QVERIFY(!(copy == Secret("sk-CANARY-0123456780")));
        const Secret moved = std::move(secret);
        QVERIFY(moved == copy);
        QVERIFY(secret.empty());
        const Secret& alias = copy;
        copy = alias;
        QCOMPARE(std::string(copy.reveal()), std::string(kCanary));
        QCOMPARE(without(copy, "a sk-CANARY-0123456789 b sk-CANARY-0123456789"),
                 std::string("a [removed] b [removed]"));
        QCOMPARE(without(Secret(), "as it was"), std::string("as it was"));
    }

    void aWipedTextLeavesNothing() {
        std::string text(100, 'K');
        const char* where = text.data();
        wipe(text);
        QVERIFY(text.empty());
        QCOMPARE(where[50], '\0');
    }

    void theSessionForgetsWithTheProgram() {
        SessionSecretStore store;
        store.keep(kHost, Secret(kCanary));
        QCOMPARE(keyIn(store, kHost), std::string(kCanary));
        store.keep(kHost, Secret("other"));
        QCOMPARE(keyIn(store, kHost), std::string("other"));
        store.forget(kHost);
        store.forget(kHost);
        QCOMPARE(keyIn(store, kHost), std::string("none"));
    }

    void theFileKeepsKeysEncrypted() {
        {
            auto store = opened();
            QVERIFY(!fs::exists(m_file)); // nothing is kept yet
            store.keep(kHost, Secret(kCanary));
            store.keep("http://localhost:80", Secret(std::string_view("a\0b\n", 4)));
        }
        auto store = opened();
        QCOMPARE(keyIn(store, kHost), std::string(kCanary));
        QCOMPARE(keyIn(store, "http://localhost:80"), std::string("a\0b\n", 4));
        const std::string content = readFile(m_file);
        QVERIFY(content.find("CANARY") == std::string::npos);
        QVERIFY(content.find("example.org") == std::string::npos);
        QCOMPARE(modeOf(m_file), 0600);
        QCOMPARE(modeOf(m_file.parent_path()), 0700);
        store.forget(kHost);
        QVERIFY(readFile(m_file) != content);
        auto again = opened();
        QCOMPARE(keyIn(again, kHost), std::string("none"));
    }

    void whatAnotherProgramKeptStays() {
        auto mine = opened();
        auto other = opened();
        other.keep("other", Secret(kCanary));
        mine.keep("mine", Secret(kCanary));
        other.forget("none");
        QCOMPARE(keyIn(mine, "other"), std::string(kCanary));
        QCOMPARE(keyIn(other, "mine"), std::string(kCanary));
    }

    void aWrongPassphraseIsNoDamage() {
        opened().keep(kHost, Secret(kCanary));
        const std::string content = readFile(m_file);
        const auto wrong = thrown([&] { opened("wrong"); });
        QVERIFY2(isError(wrong, ErrorKind::BadInput, "not the password"), sentence(wrong));
        const auto none = thrown([&] { opened(""); });
        QVERIFY2(isError(none, ErrorKind::BadInput, "Enter a password"), sentence(none));
        QCOMPARE(readFile(m_file), content);
    }

    void anyDamageIsTold() {
        opened().keep(kHost, Secret(kCanary));
        const std::string whole = readFile(m_file);
        for (std::size_t at = 0; at < whole.size(); at += 7) {
            std::string damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 4);
            writeFileAtomically(m_file, damaged);
            const auto error = thrown([&] { opened(); });
            QVERIFY2(error && error->kind() == ErrorKind::Format, sentence(error));
        }
        for (const std::size_t size : {std::size_t{0}, std::size_t{30}, whole.size() - 1}) {
            writeFileAtomically(m_file, whole.substr(0, size));
            const auto error = thrown([&] { opened(); });
            QVERIFY2(isError(error, ErrorKind::Format, "damaged"), sentence(error));
        }
    }

    void aNewerFileIsLeftAlone() {
        fs::create_directories(m_file.parent_path());
        writeFileAtomically(m_file, "finetune-studio keys 2\nwhatever");
        const auto error = thrown([&] { opened(); });
        QVERIFY2(isError(error, ErrorKind::Format, "newer version"), sentence(error));
    }

    void aKeyFileIsTheOwnersAlone() {
        m_file = fs::path(m_temporary->path().toStdString()) / "key";
        writeFileAtomically(m_file, std::string("  ") + kCanary + "\r\n");
        for (const int mode : {0644, 0640, 0604, 0620}) {
            ::chmod(m_file.c_str(), static_cast<mode_t>(mode));
            const auto error = thrown([&] { readKeyFile(m_file); });
            QVERIFY2(isError(error, ErrorKind::BadInput, "chmod 600"), sentence(error));
        }
        ::chmod(m_file.c_str(), 0600);
        QCOMPARE(std::string(readKeyFile(m_file).reveal()), std::string(kCanary));
        ::chmod(m_file.c_str(), 0400);
        QCOMPARE(std::string(readKeyFile(m_file).reveal()), std::string(kCanary));
    }

    void aKeyFileHoldsOneKey() {
        m_file = fs::path(m_temporary->path().toStdString()) / "key";
        for (const char* content : {"", "\n \n", "sk-CANARY-1\nsk-CANARY-2\n"}) {
            writeFileAtomically(m_file, content);
            ::chmod(m_file.c_str(), 0600);
            const auto error = thrown([&] { readKeyFile(m_file); });
            QVERIFY2(isError(error, ErrorKind::BadInput, "on one line"), sentence(error));
            QVERIFY(!QString(error->what()).contains("CANARY"));
        }
        writeFileAtomically(m_file, std::string(20'000, 'k'));
        ::chmod(m_file.c_str(), 0600);
        QVERIFY(isError(thrown([&] { readKeyFile(m_file); }), ErrorKind::BadInput, "larger"));
        const auto missing = thrown([&] { readKeyFile(m_file.string() + ".none"); });
        QVERIFY2(isError(missing, ErrorKind::NotFound, "key.none"), sentence(missing));
    }

    void withoutASessionThereIsNoKeyring() {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
        const auto none = thrown([] { openKeyring(); });
        QVERIFY2(isError(none, ErrorKind::Unsupported, "no desktop session"), sentence(none));
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        const auto dead = thrown([] { openKeyring(); });
        QVERIFY2(dead && dead->kind() == ErrorKind::Unsupported, sentence(dead));
        qputenv("XDG_RUNTIME_DIR", runtime);
        bus.isNull() ? qunsetenv("DBUS_SESSION_BUS_ADDRESS")
                     : qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    }
};

QTEST_GUILESS_MAIN(TestSecretStores)
#include "test_secret_stores.moc"
