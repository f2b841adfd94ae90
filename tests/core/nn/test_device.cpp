#include <QtTest/QtTest>

#include <ATen/Parallel.h>

#include "../formats/refusals.h"
#include "core/nn/api/device.h"
#include "core/nn/torch_errors.h"

using namespace fts;
using namespace fts::test;

namespace {

const Device kCpu;

} // namespace

class TestDevice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesDevices() {
        QCOMPARE(kCpu.name(), std::string("cpu"));
        QCOMPARE((Device{Device::Kind::Cuda, 3}.name()), std::string("cuda:3"));
        QCOMPARE(resolveDevice("cpu"), kCpu);
    }

    void choosesByItself() {
        const bool gpu = !deviceReport().gpus.empty();
        QCOMPARE(resolveDevice("auto"), (gpu ? deviceReport().gpus.front().device : kCpu));
        QCOMPARE(deviceReport().whyNoGpu.empty(), gpu);
    }

    void refusesWhatIsNoDevice_data() {
        QTest::addColumn<QString>("choice");
        for (const char* choice : {"", "gpu", "CPU", " cpu", "cuda", "cuda:", "cuda:-1", "cuda:x",
                                   "cuda:0x", "cuda:1 ", "cuda:99999999999999999999", "mps"}) {
            QTest::addRow("\"%s\"", choice) << choice;
        }
    }

    void refusesWhatIsNoDevice() {
        QFETCH(QString, choice);
        QCOMPARE(wrongRefusal([&] { resolveDevice(choice.toStdString()); }, ErrorKind::BadInput,
                              {"\"" + choice + "\"", "cuda:0"}),
                 QByteArray());
    }

    void saysWhyThereIsNoGpu() {
        const auto gpus = deviceReport().gpus.size();
        const std::string choice = "cuda:" + std::to_string(gpus);
        if (gpus > 0) {
            QCOMPARE(wrongRefusal([&] { resolveDevice(choice); }, ErrorKind::BadInput,
                                  {QString::fromStdString(choice), "GPUs that can"}),
                     QByteArray());
            return;
        }
        const QString why = QString::fromStdString(deviceReport().whyNoGpu.english());
        QVERIFY(why.endsWith('.'));
        QCOMPARE(wrongRefusal([&] { resolveDevice(choice); }, ErrorKind::Unsupported,
                              {"cuda:0", why, "Choose auto or cpu"}),
                 QByteArray());
    }

    void resolvesPrecision() {
        QCOMPARE(resolvePrecision("fp32", kCpu), Precision::Fp32);
        QCOMPARE(resolvePrecision("bf16", kCpu), Precision::Bf16);
        QCOMPARE(resolvePrecision("auto", kCpu),
                 deviceReport().cpuFastInBf16 ? Precision::Bf16 : Precision::Fp32);
        QCOMPARE(resolveWritingPrecision("auto", {Device::Kind::Cuda, 0}), Precision::Bf16);
        QCOMPARE(resolveWritingPrecision("fp32", kCpu), Precision::Fp32);
        if (deviceReport().cpuFastInBf16) {
            QCOMPARE(resolveWritingPrecision("auto", kCpu), Precision::Bf16);
        }
        for (const char* choice : {"", "fp16", "FP32", "float"}) {
            QCOMPARE(wrongRefusal([&] { resolvePrecision(choice, kCpu); }, ErrorKind::BadInput,
                                  {QString("\"%1\"").arg(choice), "bf16"}),
                     QByteArray());
        }
        QCOMPARE(QByteArray(precisionName(Precision::Fp32)), QByteArray("fp32"));
        QCOMPARE(QByteArray(precisionName(Precision::Bf16)), QByteArray("bf16"));
    }

    void setsThreads() {
        QCOMPARE(setThreads(1), 1);
        QCOMPARE(at::get_num_threads(), 1);
        QCOMPARE(setThreads(0), deviceReport().cores);
        QVERIFY(deviceReport().cores >= 1);
    }

    void measuresMemory() {
        const auto available = availableMemory(kCpu);
        QVERIFY(available > 50'000'000);
        QVERIFY(available < (1ULL << 50));
    }

    void putsTorchErrorsIntoSentences() {
        QCOMPARE(wrongRefusal(
                     [] {
                         withTorchErrors([] {
                             TORCH_CHECK(false, "[enforce fail] not enough memory: you tried");
                         });
                     },
                     ErrorKind::OutOfMemory, {"Memory ran out", "model.max_tokens"}),
                 QByteArray());
        QCOMPARE(wrongRefusal([] { withTorchErrors([] { TORCH_CHECK(false, "odd shape"); }); },
                              ErrorKind::Internal, {"odd shape"}),
                 QByteArray());
        QCOMPARE(withTorchErrors([] { return 7; }), 7);
    }

    void aRefusedAllocationIsASentence() {
        QCOMPARE(wrongRefusal([] { withTorchErrors([] { torch::empty({1LL << 50}); }); },
                              ErrorKind::OutOfMemory, {"Memory ran out"}),
                 QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestDevice)
#include "test_device.moc"
