#include "core/work/writing_options.h"

namespace fts {
namespace {

constexpr int kSideBySide = 8;
constexpr int kSideBySideOnGpu = 64;

} // namespace

GeneratorOptions writingOptions(const TrainSpec& train) {
    setThreads(train.threads);
    GeneratorOptions options;
    options.device = resolveDevice(train.device);
    options.precision = resolveWritingPrecision(train.precision, options.device);
    options.atOnce = options.device.kind == Device::Kind::Cpu ? kSideBySide : kSideBySideOnGpu;
    return options;
}

} // namespace fts
