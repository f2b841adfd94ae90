#include "core/artifact/language_proof.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/nn/text_generator.h"

namespace fts {
namespace {

constexpr std::size_t kLongestPrompt = 128; // tokens
constexpr std::int64_t kLogitRows = 4;      // of a prompt
constexpr int kWritten = 24;                // tokens
constexpr int kAtOnce = 8;

torch::Tensor lastLogits(CausalModel& model, const std::vector<std::int32_t>& prompt) {
    const torch::NoGradGuard noGrad;
    const auto device = model.options().device();
    const auto hidden = model.forward(PackedBatch::pack(std::span(&prompt, 1), device));
    const std::int64_t rows = std::min(kLogitRows, hidden.size(0));
    return model.logits(hidden.narrow(0, hidden.size(0) - rows, rows)).to(torch::kCPU);
}

} // namespace

ModelAnswers::ModelAnswers(std::shared_ptr<CausalModel> model, std::span<const std::string> texts,
                           JobContext& context) {
    std::vector<GenerationRequest> requests;
    for (const std::string& text : texts) {
        context.check();
        prompts.push_back(model->tokenizer().encode(text, kLongestPrompt).ids);
        logits.push_back(lastLogits(*model, prompts.back()));
        GenerationRequest request;
        request.prompt = prompts.back();
        request.maxTokens = kWritten;
        requests.push_back(std::move(request));
    }
    this->texts.resize(requests.size());
    TextGenerator(std::move(model), kAtOnce)
        .generate(requests,
                  [this](std::size_t place, Continuation answer) {
                      this->texts[place] = std::move(answer.ids);
                  },
                  context, {});
}

AnswerDifference differenceOf(const ModelAnswers& expected, const ModelAnswers& found) {
    if (expected.prompts != found.prompts) {
        throw Error(ErrorKind::Internal,
                    FTS_TEXT("The exported model does not read texts as the tuned one does: they "
                             "become other tokens. Nothing was written."));
    }
    AnswerDifference difference;
    difference.prompts = expected.prompts.size();
    for (std::size_t i = 0; i < expected.logits.size(); ++i) {
        const torch::Tensor& logits = expected.logits[i];
        const double apart = (found.logits[i] - logits).abs().max().item<double>();
        const double range = (logits.max() - logits.min()).item<double>();
        difference.largest = std::isnan(apart) ? apart : std::max(difference.largest, apart);
        difference.range = std::max(difference.range, range);
        difference.sameTexts += expected.texts[i] == found.texts[i] ? 1 : 0;
    }
    return difference;
}

} // namespace fts
