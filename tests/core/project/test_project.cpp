#include <QtTest/QtTest>

#include <fstream>

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/project/project.h"
#include "tests/core/base/thrown.h"

using namespace fts;
namespace fs = std::filesystem;

class TestProject : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_folder;

    fs::path manifest() const { return m_folder / "project.ftproj"; }

    void write(const std::string& content) const {
        fs::create_directories(m_folder);
        std::ofstream(manifest(), std::ios::binary) << content;
    }

    nlohmann::json written() const { return parseJson(readFile(manifest()), "manifest"); }

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath("Berichte 1").toStdString();
    }

    void aNewProjectOpensAsItWasMade() {
        auto made = Project::create(m_folder, "embedding");
        QCOMPARE(made.kind(), std::string("embedding"));
        QVERIFY(made.specs() == defaultSpecs("embedding"));
        made.specs().train.epochs = 7;
        made.specs().evaluate.k = {2, 4};
        made.specs().model.queryPrompt = "query: „x“\n";
        made.save();
        for (const fs::path& path : {m_folder, manifest()}) {
            const auto opened = Project::open(path);
            QVERIFY(opened.specs() == made.specs());
            QCOMPARE(opened.kind(), made.kind());
            QCOMPARE(opened.folder(), fs::canonical(m_folder));
            QVERIFY(opened.warnings().empty());
        }
        QCOMPARE(made.runFolder(3), made.folder() / "runs" / "0003");
        QCOMPARE(made.runFolder(12345), made.folder() / "runs" / "12345");
    }

    void theManifestSaysWhatItIs() {
        Project::create(m_folder, "embedding");
        const auto content = written();
        QCOMPARE(content["format"].get<std::string>(), std::string("finetune-studio-project"));
        QCOMPARE(content["version"].get<int>(), Project::kVersion);
        QCOMPARE(content["kind"].get<std::string>(), std::string("embedding"));
        QCOMPARE(content["specs"]["train"]["batch"].get<int>(), 64);
    }

    void openingBelowTheWorkingFolderGivesAnAbsoluteFolder() {
        Project::create(m_folder, "embedding");
        const auto before = fs::current_path();
        fs::current_path(m_folder);
        const auto byName = Project::open("project.ftproj").folder();
        const auto byDot = Project::open(".").folder();
        fs::current_path(before);
        QCOMPARE(byName, fs::canonical(m_folder));
        QCOMPARE(byDot, fs::canonical(m_folder));
    }

    void makesAProjectInAnEmptyFolderOnly() {
        fs::create_directories(m_folder);
        Project::create(m_folder, "embedding");
        const auto before = readFile(manifest());
        const auto again = thrown([&] { Project::create(m_folder, "embedding"); });
        QVERIFY2(isError(again, ErrorKind::BadInput, "already there"), sentence(again));
        QVERIFY(readFile(manifest()) == before);
        const auto onFile = thrown([&] { Project::create(manifest(), "embedding"); });
        QVERIFY2(isError(onFile, ErrorKind::BadInput, "already there"), sentence(onFile));
        const auto kind = thrown([&] { Project::create(m_folder / "new", "vision"); });
        QVERIFY2(isError(kind, ErrorKind::BadInput, "\"vision\". Use embedding"), sentence(kind));
        QVERIFY(!fs::exists(m_folder / "new"));
    }

    void saysWhereNoProjectIs_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("nothing") << "missing";
        QTest::newRow("folder without a project") << "";
        QTest::newRow("another file") << "project.sqlite";
        QTest::newRow("copy under another name") << "copy.ftproj";
    }

    void saysWhereNoProjectIs() {
        QFETCH(QString, path);
        fs::create_directories(m_folder);
        std::ofstream(m_folder / "project.sqlite") << "SQLite format 3";
        fs::copy_file(FTS_TEST_DATA "/project/version1.ftproj", m_folder / "copy.ftproj");
        const auto full = m_folder / path.toStdString();
        const auto error = thrown([&] { Project::open(full); });
        QVERIFY2(isError(error, ErrorKind::NotFound, "no project in " + full.string()),
                 sentence(error));
    }

    void opensVersion1WithAllItsSettings() {
        write(readFile(FTS_TEST_DATA "/project/version1.ftproj"));
        const auto project = Project::open(m_folder);
        QVERIFY(project.warnings().empty());
        const Specs& specs = project.specs();
        QVERIFY(specs.model ==
                (ModelSpec{"models/bge-small", 256, "Represent this sentence: ", ""}));
        QVERIFY(specs.split == (SplitSpec{0.15, 0.2, 7}));
        const TrainSpec defaults = defaultSpecs(kEmbedding).train; // of what came later
        QVERIFY(specs.train == (TrainSpec{4,     32,   8,      2,        defaults.negatives,
                                          2e-5,  0.05, 0.0,    0.5,      defaults.baseShare,
                                          "mnr", 30.0, "fp32", "cpu",    2,
                                          9,     50,   3,      "mrr@10", 10}));
        QVERIFY(specs.evaluate == (EvaluateSpec{{1, 5}, 0.5, 2000, 4096}));
    }

    void refusesANewerVersionAndLeavesItAsItIs() {
        const std::string content =
            R"({"format":"finetune-studio-project","version":2,"kind":"x"})";
        write(content);
        const auto error = thrown([&] { Project::open(m_folder); });
        const std::string expected =
            manifest().string() + " was written by a newer version of this program (format version "
                                  "2; this one knows 1). Update the program to open it.";
        QVERIFY2(isError(error, ErrorKind::Unsupported, expected), sentence(error));
        QCOMPARE(readFile(manifest()), content);
    }

    void whatThisVersionDoesNotKnowIsToldAndKept() {
        write(R"({"format":"finetune-studio-project","version":1,"kind":"embedding","notes":[1],
                  "specs":{"train":{"momentum":0.9,"epochs":5},"future":{"a":1},"later":2,
                           "empty":{}}})");
        auto project = Project::open(m_folder);
        QStringList told;
        for (const Message& warning : project.warnings()) {
            QVERIFY(warning.english().starts_with(manifest().string()));
            told.append(QString::fromStdString(std::get<std::string>(warning.arguments().at(1))));
        }
        told.sort();
        QCOMPARE(told, (QStringList{"empty", "future", "later", "notes", "train.momentum"}));
        QCOMPARE(project.specs().train.epochs, 5);
        project.specs().train.epochs = 6;
        project.save();
        const auto content = written();
        QCOMPARE(content["notes"], nlohmann::json({1}));
        QCOMPARE(content["specs"]["train"]["momentum"].get<double>(), 0.9);
        QCOMPARE(content["specs"]["train"]["epochs"].get<int>(), 6);
        QCOMPARE(content["specs"]["future"]["a"].get<int>(), 1);
        QCOMPARE(content["specs"]["later"].get<int>(), 2);
        QVERIFY(content["specs"]["empty"].is_object());
    }

    void missingSettingsHaveTheirDefaults() {
        write(R"({"format":"finetune-studio-project","version":1,"kind":"embedding"})");
        QVERIFY(Project::open(m_folder).specs() == defaultSpecs("embedding"));
    }

    void damagedManifestsEndInASentence_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        const auto head = [](const char* rest) {
            return QByteArray(R"({"format":"finetune-studio-project",)") + rest;
        };
        const auto specs = [&](const char* rest) {
            return head(R"("version":1,"kind":"embedding","specs":)") + rest + "}";
        };
        QFile whole(FTS_TEST_DATA "/project/version1.ftproj");
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QTest::newRow("empty") << QByteArray() << "not valid JSON";
        QTest::newRow("cut") << whole.readAll().left(500) << "not valid JSON";
        QTest::newRow("zeros") << QByteArray(512, '\0') << "not valid JSON";
        QTest::newRow("too deep") << QByteArray(100'000, '[') << "nested more than 64";
        QTest::newRow("no object") << QByteArray("[]") << "not a Finetune Studio project";
        QTest::newRow("another format") << QByteArray(R"({"format":"x"})") << "not a Finetune";
        QTest::newRow("no version") << head(R"("kind":"embedding"})") << "version is missing";
        QTest::newRow("version 0") << head(R"("version":0})") << "version";
        QTest::newRow("version as text") << head(R"("version":"1"})") << "version";
        QTest::newRow("half a version") << head(R"("version":1.5})") << "version";
        QTest::newRow("huge version") << head(R"("version":18446744073709551615})") << "version";
        QTest::newRow("no kind") << head(R"("version":1})") << "kind null";
        QTest::newRow("unknown kind") << head(R"("version":1,"kind":"vision"})") << "\"vision\"";
        QTest::newRow("kind as number") << head(R"("version":1,"kind":3})") << "kind 3";
        QTest::newRow("specs as list") << specs("[]") << "\"specs\" is not an object";
        QTest::newRow("spec as text") << specs(R"({"train":"x"})") << "\"train\" is not an object";
        QTest::newRow("text for a number")
            << specs(R"({"train":{"batch":"64"}})") << "train.batch cannot be \"\"64\"\"";
        QTest::newRow("truth for a number")
            << specs(R"({"train":{"batch":true}})") << "train.batch cannot be \"true\"";
        QTest::newRow("null for a number")
            << specs(R"({"train":{"lr":null}})") << "train.lr cannot be \"null\"";
        QTest::newRow("number for a text")
            << specs(R"({"model":{"base":5}})") << "model.base cannot be \"5\"";
        QTest::newRow("object for a text")
            << specs(R"({"model":{"base":{}}})") << "model.base cannot be \"{}\"";
        QTest::newRow("number for a list")
            << specs(R"({"evaluate":{"k":5}})") << "evaluate.k cannot be \"5\"";
        QTest::newRow("text in a list")
            << specs(R"({"evaluate":{"k":[1,"x"]}})") << "evaluate.k cannot be";
        QTest::newRow("list in a list")
            << specs(R"({"evaluate":{"k":[[1]]}})") << "evaluate.k cannot be";
        QTest::newRow("fraction for a whole number")
            << specs(R"({"train":{"epochs":2.5}})") << "train.epochs cannot be \"2.5\"";
        QTest::newRow("out of range") << specs(R"({"train":{"epochs":0}})") << "from 1 to 10000";
        QTest::newRow("unknown choice")
            << specs(R"({"train":{"loss":"hinge"}})") << "mnr-symmetric, mnr";
    }

    void damagedManifestsEndInASentence() {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        write(content.toStdString());
        const auto error = thrown([&] { Project::open(m_folder); });
        QVERIFY2(error && error->kind() != ErrorKind::Internal, sentence(error));
        QVERIFY2(std::string(error->what()).starts_with(manifest().string()), sentence(error));
        QVERIFY2(QString(error->what()).contains(reason), sentence(error));
        QVERIFY(readFile(manifest()) == content.toStdString());
    }

    void aManifestThatIsNoFileIsRefused() {
        fs::create_directories(manifest());
        const auto error = thrown([&] { Project::open(m_folder); });
        QVERIFY2(isError(error, ErrorKind::BadInput, "not a regular file"), sentence(error));
    }
};

QTEST_GUILESS_MAIN(TestProject)
#include "test_project.moc"
