#include <QtTest/QtTest>

#include <sys/stat.h>

#include "core/base/files.h"
#include "core/llm/kept_endpoints.h"
#include "tests/core/base/thrown.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

Endpoint named(const std::string& name, const std::string& url = "https://api.example.org/v1") {
    Endpoint endpoint;
    endpoint.name = name;
    endpoint.url = url;
    endpoint.model = "large";
    endpoint.pricePerMillionIn = 0.5;
    return endpoint;
}

std::string namesIn(const KeptEndpoints& kept) {
    std::string names;
    for (const Endpoint& endpoint : kept.all()) {
        names += endpoint.name + " ";
    }
    return names;
}

} // namespace

// What a person keeps about language models, from project to project.
class TestKeptEndpoints : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    fs::path m_file;

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_home->path().toUtf8());
        m_file = KeptEndpoints::defaultFile();
    }

    void liesWithThePersonsSettings() {
        QCOMPARE(m_file.string(), m_home->filePath("finetune-studio/endpoints.json").toStdString());
        qunsetenv("XDG_CONFIG_HOME");
        QVERIFY(KeptEndpoints::defaultFile().string().ends_with(
            "/.config/finetune-studio/endpoints.json"));
    }

    void keepsChangesRenamesAndRemoves() {
        KeptEndpoints kept;
        QCOMPARE(namesIn(kept), std::string());
        kept.keep(named("work"));
        kept.keep(named("home", "http://localhost:8080"));
        QCOMPARE(namesIn(kept), std::string("home work "));
        QVERIFY(kept.all()[1] == named("work"));
        Endpoint dearer = named("work");
        dearer.pricePerMillionIn = 2;
        kept.keep(dearer);
        QVERIFY(KeptEndpoints().all()[1] == dearer);
        kept.rename("work", "at work");
        QCOMPARE(namesIn(kept), std::string("at work home "));
        kept.remove("home");
        kept.remove("home");
        QCOMPARE(namesIn(kept), std::string("at work "));
    }

    void nobodyElseMayReadIt() {
        KeptEndpoints().keep(named("work"));
        struct stat status {};
        QVERIFY(::stat(m_file.c_str(), &status) == 0);
        QCOMPARE(int(status.st_mode & 0777), 0600);
        QVERIFY(::stat(m_file.parent_path().c_str(), &status) == 0);
        QCOMPARE(int(status.st_mode & 0777), 0700);
    }

    void refusesWhatCannotBeUsedOrTellsAKey() {
        KeptEndpoints kept;
        for (const Endpoint& endpoint :
             {named(" "), named("a", "api.example.org"), named("a", "https://me:pw@example.org"),
              named("a", "https://example.org/v1?api-key=abcdef0123456789"),
              named("a", "https://example.org/sk-0123456789abcdef/v1")}) {
            const auto error = thrown([&] { kept.keep(endpoint); });
            QVERIFY2(error && error->kind() == ErrorKind::BadInput, endpoint.url.c_str());
        }
        QVERIFY(!fs::exists(m_file));
        kept.keep(named("a"));
        kept.keep(named("b"));
        const auto taken = thrown([&] { kept.rename("a", "b"); });
        QVERIFY(taken && taken->kind() == ErrorKind::BadInput);
        QVERIFY(thrown([&] { kept.rename("a", ""); }).has_value());
        QCOMPARE(namesIn(kept), std::string("a b "));
    }

    void leavesADamagedFileAlone() {
        KeptEndpoints kept;
        kept.keep(named("a"));
        for (const char* content :
             {"", "{", "[]", "{\"endpoints\": 1}", "{\"endpoints\": [{\"url\": 1}]}",
              "{\"version\": 2, \"endpoints\": []}", "{\"version\": \"x\", \"endpoints\": []}"}) {
            writeFileAtomically(m_file, content);
            const auto error = thrown([&] { kept.keep(named("b")); });
            QVERIFY2(error && error->message().english().find(m_file.string()) != std::string::npos,
                     content);
            QCOMPARE(readFile(m_file), std::string(content));
        }
    }
};

QTEST_GUILESS_MAIN(TestKeptEndpoints)
#include "test_kept_endpoints.moc"
