#pragma once

#include <string>

#include "core/serve/tuning_tools.h"

namespace fts {

/// Training as a server does it: adapters that learn conversations, by core/work/chat_tuning.h.
TuningTools chatTuningTools(const std::string& device, int threads);

} // namespace fts
