#include <QtTest/QtTest>

#include <c10/core/CPUAllocator.h>

#include "core/base/error.h"
#include "tests/core/train/toy_task.h"

using namespace fts;

namespace {

/// torch's allocator on a machine that has no room for a tensor above `most` bytes.
class SmallMachine : public c10::Allocator {
public:
    explicit SmallMachine(std::size_t most) : m_real(c10::GetCPUAllocator()), m_most(most) {
        c10::SetCPUAllocator(this, kPriority);
    }
    ~SmallMachine() override { c10::SetCPUAllocator(m_real, kPriority); }

    c10::DataPtr allocate(std::size_t bytes) override {
        TORCH_CHECK_WITH(OutOfMemoryError, bytes <= m_most, "out of memory");
        return m_real->allocate(bytes);
    }
    c10::DeleterFnPtr raw_deleter() const override { return m_real->raw_deleter(); }
    void copy_data(void* to, const void* from, std::size_t count) const override {
        default_copy_data(to, from, count);
    }

private:
    static constexpr std::uint8_t kPriority = 100;

    c10::Allocator* m_real;
    std::size_t m_most;
};

constexpr std::int64_t kAllAtOnce = 100'000;

} // namespace

class TestOutOfMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); }

    // Queries, keys and values take 192 floats a token; a batch of 40 pairs has about 550.
    void smallerPartsServe() {
        const auto spec = wholeEpochSpec();
        ToyRun plain(folder("plain"), spec);
        QVERIFY(plain.run());
        ToyRun run(folder("small"), spec, Precision::Fp32, 1024);
        {
            const SmallMachine machine(300 * 192 * sizeof(float));
            QVERIFY(run.run());
        }
        QCOMPARE(run.trainer.state().tokensAtOnce, 256);
        QCOMPARE(run.told.lines.size(), std::size_t{2});
        QVERIFY(run.told.lines[1].find("parts of 256 tokens") != std::string::npos);
        QVERIFY(run.told.values("lr") == plain.told.values("lr"));
        const auto expected = plain.told.values("loss");
        const auto found = run.told.values("loss");
        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            QVERIFY(std::abs(found[i] - expected[i]) < 1e-3);
        }
        // Later runs of it begin with what fits, so that they repeat it to the bit.
        QCOMPARE(CheckpointFolder::readState(run.checkpoints.newest().value()).tokensAtOnce, 256);
    }

    void evenOneTextTooLargeIsSaid() {
        ToyRun run(folder("checkpoints"), wholeEpochSpec(), Precision::Fp32, kAllAtOnce);
        const SmallMachine machine(4096);
        try {
            run.run();
            QFAIL("there was no room");
        } catch (const Error& error) {
            QVERIFY(error.kind() == ErrorKind::OutOfMemory);
            QVERIFY(std::string(error.what()).find("model.max_tokens") != std::string::npos);
        }
    }

private:
    static TrainSpec wholeEpochSpec() {
        auto spec = toySpec();
        spec.batch = 40;
        return spec;
    }

    std::filesystem::path folder(const std::string& name) const {
        return std::filesystem::path(m_temporary->path().toStdString()) / name;
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
};

QTEST_GUILESS_MAIN(TestOutOfMemory)
#include "test_out_of_memory.moc"
