#include "core/jobs/remote_generation.h"

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/llm/price.h"
#include "core/llm/question_prompt.h"
#include "core/project/stages.h"
#include "core/store/model_answers.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr int kVersion = 2; // raised when the same settings would give other questions
constexpr std::int64_t kTokensOfAQuestion = 45; // with its answer; for an estimate

} // namespace

Endpoint generationEndpoint(const GenerateSpec& spec) {
    return {"", spec.url, spec.model, spec.parallel, spec.timeout, spec.priceIn, spec.priceOut};
}

ChatRequest generationRequest(const GenerateSpec& spec, const std::string& passage) {
    return questionRequest({spec.prompt, spec.perChunk, spec.temperature}, passage);
}

std::string requestName(const Endpoint& endpoint, const ChatRequest& request) {
    json messages = json::array();
    for (const ChatMessage& message : request.messages) {
        messages.push_back({static_cast<int>(message.role), message.text});
    }
    return sha256(dumpJson({chatUrl(endpoint), endpoint.model, messages,
                            request.temperature.value_or(-1), request.maxTokens}));
}

std::string generationName(const GenerateSpec& spec) {
    json name{kVersion, spec.generator, spec.perChunk, spec.roundTrip, spec.seed};
    if (spec.generator == "remote") {
        name.insert(name.end(), {spec.url, spec.model, spec.prompt, spec.temperature});
    }
    return sha256(dumpJson(name));
}

GenerationCost generationCost(const Project& project, JobContext& context) {
    const GenerateSpec& spec = project.specs().generate;
    const Endpoint endpoint = generationEndpoint(spec);
    ProjectStore store(project.storePath());
    GenerationCost cost;
    cost.divided = stageState(project, store, "chunk") == "fresh";
    for (const AskedChunk& chunk : chunksToAsk(store, generationName(spec))) {
        context.check();
        ++cost.passages;
        const ChatRequest request = generationRequest(spec, chunk.body);
        const bool limited = spec.mostRequests > 0 && cost.requests >= spec.mostRequests;
        if (!limited && !findModelAnswer(store, requestName(endpoint, request))) {
            ++cost.requests;
            cost.use += estimatedUse(request, kTokensOfAQuestion * spec.perChunk);
        }
    }
    cost.price = priceOf(cost.use, endpoint);
    return cost;
}

} // namespace fts
