#pragma once

#include <torch/torch.h>

#include "core/nn/api/device.h"

namespace fts {

torch::Device torchDevice(Device device);
torch::ScalarType torchType(Precision precision);

} // namespace fts
