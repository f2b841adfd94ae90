#pragma once

#include <torch/torch.h>

namespace fts {

/// True for what torch throws when processor or GPU memory runs out.
bool saysOutOfMemory(const c10::Error& error);

/// Throws OutOfMemory or Internal in place of torch's own exception, whose text is for
/// developers. `error` is the exception being handled.
[[noreturn]] void throwAsError(const c10::Error& error);

/// Runs `work` and turns what torch throws into an Error.
template <typename Work>
auto withTorchErrors(Work work) {
    try {
        return work();
    } catch (const c10::Error& error) {
        throwAsError(error);
    }
}

} // namespace fts
