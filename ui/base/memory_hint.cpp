#include "ui/base/memory_hint.h"

#include <csignal>

#include "ui/base/message_text.h"

namespace fts {

QString memoryHint(const Died& died, const std::string& job) {
    if (died.signal != SIGKILL) {
        return {};
    }
    return shown(job == "train" || job == "update"
                     ? Message(FTS_TEXT("Memory probably ran out. Lower train.micro_batch or "
                                        "model.max_tokens, or close other programs."))
                     : Message(FTS_TEXT("Memory probably ran out. Close other programs, or lower "
                                        "model.max_tokens.")));
}

} // namespace fts
