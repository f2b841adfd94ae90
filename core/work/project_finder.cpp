#include "core/work/project_finder.h"

#include "core/project/models.h"
#include "core/work/project_model.h"

namespace fts {

ProjectFinder::ProjectFinder(const Specs& specs, JobContext& context) {
    context.events.emit(StageStarted{"load", FTS_TEXT("Loading the search model")});
    setThreads(specs.train.threads);
    ModelSpec model = encoderSpec(specs);
    m_encoder = std::make_unique<SentenceEncoder>(
        resolveModel(model.base),
        EncoderOptions{resolveDevice(specs.train.device), Precision::Fp32});
    for (const Message& warning : m_encoder->warnings()) {
        context.log(warning, LogLevel::Warning);
    }
    model = resolveModelSpec(std::move(model), *m_encoder);
    m_options = {model.queryPrompt, model.passagePrompt, model.maxTokens,
                 specs.evaluate.batchTokens, specs.rag.blend};
}

PassageFinder ProjectFinder::over(std::vector<Passage> passages, JobContext& context) {
    context.events.emit(StageStarted{"embed", FTS_TEXT("Embedding the passages")});
    return {std::move(passages), *m_encoder, m_options, context};
}

} // namespace fts
