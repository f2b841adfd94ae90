#include "core/serve/chat_tuning_tools.h"

#include "core/work/chat_tuning.h"

namespace fts {
namespace {

ChatTuning tuningOf(const TuningOrder& order, const TuningTools::Files& files) {
    ChatTuning tuning;
    tuning.base = files.base;
    tuning.training = files.training;
    tuning.validation = files.validation;
    tuning.epochs = order.epochs;
    tuning.batch = order.batch;
    tuning.rateFactor = order.rateMultiplier;
    tuning.seed = order.seed;
    return tuning;
}

} // namespace

TuningTools chatTuningTools(const std::string& device, int threads) {
    return {[](const TuningOrder& order, const TuningTools::Files& files, JobContext& context) {
                checkChatFiles(tuningOf(order, files), context);
            },
            [device, threads](const TuningOrder& order, const TuningTools::Files& files,
                              JobContext& context) {
                ChatTuning tuning = tuningOf(order, files);
                tuning.device = device;
                tuning.threads = threads;
                const auto done = tuneOnChats(tuning, files.folder, files.model, context);
                return TuningTools::Result{done.tokens, done.step, done.metrics};
            }};
}

} // namespace fts
