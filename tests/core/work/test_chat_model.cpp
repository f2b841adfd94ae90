#include <QtTest/QtTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/work/chat_model.h"

using namespace fts;

// What tells language models apart: answers are kept by it.
class TestChatModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void adaptersAreAnotherModelBesideAnotherBase() {
        write("base/config.json", "{}");
        write("base/model.safetensors", "one");
        write("adapters/adapter_model.safetensors", "learned");
        write("adapters/adapter_config.json",
              R"({"base_model_name_or_path": ")" + path("base") + R"("})");
        const std::string before = chatModelHash(path("adapters"));
        QCOMPARE(chatModelHash(path("adapters")), before);
        write("base/model.safetensors", "two");
        const std::string after = chatModelHash(path("adapters"));
        QVERIFY(after != before);
        write("adapters/adapter_model.safetensors", "learned more");
        QVERIFY(chatModelHash(path("adapters")) != after);
        QVERIFY(chatModelHash(path("base")) != after);
    }

    void adaptersWithoutTheirBaseAreRefused() {
        write("lone/adapter_model.safetensors", "learned");
        write("lone/adapter_config.json", R"({"base_model_name_or_path": "no/such"})");
        QVERIFY_THROWS_EXCEPTION(Error, chatModelHash(path("lone")));
    }

private:
    std::string path(const std::string& name) const {
        return (m_folder.path() + "/").toStdString() + name;
    }

    void write(const std::string& name, const std::string& content) const {
        const std::filesystem::path file = path(name);
        std::filesystem::create_directories(file.parent_path());
        writeFileAtomically(file, content);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestChatModel)
#include "test_chat_model.moc"
