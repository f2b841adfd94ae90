#include <QtTest/QtTest>

#include <pwd.h>
#include <unistd.h>

#include "core/base/files.h"
#include "core/base/user_folders.h"
#include "core/formats/peft_folder.h"
#include "core/project/models.h"
#include "tests/core/base/thrown.h"

using namespace fts;
namespace fs = std::filesystem;

class TestModels : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_own;
    fs::path m_cache;

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_own = m_temporary->filePath("own").toStdString();
        m_cache = m_temporary->filePath("cache").toStdString();
        fs::create_directories(m_own / "mine");
        fs::create_directories(m_own / "both");
        fs::create_directories(m_cache / "finetune-studio/models/both");
        fs::create_directories(m_cache / "finetune-studio/models/fetched");
        qputenv("FTS_MODELS_DIR", m_own.c_str());
        qputenv("XDG_CACHE_HOME", m_cache.c_str());
    }

    void findsAModelByNameOrFolder() {
        QCOMPARE(resolveModel("mine"), m_own / "mine");
        QCOMPARE(resolveModel("both"), m_own / "both");
        QCOMPARE(resolveModel("fetched"), m_cache / "finetune-studio/models/fetched");
        QCOMPARE(resolveModel(m_own.string()), m_own);
        qunsetenv("FTS_MODELS_DIR");
        QCOMPARE(resolveModel("both"), m_cache / "finetune-studio/models/both");
    }

    void listsWhatCanBeFound() {
        fs::create_directories(m_own / ".hidden");
        QFile file(QString::fromStdString((m_own / "file").string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto found = foundModels();
        QCOMPARE(found.size(), std::size_t{3});
        for (const FoundModel& model : found) {
            QCOMPARE(resolveModel(model.name), model.folder);
        }
        QCOMPARE(found[0].name, std::string("both"));
        QCOMPARE(found[2].name, std::string("mine"));
        fs::copy_file(FTS_TEST_DATA "/gguf/tiny-llama.gguf", m_own / "both/model.gguf");
        QCOMPARE(foundModels().size(), std::size_t{2});
        const auto language = foundModels(ModelKind::Language);
        QCOMPARE(language.size(), std::size_t{1});
        QCOMPARE(language[0].name, std::string("both"));
        QFile adapters(QString::fromStdString((m_own / "mine/adapter_config.json").string()));
        QVERIFY(adapters.open(QIODevice::WriteOnly)); // no model by themselves
        QCOMPARE(foundModels().size(), std::size_t{1});
        fs::remove_all(m_own);
        fs::remove_all(m_cache);
        QVERIFY(foundModels().empty());
    }

    void knowsWhoWasTaughtToWriteQuestions() {
        const std::string name = "SmolLM2-135M-Instruct";
        QVERIFY(questionWriterOf(name).empty()); // it is not there itself
        fs::create_directories(m_cache / "finetune-studio/models" / name);
        QCOMPARE(peftBase(questionWriterOf(name)), name);
        for (const char* other : {"", ".", "..", "examples", "mine", "/nonexistent/model",
                                  "../question_writers/SmolLM2-135M-Instruct"}) {
            QVERIFY2(questionWriterOf(other).empty(), other);
        }
        fs::create_directories(m_own / name); // another model that a person calls so
        QVERIFY(questionWriterOf(name).empty());
    }

    void knowsAModelByWhatIsNotHidden() {
        const auto write = [this](const char* name, const char* content) {
            const fs::path path = m_own / "mine" / name;
            fs::create_directories(path.parent_path());
            writeFileAtomically(path, content);
        };
        write("config.json", "{}");
        write("1_Pooling/config.json", "{}");
        const std::string hash = modelHash(m_own / "mine");
        write(".git/index", "1");
        write(".cache/huggingface/download/config.json.metadata", "1");
        write("1_Pooling/.hidden", "1");
        QCOMPARE(modelHash(m_own / "mine"), hash);
        write("1_Pooling/config.json", "{ }");
        QVERIFY(modelHash(m_own / "mine") != hash);
    }

    void withoutACacheSettingItLooksBelowHome() {
        const QByteArray home = qgetenv("HOME");
        qunsetenv("XDG_CACHE_HOME");
        qputenv("HOME", m_cache.c_str());
        fs::create_directories(m_cache / ".cache/finetune-studio/models/fetched");
        const auto found = resolveModel("fetched");
        qputenv("HOME", home);
        QCOMPARE(found, m_cache / ".cache/finetune-studio/models/fetched");
    }

    void whatNamesNoFolderIsPassedOver() {
        const QByteArray home = qgetenv("HOME");
        qputenv("XDG_CACHE_HOME", "cache"); // relative: another one wherever it is looked for
        qputenv("HOME", m_cache.c_str());
        const auto relative = cacheFolder();
        qputenv("XDG_CACHE_HOME", "");
        qunsetenv("HOME");
        const auto homeless = cacheFolder();
        qputenv("HOME", home);
        QCOMPARE(relative, m_cache / ".cache/finetune-studio");
        const passwd* account = ::getpwuid(::geteuid());
        QVERIFY(account != nullptr);
        QCOMPARE(homeless, fs::path(account->pw_dir) / ".cache/finetune-studio");
    }

    void saysWhereItLooked_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("unknown") << "no-such-model";
        QTest::newRow("nothing") << "";
        QTest::newRow("path that leaves") << "../own/mine";
        QTest::newRow("folder that is not there") << "/nonexistent/model";
        QTest::newRow("longer than any name") << QString(5000, 'x');
    }

    void saysWhereItLooked() {
        QFETCH(QString, name);
        const auto error = thrown([&] { resolveModel(name.toStdString()); });
        QVERIFY2(isError(error, ErrorKind::NotFound, "no model \"" + name.toStdString() + "\""),
                 sentence(error));
        QVERIFY2(isError(error, ErrorKind::NotFound, m_own.string()), sentence(error));
        QVERIFY2(isError(error, ErrorKind::NotFound, m_cache.string()), sentence(error));
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "test_models.moc"
