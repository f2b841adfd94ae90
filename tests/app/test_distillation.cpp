#include <QtTest/QtTest>

#include <set>
#include <thread>

#include "core/base/files.h"
#include "core/base/json.h"
#include "tests/app/command_line.h"
#include "tests/core/llm/chat_replies.h"

using namespace fts;

// A student that learns from a teacher, by command: from documents to a model that can be talked
// with. Teacher and writer of questions are one scripted endpoint.
class TestDistillation : public QObject {
    Q_OBJECT

    /// Answers as a teacher would, and counts what it was asked.
    class Endpoint {
    public:
        Endpoint()
            : server([this](ScriptedServer::Peer& peer, const std::string& request, int) {
                  peer.send(reply(request));
              }) {}

        int answered() {
            const std::lock_guard lock(m_mutex);
            return int(m_asked.size());
        }
        /// Questions that were answered, as often as they were.
        QStringList asked() {
            const std::lock_guard lock(m_mutex);
            return m_asked;
        }
        std::string lastAnswered() {
            const std::lock_guard lock(m_mutex);
            return m_last;
        }

        std::atomic<bool> down = false;
        std::atomic<bool> garbles = false; ///< answers as a gateway in trouble may
        std::atomic<int> delay = 0;        ///< milliseconds before each answer
        /// To that question it has more to say than 256 tokens.
        void setLongWinded(const QString& question) {
            const std::lock_guard lock(m_mutex);
            m_longWinded = question;
        }

    private:
        std::string reply(const std::string& request) {
            static const QRegularExpression tower("[Ll]ighthouse number (\\d+)");
            const QString text = QString::fromStdString(request);
            const bool makesQuestions = text.contains("Q:");
            if (down && !makesQuestions) {
                return httpReply(400, "{\"error\":{\"message\":\"not today\"}}");
            }
            if (garbles && !makesQuestions) {
                return httpReply(200, "<html>Busy</html>");
            }
            if (makesQuestions) {
                const QString number = tower.match(text).captured(1);
                return chatReply("Q: What is the lighthouse number " + number.toStdString() +
                                 " built of?\nA: stone");
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(delay));
            static const QRegularExpression question("What is the lighthouse number \\d+");
            const std::lock_guard lock(m_mutex);
            m_asked.append(question.match(text).captured(0));
            m_last = request;
            static const QRegularExpression limit("_tokens\":256\\D");
            if (m_asked.back() == m_longWinded && limit.match(text).hasMatch()) {
                auto cut = chatAnswerJson("It is built");
                cut["choices"][0]["finish_reason"] = "length";
                return httpReply(200, cut.dump());
            }
            return chatReply("It is built of stone.");
        }

        std::mutex m_mutex;
        QString m_longWinded;
        QStringList m_asked;
        std::string m_last;

    public:
        ScriptedServer server; // last: it uses what stands before
    };

    CommandLine m_cli;
    std::unique_ptr<Endpoint> m_endpoint;
    QString m_project;

    Call run(const QStringList& arguments) const { return m_cli.run(arguments); }

    Call answer(const QStringList& more = {}) const {
        return run(QStringList{"answer", m_project, "--key-file", m_cli.file("key"), "--json"} +
                   more);
    }

    static QStringList lines(const QString& path) {
        QFile file(path);
        if (!file.open(QFile::ReadOnly)) {
            return {};
        }
        return QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    }

    QString stages() const {
        QStringList all;
        for (const QJsonValue& stage :
             run({"status", m_project, "--json"}).json()["stages"].toArray()) {
            all << stage["name"].toString() + ":" + stage["state"].toString();
        }
        return all.join(' ');
    }

    /// The small Llama of the reference data, with room for passages.
    QString student() const {
        const auto folder = std::filesystem::path(m_cli.file("student").toStdString());
        std::filesystem::copy(FTS_TEST_DATA "/nn/decoders/llama", folder,
                              std::filesystem::copy_options::recursive);
        auto config = parseJson(readFile(folder / "config.json"), "config");
        config["max_position_embeddings"] = 2048;
        writeFileAtomically(folder / "config.json", config.dump());
        return m_cli.file("student");
    }

private Q_SLOTS:
    void initTestCase() {
        m_endpoint = std::make_unique<Endpoint>();
        m_project = m_cli.file("p");
        m_cli.write("key", kCanary);
        QFile::setPermissions(m_cli.file("key"), QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(QDir().mkpath(m_cli.file("docs")));
        for (int i = 0; i < 20; ++i) {
            m_cli.write(QStringLiteral("docs/%1.txt").arg(i),
                        QStringLiteral("Lighthouse number %1 stands on a rock in the sea. It was "
                                       "built of stone in the year %2.")
                            .arg(i)
                            .arg(1700 + i)
                            .toUtf8());
        }
        const QString url = QString::fromStdString(m_endpoint->server.url("/v1"));
        const Call made = run({"new",    m_project,
                               "--kind", "distillation",
                               "--set",  "rag.encoder=" + CommandLine::tinyModel(),
                               "--set",  "model.base=" + student(),
                               "--set",  "teacher.url=" + url,
                               "--set",  "teacher.model=strong",
                               "--set",  "teacher.prompt=Think twice.",
                               "--set",  "teacher.price_in=1000000",
                               "--set",  "rag.prompt=Answer briefly.",
                               "--set",  "generate.generator=remote",
                               "--set",  "generate.url=" + url,
                               "--set",  "generate.model=writer",
                               "--set",  "generate.round_trip=0",
                               "--set",  "train.threads=1",
                               "--set",  "train.precision=fp32",
                               "--set",  "train.epochs=1"});
        QVERIFY2(made.exit == 0, qPrintable(made.err));
    }

    void a1_importsDividesAndAsks() {
        const Call imported = run({"import", m_project, m_cli.file("docs"), "--json"});
        QVERIFY2(imported.exit == 0, qPrintable(imported.err));
        QCOMPARE(imported.json()["documents"].toInt(), 20);
        QCOMPARE(stages(), QString("import:fresh chunk:missing generate:missing answer:missing "
                                   "train:missing evaluate:missing export:missing"));
        QCOMPARE(run({"answer", m_project}).exit, 2); // nothing to answer yet
        QCOMPARE(run({"chunk", m_project}).exit, 0);
        const Call generated =
            run({"generate", m_project, "--key-file", m_cli.file("key"), "--json"});
        QVERIFY2(generated.exit == 0, qPrintable(generated.err));
        const QJsonObject parts = generated.json()["questions"].toObject();
        QCOMPARE(parts["train"].toInt(), 16);
        QCOMPARE(parts["validation"].toInt(), 2);
        QCOMPARE(parts["test"].toInt(), 2);
        QCOMPARE(m_endpoint->answered(), 0);
    }

    void a2_saysWhatAnsweringWouldCost() {
        const Call cost = run({"answer", m_project, "--dry-run", "--json"});
        QVERIFY2(cost.exit == 0, qPrintable(cost.err));
        QCOMPARE(cost.json()["questions"].toInt(), 18);
        QCOMPARE(cost.json()["requests"].toInt(), 18);
        QCOMPARE(cost.json()["address"].toString(),
                 QString::fromStdString(m_endpoint->server.url()));
        const double tokens = cost.json()["tokens"].toObject()["in"].toDouble();
        QVERIFY(tokens > 18 * 50 && cost.json()["price"].toDouble() >= tokens);
        QCOMPARE(m_endpoint->answered(), 0);
    }

    void a3_answersAsMuchAsIsAllowedAndThenTheRestOnce() {
        const Call some = answer({"--set", "answer.most_requests=5"});
        QVERIFY2(some.exit == 0, qPrintable(some.err));
        QCOMPARE(some.json()["requests"].toInt(), 5);
        QCOMPARE(some.json()["answered"].toInt(), 5);
        QCOMPARE(some.json()["unasked"].toInt(), 13);
        QVERIFY2(some.err.contains("go to " + QString::fromStdString(m_endpoint->server.url())),
                 qPrintable(some.err));
        QVERIFY(stages().contains("answer:missing"));

        m_endpoint->garbles = true; // the rest fails, but may not another day
        QCOMPARE(answer().json()["answered"].toInt(), 5);
        QVERIFY(stages().contains("answer:missing"));
        m_endpoint->garbles = false;

        m_endpoint->down = true; // the rest fails, and what is there stays
        const Call failed = answer();
        QCOMPARE(failed.json()["answered"].toInt(), 5);
        QCOMPARE(m_endpoint->answered(), 5);
        m_endpoint->down = false;

        const Call rest = answer();
        QVERIFY2(rest.exit == 0, qPrintable(rest.err));
        QCOMPARE(rest.json()["answered"].toInt(), 18);
        QCOMPARE(rest.json()["answers_kept"].toInt(), 5);
        QCOMPARE(rest.json()["requests"].toInt(), 13);
        QCOMPARE(rest.json()["rows"].toObject()["train"].toInt(), 16);
        QCOMPARE(rest.json()["rows"].toObject()["validation"].toInt(), 2);
        QVERIFY(stages().contains("answer:fresh train:missing"));

        QCOMPARE(answer().json()["requests"].toInt(), 0); // nothing is paid for twice
        const QStringList asked = m_endpoint->asked();
        QCOMPARE(asked.size(), 18);
        QCOMPARE(QSet<QString>(asked.begin(), asked.end()).size(), 18);
        QVERIFY(m_endpoint->lastAnswered().find("Think twice.") != std::string::npos);
        QVERIFY(!rest.out.contains(kCanary) && !rest.err.contains(kCanary));
    }

    void a3_goesOnAfterAKillWithoutPayingTwice() {
        const QStringList other{"--set", "teacher.prompt=Think thrice."};
        const int before = m_endpoint->answered();
        m_endpoint->delay = 100;
        QProcess process;
        process.setProcessEnvironment(m_cli.environment());
        process.start(CommandLine::program(),
                      QStringList{"answer", m_project, "--key-file", m_cli.file("key")} + other);
        QVERIFY(QTest::qWaitFor([&] { return m_endpoint->answered() >= before + 8; }, 60'000));
        process.kill();
        QVERIFY(process.waitForFinished());
        m_endpoint->delay = 0;
        const Call rest = answer(other);
        QVERIFY2(rest.exit == 0, qPrintable(rest.err));
        QCOMPARE(rest.json()["answered"].toInt(), 18);
        QCOMPARE(rest.json()["requests"].toInt() + rest.json()["answers_kept"].toInt(), 18);
        // What was under way at the kill may be asked again: no more than are asked at a time.
        QVERIFY(rest.json()["answers_kept"].toInt() >= 4);
        QVERIFY(m_endpoint->answered() - before <= 18 + 4);
        QCOMPARE(answer().json()["requests"].toInt(), 0); // and back to the other words
    }

    void a3_asksAgainForAnswersThatWereCutAlone() {
        const QStringList anew{"--set", "teacher.prompt=Be thorough."};
        const QStringList longer = anew + QStringList{"--set", "answer.cut_tokens=1024"};
        const QString question = m_endpoint->asked().first();
        m_endpoint->setLongWinded(question);
        QJsonObject told = answer(anew).json();
        QCOMPARE(told["answered"].toInt(), 17);
        QCOMPARE(told["failed"].toObject().size(), 1);
        const QJsonObject cut = told["cut"].toObject();
        QCOMPARE(cut["count"].toInt(), 1);
        QVERIFY(cut["questions"].toArray()[0].toObject()["text"].toString().startsWith(question));

        told = run(QStringList{"answer", m_project, "--dry-run", "--json"} + anew).json();
        QCOMPARE(told["requests"].toInt(), 0); // it would be cut again
        QCOMPARE(told["answers_kept"].toInt(), 17);
        QCOMPARE(told["cut"].toObject(), cut);
        told = run(QStringList{"answer", m_project, "--dry-run", "--json"} + longer).json();
        QCOMPARE(told["requests"].toInt(), 1);
        QCOMPARE(told["cut"].toObject()["count"].toInt(), 0);

        const int before = m_endpoint->answered();
        told = answer(longer).json();
        QCOMPARE(m_endpoint->answered(), before + 1);
        QCOMPARE(told["answered"].toInt(), 18);
        QVERIFY(told["failed"].toObject().isEmpty() &&
                told["cut"].toObject()["count"].toInt() == 0);
        QCOMPARE(answer(longer).json()["requests"].toInt(), 0);
        m_endpoint->setLongWinded({});
        QCOMPARE(answer().json()["requests"].toInt(), 0); // and back to the other words
    }

    void a4_writesConversationsAsAFineTuningJobTakesThem() {
        const QString train = m_cli.file("train.jsonl"), validation = m_cli.file("valid.jsonl");
        const Call written = run({"export-data", m_project, "--format", "openai-chat", "--split",
                                  "train", "--out", train, "--json"});
        QVERIFY2(written.exit == 0, qPrintable(written.err));
        QCOMPARE(written.json()["rows"].toInt(), 16);
        QCOMPARE(run({"export-data", m_project, "--format", "openai-chat", "--split", "validation",
                      "--out", validation})
                     .exit,
                 0);
        QCOMPARE(lines(validation).size(), 2);
        for (const QString& line : lines(train)) {
            const auto row = QJsonDocument::fromJson(line.toUtf8()).object();
            const QJsonArray messages = row["messages"].toArray();
            QCOMPARE(messages.size(), 3);
            QCOMPARE(messages[0]["role"].toString(), QString("system"));
            QVERIFY(messages[0]["content"].toString().contains("Answer briefly."));
            // What only the teacher is told is not what the student learns to be told.
            QVERIFY(!line.contains("Think twice."));
            QVERIFY(messages[1]["content"].toString().contains("What is the lighthouse number"));
            QVERIFY(messages[1]["content"].toString().contains("stands on a rock"));
            QCOMPARE(messages[2]["content"].toString(), QString("It is built of stone."));
        }
        // Documents are in one part only, and so is what their questions are shown.
        static const QRegularExpression tower("ighthouse number (\\d+)");
        std::set<QString> learned, chosenBy;
        for (const auto& [path, towers] :
             {std::pair(train, &learned), std::pair(validation, &chosenBy)}) {
            auto match = tower.globalMatch(lines(path).join('\n'));
            while (match.hasNext()) {
                towers->insert(match.next().captured(1));
            }
        }
        QCOMPARE(learned.size(), std::size_t{16});
        QCOMPARE(chosenBy.size(), std::size_t{2});
        for (const QString& number : chosenBy) {
            QVERIFY2(!learned.contains(number), qPrintable(number));
        }
    }

    void a5_trainsAndExportsTheStudent() {
        const Call trained = run({"train", m_project, "--json"});
        QVERIFY2(trained.exit == 0, qPrintable(trained.err));
        QCOMPARE(trained.json()["best"].toObject()["metric"].toString(), QString("loss"));
        QVERIFY(stages().contains("train:fresh"));
        const QString merged = m_cli.file("merged");
        const Call exported =
            run({"export", m_project, "--format", "merged", "--out", merged, "--json"});
        QVERIFY2(exported.exit == 0, qPrintable(exported.err));
        const Call talk = m_cli.run({"chat", "--model", merged, "--max-tokens", "5"}, "Hello\n");
        QVERIFY2(talk.exit == 0, qPrintable(talk.err));
    }

    void a6_importsConversationsBesidesButNoneThatIsJudgedOn() {
        const QStringList rows = lines(m_cli.file("train.jsonl"));
        QJsonObject row =
            QJsonDocument::fromJson(lines(m_cli.file("valid.jsonl"))[0].toUtf8()).object();
        const auto rowOf = [](const QString& question) {
            return QJsonDocument(
                       QJsonObject{
                           {"messages",
                            QJsonArray{QJsonObject{{"role", "user"}, {"content", question}},
                                       QJsonObject{{"role", "assistant"}, {"content", "So."}}}}})
                       .toJson(QJsonDocument::Compact) +
                   "\n";
        };
        const QString kept =
            row["messages"].toArray()[1].toObject()["content"].toString(); // with its passages
        const QString path =
            m_cli.write("more.jsonl", rowOf("How high is the mast of the ship?") + rowOf(kept) +
                                          rows[0].toUtf8() + "\n{\"messages\": []}\n");
        const Call imported = run({"import", m_project, path, "--json"});
        QVERIFY2(imported.exit == 0, qPrintable(imported.err));
        QCOMPARE(imported.json()["conversations"].toInt(), 3);
        QCOMPARE(imported.json()["skipped_rows"].toInt(), 1);
        QCOMPARE(imported.json()["duplicates"].toInt(), 1);
        QCOMPARE(imported.json()["leaks"].toInt(), 1);
        QCOMPARE(imported.json()["rows"].toObject()["train"].toInt(), 17);
        QVERIFY(stages().contains("answer:fresh train:stale"));
    }

    void a7_aKeyGoesToTheAddressItIsFor() {
        // Two addresses, and one key that does not say for which.
        const Call update = run({"update", m_project, "--key-file", m_cli.file("key"), "--set",
                                 "judge.url=http://127.0.0.1:1/v1", "--set", "judge.model=j"});
        QCOMPARE(update.exit, 2);
        QVERIFY2(update.err.contains("--key-file teacher=FILE"), qPrintable(update.err));
        // No file of the project holds it.
        QDirIterator files(m_project, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            QVERIFY2(!file.readAll().contains(kCanary), qPrintable(file.fileName()));
        }
    }

    void a8_keepsAnAddressForOtherRoles() {
        QCOMPARE(run({"set", m_project, "--keep-endpoint", "strong", "--for", "teacher"}).exit, 0);
        QCOMPARE(run({"set", m_project, "--endpoint", "strong", "--for", "judge"}).exit, 0);
        const QJsonObject values = run({"set", m_project, "--json"}).json();
        QCOMPARE(values["judge.url"].toString(), values["teacher.url"].toString());
        QCOMPARE(values["judge.model"].toString(), QString("strong"));
        QCOMPARE(values["judge.price_in"].toString(), values["teacher.price_in"].toString());
        QVERIFY(stages().contains("answer:fresh")); // nobody else answers for that
    }

    void a9_updateDoesWhatIsLeft() {
        QVERIFY(stages().contains("answer:fresh train:stale evaluate:missing export:stale"));
        const int answered = m_endpoint->answered();
        const Call updated = run({"update", m_project, "--key-file", m_cli.file("key"), "--json",
                                  "--set", "evaluate.rows=2", "--set", "evaluate.probes=4", "--set",
                                  "rag.answer_tokens=256"});
        QVERIFY2(updated.exit == 0, qPrintable(updated.err));
        QStringList done;
        for (const QJsonValue& stage : updated.json()["done"].toArray()) {
            done << stage.toString();
        }
        QCOMPARE(done.join(' '), QString("train evaluate export"));
        QVERIFY(QFile::exists(m_project + "/artifacts/model/adapter_config.json"));
        QVERIFY(m_endpoint->answered() > answered); // teacher and judge, for the verdict
    }

    void refusesCommandsOfAnotherKind() {
        const Call search = run({"search", m_project, "?"});
        QCOMPARE(search.exit, 2);
        QVERIFY2(search.err.contains("kind distillation; \"search\""), qPrintable(search.err));
        const QString other = m_cli.newProject("embedding");
        const Call answers = run({"answer", other});
        QCOMPARE(answers.exit, 2);
        QVERIFY2(answers.err.contains("for projects of the kind distillation"),
                 qPrintable(answers.err));
    }
};

QTEST_GUILESS_MAIN(TestDistillation)
#include "test_distillation.moc"
