#include "core/nn/torch_errors.h"

#include <string_view>

#include "core/base/error.h"

namespace fts {

bool saysOutOfMemory(const c10::Error& error) {
    const std::string_view text = error.what_without_backtrace();
    return dynamic_cast<const c10::OutOfMemoryError*>(&error) != nullptr ||
           text.find("can't allocate memory") != std::string_view::npos || // processor, Linux
           text.find("not enough memory") != std::string_view::npos ||
           text.find("out of memory") != std::string_view::npos;
}

void throwAsError(const c10::Error& error) {
    if (saysOutOfMemory(error)) {
        throw Error(ErrorKind::OutOfMemory,
                    FTS_TEXT("Memory ran out. Close other programs, lower model.max_tokens or "
                             "evaluate.batch_tokens, or choose a smaller model."));
    }
    throw Error(ErrorKind::Internal, FTS_TEXT("The computation failed: %1"),
                error.what_without_backtrace());
}

} // namespace fts
