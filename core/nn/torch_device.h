#pragma once

#include <torch/torch.h>

#include "core/nn/api/device.h"

namespace fts {

torch::Device torchDevice(Device device);
torch::ScalarType torchType(Precision precision);

/// True if the processor computes products in bf16 (AVX-512 BF16; those with AMX have it too).
bool processorHasBf16();

/// Whether torch's fused attention takes bf16 on that GPU: those since Ampere.
bool gpuFusesBf16(torch::Device device);

} // namespace fts
