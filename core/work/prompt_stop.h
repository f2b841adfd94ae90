#pragma once

#include <exception>

#include "core/base/job_context.h"
#include "core/nn/sentence_encoder.h"

namespace fts {

/// What ends a computation between two layers; torch lets only std::exception through.
struct StoppedBetweenLayers : std::exception {};

/// Runs `work`, which computes with the encoder, and throws Cancelled as soon as a stop is
/// requested, not only once the batch is done. Whatever was being computed is then lost.
template <typename Work>
auto withPromptStop(SentenceEncoder& encoder, const JobContext& context, Work work) {
    struct Reset {
        SentenceEncoder& encoder;
        ~Reset() { encoder.checkBetweenLayers({}); }
    } reset{encoder};
    encoder.checkBetweenLayers([stop = context.stop] {
        if (stop.stop_requested()) {
            throw StoppedBetweenLayers();
        }
    });
    try {
        return work();
    } catch (const StoppedBetweenLayers&) {
        throw Cancelled();
    }
}

} // namespace fts
