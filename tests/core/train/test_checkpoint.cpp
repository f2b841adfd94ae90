#include <QtTest/QtTest>

#include <csignal>
#include <fstream>
#include <sys/resource.h>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/train/checkpoint.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

/// An optimiser over two weights, `matrix` [rows, 3] and `bias` [4].
MasterAdamW optimiserOf(std::int64_t rows = 2, const std::string& bias = "bias") {
    return MasterAdamW({{"", "matrix", torch::rand({rows, 3})}, {"", bias, torch::rand({4})}}, 0);
}

void takeStep(MasterAdamW& optimiser) {
    for (auto& slot : optimiser.slots()) {
        slot.parameter.mutable_grad() = torch::rand_like(slot.parameter);
    }
    optimiser.step(0.1);
}

bool sameTensors(const MasterAdamW& one, const MasterAdamW& other) {
    for (std::size_t i = 0; i < one.slots().size(); ++i) {
        const auto& a = one.slots()[i];
        const auto& b = other.slots()[i];
        if (!a.master.equal(b.master) || !a.mean.equal(b.mean) || !a.variance.equal(b.variance) ||
            !a.parameter.equal(b.parameter)) {
            return false;
        }
    }
    return one.steps() == other.steps();
}

TrainState stateAt(std::int64_t step) {
    TrainState state;
    state.step = step;
    state.epoch = 2;
    state.batch = 7;
    state.legStart = 3;
    state.legFirstEpoch = 1;
    state.epochs = 9;
    state.evaluatedStep = 11;
    state.bestStep = 8;
    state.bestValue = 0.1 + 0.2; // no short decimal number
    state.looksWithoutBetter = 2;
    state.trainSeconds = 12.5;
    state.pairs = 5'000'000'000;
    state.tokens = 6'000'000'000;
    state.tokensAtOnce = 4096;
    state.stoppedEarly = true;
    return state;
}

void overwrite(const fs::path& path, const std::string& content) {
    std::ofstream(path, std::ios::trunc) << content;
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

/// While it lives, no file may grow past `bytes`, as if the disk were full.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_signal = ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_signal);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};

} // namespace

class TestCheckpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = fs::path(m_temporary->path().toStdString()) / "checkpoints";
    }

    void bringsEverythingBackToTheBit() {
        auto optimiser = optimiserOf();
        takeStep(optimiser);
        takeStep(optimiser);
        const CheckpointFolder folder(m_folder);
        folder.write(optimiser, stateAt(2));
        auto loaded = optimiserOf();
        const auto state = CheckpointFolder::load(folder.newest().value(), loaded);
        QVERIFY(sameTensors(optimiser, loaded));
        QCOMPARE(stateToJson(state).dump(), stateToJson(stateAt(2)).dump());
        QCOMPARE(state.bestValue, 0.1 + 0.2);
    }

    void keepsTheTwoNewest() {
        auto optimiser = optimiserOf();
        const CheckpointFolder folder(m_folder);
        for (const std::int64_t step : {5, 999'999, 1'000'000, 1'000'010}) {
            folder.write(optimiser, stateAt(step));
        }
        folder.writeBest(optimiser, 5, 0.5);
        QCOMPARE(namesIn(m_folder),
                 (std::vector<std::string>{"best", "step-1000000", "step-1000010"}));
        QCOMPARE(CheckpointFolder::readState(folder.newest().value()).step, 1'000'010);
    }

    void nothingIsThereBeforeTheFirst() {
        QVERIFY(!CheckpointFolder(m_folder).newest());
        QVERIFY(!CheckpointFolder(m_folder).hasBest());
    }

    void theOneBeforeADamagedOneServes_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("content");
        for (const char* file : {"model.safetensors", "optimizer.safetensors", "state.json"}) {
            QTest::addRow("%s is empty", file) << file << "";
            QTest::addRow("%s is cut short", file) << file << "{\"st";
            QTest::addRow("%s is gone", file) << file << QString();
        }
        QTest::newRow("state lacks a value") << "state.json" << "{\"step\": 20}";
        QTest::newRow("state is of another type") << "state.json" << "[]";
    }

    void theOneBeforeADamagedOneServes() {
        QFETCH(QString, file);
        QFETCH(QString, content);
        auto optimiser = optimiserOf();
        takeStep(optimiser);
        const CheckpointFolder folder(m_folder);
        folder.write(optimiser, stateAt(10));
        folder.write(optimiser, stateAt(20));
        const fs::path damaged = m_folder / "step-000020" / file.toStdString();
        content.isNull() ? void(fs::remove(damaged)) : overwrite(damaged, content.toStdString());
        auto loaded = optimiserOf();
        QCOMPARE(CheckpointFolder::load(folder.newest().value(), loaded).step, 10);
        QVERIFY(sameTensors(optimiser, loaded) || loaded.steps() == 10);
        QVERIFY(loaded.slots()[0].master.equal(optimiser.slots()[0].master));
    }

    void aTruncatedTensorFileIsSeen() {
        auto optimiser = optimiserOf();
        const CheckpointFolder folder(m_folder);
        folder.write(optimiser, stateAt(10));
        folder.write(optimiser, stateAt(20));
        const fs::path model = m_folder / "step-000020" / "model.safetensors";
        fs::resize_file(model, fs::file_size(model) - 1);
        QCOMPARE(folder.newest().value().filename().string(), std::string("step-000010"));
    }

    void anotherModelIsRefused_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("bias");
        QTest::addColumn<bool>("more");
        QTest::newRow("another shape") << 3 << "bias" << false;
        QTest::newRow("another name") << 2 << "offset" << false;
        QTest::newRow("one weight more in the checkpoint") << 2 << "bias" << true;
    }

    void anotherModelIsRefused() {
        QFETCH(int, rows);
        QFETCH(QString, bias);
        QFETCH(bool, more);
        const CheckpointFolder folder(m_folder);
        if (more) {
            MasterAdamW larger({{"", "matrix", torch::rand({2, 3})},
                                {"", "bias", torch::rand({4})},
                                {"", "layer", torch::rand({4})}},
                               0);
            folder.write(larger, stateAt(1));
        } else {
            folder.write(optimiserOf(rows, bias.toStdString()), stateAt(1));
        }
        auto optimiser = optimiserOf();
        try {
            CheckpointFolder::load(folder.newest().value(), optimiser);
            QFAIL("a checkpoint of another model was taken");
        } catch (const Error& error) {
            QVERIFY(error.kind() == ErrorKind::Format);
            QVERIFY(std::string(error.what()).find("step-000001") != std::string::npos);
        }
    }

    void aFullDiskLeavesTheEarlierOnes() {
        auto optimiser = optimiserOf();
        const CheckpointFolder folder(m_folder);
        folder.write(optimiser, stateAt(10));
        folder.writeBest(optimiser, 10, 0.5);
        const auto before = namesIn(m_folder);
        takeStep(optimiser);
        {
            const FullDisk full(64);
            QVERIFY_EXCEPTION_THROWN(folder.write(optimiser, stateAt(20)), Error);
            QVERIFY_EXCEPTION_THROWN(folder.write(optimiser, stateAt(10)), Error);
            QVERIFY_EXCEPTION_THROWN(folder.writeBest(optimiser, 20, 0.6), Error);
        }
        QCOMPARE(namesIn(m_folder), before);
        auto loaded = optimiserOf();
        QCOMPARE(CheckpointFolder::load(folder.newest().value(), loaded).step, 10);
        QVERIFY(!loaded.slots()[0].master.equal(optimiser.slots()[0].master));
        folder.loadBest(loaded);
        folder.write(optimiser, stateAt(20)); // there is room again
        QCOMPARE(folder.newest().value().filename().string(), std::string("step-000020"));
    }

    void theBestIsTheLastOneWritten() {
        auto optimiser = optimiserOf();
        const CheckpointFolder folder(m_folder);
        folder.writeBest(optimiser, 1, 0.1);
        takeStep(optimiser);
        folder.writeBest(optimiser, 2, 0.2);
        auto loaded = optimiserOf();
        folder.loadBest(loaded);
        QVERIFY(loaded.slots()[0].parameter.equal(optimiser.slots()[0].parameter));
        QVERIFY(folder.hasBest());
        QVERIFY(!folder.newest()); // best/ is no place to resume from
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_folder;
};

QTEST_GUILESS_MAIN(TestCheckpoint)
#include "test_checkpoint.moc"
