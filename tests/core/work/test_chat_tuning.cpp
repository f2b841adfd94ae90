#include <QtTest/QtTest>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/job_context.h"
#include "core/base/json.h"
#include "core/nn/api/device.h"
#include "core/nn/peft_adapter.h"
#include "core/work/chat_tuning.h"

using namespace fts;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

/// The small Llama of the reference data with a chat template, and files to learn from.
class Tuning {
public:
    Tuning() {
        fs::copy(FTS_TEST_DATA "/nn/decoders/llama", path("model"), fs::copy_options::recursive);
        change("config.json", "max_position_embeddings", 256);
        change("tokenizer_config.json", "chat_template",
               "{% for message in messages %}{{ message.role }}: {{ message.content }}\n"
               "{% endfor %}");
        write("rows.jsonl", 0, 24);
        write("validation.jsonl", 24, 6);
        tuning.base = path("model");
        tuning.training = path("rows.jsonl");
        tuning.validation = path("validation.jsonl");
        tuning.epochs = 4;
        tuning.batch = 4;
        tuning.device = "cpu";
        tuning.threads = 1;
    }

    /// Into folders of that name; `stopAfter` steps it is stopped.
    ChatTuningResult run(const std::string& name, std::optional<std::int64_t> stopAfter = {}) {
        fs::create_directories(path(name));
        std::stop_source stop;
        losses.clear();
        said.clear();
        FunctionSink sink([&](const Event& event) {
            if (const auto* line = std::get_if<LogLine>(&event)) {
                said += QString::fromStdString(line->text.english()) + "\n";
            }
            const auto* sample = std::get_if<MetricSample>(&event);
            if (sample != nullptr && sample->name == "loss") {
                losses.push_back(sample->value);
            }
            if (sample != nullptr && stopAfter && sample->step >= *stopAfter) {
                stop.request_stop();
            }
        });
        JobContext context{stop.get_token(), sink};
        return tuneOnChats(tuning, path(name), path(name) / "tuned", context);
    }

    void write(const std::string& name, int first, int count) const {
        std::string lines;
        for (int i = first; i < first + count; ++i) {
            const json row{{"messages",
                            {{{"role", "user"}, {"content", "lamp " + std::to_string(i)}},
                             {{"role", "assistant"}, {"content", "it burns all night"}}}}};
            lines += row.dump() + "\n";
        }
        writeFileAtomically(path(name), lines);
    }

    fs::path path(const std::string& name) const {
        return fs::path(m_folder.path().toStdString()) / name;
    }
    std::string adapters(const std::string& name) const {
        return readFile(path(name) / "tuned" / "adapter_model.safetensors");
    }

    ChatTuning tuning;
    std::vector<double> losses;
    QString said; ///< log lines

private:
    void change(const char* name, const char* key, const json& value) const {
        json content = parseJson(readFile(path("model") / name), name);
        content[key] = value;
        writeFileAtomically(path("model") / name, content.dump());
    }

    QTemporaryDir m_folder;
};

void check(const ChatTuning& tuning) {
    FunctionSink nobody([](const Event&) {});
    JobContext context{{}, nobody};
    checkChatFiles(tuning, context);
}

} // namespace

class TestChatTuning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesAdaptersThatHaveLearned();
    void goesOnWhereItWasStopped();
    void needsNoValidationFile();
    void namesTheRowThatIsWrong();
    void namesNoSettingsOfAProject();
};

void TestChatTuning::leavesAdaptersThatHaveLearned() {
    Tuning toy;
    toy.tuning.rateFactor = 10;
    const ChatTuningResult result = toy.run("run");
    QVERIFY2(toy.losses.back() < 0.8 * toy.losses.front(),
             qPrintable(QString::number(toy.losses.back())));
    QVERIFY(result.tokens > 0);
    QVERIFY(result.step > 0);
    QVERIFY(result.metrics["valid_loss"].get<double>() < toy.losses.front());
    CausalModel model(toy.path("model"), Device{}, Precision::Fp32);
    openPeftAdapter(model, toy.path("run") / "tuned");
    QVERIFY(!model.parameters().empty());
    const json config = parseJson(readFile(toy.path("run") / "tuned" / "adapter_config.json"), "c");
    QCOMPARE(config["base_model_name_or_path"], json(toy.path("model").string()));
}

void TestChatTuning::goesOnWhereItWasStopped() {
    Tuning toy;
    toy.run("whole");
    QVERIFY_EXCEPTION_THROWN(toy.run("stopped", 7), Cancelled);
    QVERIFY(!fs::exists(toy.path("stopped") / "tuned"));
    toy.run("stopped");
    QVERIFY(toy.adapters("stopped") == toy.adapters("whole"));
}

void TestChatTuning::needsNoValidationFile() {
    Tuning toy;
    toy.tuning.validation.clear();
    toy.tuning.epochs = 1;
    const ChatTuningResult result = toy.run("run");
    QVERIFY(result.metrics.empty());
    QVERIFY(!toy.adapters("run").empty());
}

void TestChatTuning::namesTheRowThatIsWrong() {
    Tuning toy;
    check(toy.tuning);
    const std::string rows = readFile(toy.tuning.training);
    writeFileAtomically(toy.tuning.training,
                        rows + "{\"messages\": [{\"role\": \"user\", \"content\": \"a\"}]}\n");
    try {
        check(toy.tuning);
        QFAIL("a row without an answer was taken");
    } catch (const Error& error) {
        QVERIFY2(QString(error.what()).contains("25"), error.what());
    }
    writeFileAtomically(toy.tuning.training, "\n");
    QVERIFY_EXCEPTION_THROWN(check(toy.tuning), Error);
    writeFileAtomically(toy.tuning.training, "no JSON\n");
    QVERIFY_EXCEPTION_THROWN(check(toy.tuning), Error);
}

// Who has sent the files has no project, nor its commands.
void TestChatTuning::namesNoSettingsOfAProject() {
    Tuning toy;
    toy.tuning.validation.clear();
    toy.tuning.epochs = 1;
    toy.run("run");
    QVERIFY(toy.said.contains("There is no validation file"));
    QVERIFY2(!toy.said.contains("split.validation"), qPrintable(toy.said));
    const auto refusal = [&](const auto& work) {
        try {
            work();
            return QString();
        } catch (const Error& error) {
            return QString(error.what());
        }
    };
    fs::create_directories(toy.path("other"));
    fs::copy(toy.path("run") / "spec.json", toy.path("other") / "spec.json");
    const fs::path weights = toy.path("model") / "model.safetensors";
    std::string content = readFile(weights);
    content.back() = static_cast<char>(content.back() ^ 1);
    writeFileAtomically(weights, content);
    const QString changed = refusal([&] { toy.run("other"); });
    QVERIFY2(changed.startsWith("The base model has changed"), qPrintable(changed));
    std::string words;
    for (int i = 0; i < 400; ++i) { // more than the model reads
        words += "lamp ";
    }
    const json row{{"messages",
                    {{{"role", "user"}, {"content", words}},
                     {{"role", "assistant"}, {"content", "it burns"}}}}};
    writeFileAtomically(toy.tuning.training, row.dump() + "\n");
    const QString tooLong = refusal([&] { toy.run("long"); });
    QVERIFY2(tooLong.startsWith("No conversation of the file"), qPrintable(tooLong));
    writeFileAtomically(toy.tuning.training, std::string("\xFF\xFE{\0", 4));
    const QString utf16 = refusal([&] { check(toy.tuning); });
    QVERIFY2(utf16.contains("upload it again"), qPrintable(utf16));
}

QTEST_GUILESS_MAIN(TestChatTuning)
#include "test_chat_tuning.moc"
