#include "core/jobs/remote_generation.h"

#include <algorithm>
#include <unordered_set>

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/jobs/kept_answers.h"
#include "core/jobs/seen_passages.h"
#include "core/llm/price.h"
#include "core/llm/question_prompt.h"
#include "core/net/address.h"
#include "core/net/http_message.h"
#include "core/project/models.h"
#include "core/project/stages.h"
#include "core/store/documents.h"
#include "core/store/model_answers.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr int kVersion = 2;       // raised when the same settings would give other questions
constexpr int kLocalVersion = 2;  // the same for a model on this machine
constexpr int kTaughtVersion = 3; // and for one that was taught to write questions
constexpr int kReadVersion = 2;   // for what is read from the answers of an endpoint
constexpr int kTakenVersion = 4;  // the same for what is taken from the passages
constexpr std::int64_t kTokensOfAQuestion = 45; // with its answer; for an estimate
constexpr int kUsualPassage = 256;              // tokens
constexpr std::int64_t kEnoughAnswers = 5;      // to tell from them what others will take
constexpr std::int64_t kMostAnswersLookedAt = 200;

bool mayAsk(const GenerateSpec& spec, std::int64_t requests) {
    return spec.mostRequests == 0 || requests < spec.mostRequests;
}

/// What requests really took, as far as the endpoint counts.
class MeasuredUse {
public:
    bool add(const std::optional<ModelAnswer>& answer) {
        if (answer && answer->tokensIn + answer->tokensOut > 0) {
            m_use += {answer->tokensIn, answer->tokensOut};
            ++m_answers;
        }
        return answer.has_value();
    }

    /// Takes the place of the estimate, once it rests on enough.
    void correct(GenerationCost& cost) const {
        if (m_answers >= kEnoughAnswers) {
            cost.answers = m_answers;
            cost.use = extrapolatedUse(m_use, m_answers, cost.requests);
        }
    }

private:
    TokenUse m_use;
    std::int64_t m_answers = 0;
};

GenerationCost costOfPassages(ProjectStore& store, const Specs& specs, const Endpoint& endpoint,
                              JobContext& context) {
    const GenerateSpec& spec = specs.generate;
    GenerationCost cost;
    MeasuredUse measured;
    std::unordered_set<std::string> asked; // names of requests
    const auto answerTo = [&](const ChatRequest& request) {
        context.check();
        return findModelAnswer(store, requestName(endpoint, request));
    };
    const auto seen = [&specs](std::vector<AskedChunk> chunks) {
        leaveOutWhatIsUnseen(chunks, specs);
        return chunks;
    };
    for (const AskedChunk& chunk : seen(chunksToAsk(store, generationNames(specs)))) {
        ++cost.passages;
        const ChatRequest request = generationRequest(spec, chunk.body);
        if (!measured.add(answerTo(request)) && mayAsk(spec, cost.requests) &&
            asked.insert(requestName(endpoint, request)).second) { // of equal passages one
            ++cost.requests;
            cost.use += estimatedUse(request, kTokensOfAQuestion * spec.perChunk);
        }
    }
    for (const AskedChunk& chunk :
         seen(chunksAskedWith(store, generationNames(specs), kMostAnswersLookedAt))) {
        measured.add(answerTo(generationRequest(spec, chunk.body)));
    }
    measured.correct(cost);
    return cost;
}

GenerationCost costOfDocuments(ProjectStore& store, const Specs& specs, JobContext& context) {
    GenerationCost cost;
    cost.divided = false;
    const std::int64_t longest = specs.chunk.tokens > 0 ? specs.chunk.tokens : kUsualPassage;
    const std::int64_t around = estimatedUse(generationRequest(specs.generate, ""), 0).in;
    std::int64_t tokens = 0;
    for (const DocumentRow& document : allDocuments(store)) {
        context.check();
        ChatRequest text;
        text.messages = {{ChatRole::User, blocksOf(store, document.id)}};
        const std::int64_t its = estimatedUse(text, 0).in;
        tokens += its;
        cost.passages += (its + longest - 1) / longest;
    }
    cost.requests = specs.generate.mostRequests > 0
                        ? std::min(cost.passages, specs.generate.mostRequests)
                        : cost.passages;
    if (cost.passages > 0) {
        cost.use = {tokens * cost.requests / cost.passages + around * cost.requests,
                    kTokensOfAQuestion * specs.generate.perChunk * cost.requests};
    }
    return cost;
}

std::string addressOf(const Endpoint& endpoint) {
    try {
        return parseAddress(chatUrl(endpoint)).origin();
    } catch (const HttpError&) {
        return {}; // the person has not written all of it yet
    }
}

} // namespace

ChatRequest generationRequest(const GenerateSpec& spec, const std::string& passage) {
    return questionRequest({spec.prompt, spec.perChunk, spec.temperature}, passage);
}

std::string requestName(const Endpoint& endpoint, const ChatRequest& request) {
    return sha256(dumpJson({chatUrl(endpoint), endpoint.model, namedMessages(request),
                            request.temperature.value_or(-1), request.maxTokens}));
}

AskedWith generationNames(const Specs& specs) {
    const GenerateSpec& spec = specs.generate;
    json name{kVersion, spec.generator, spec.perChunk, spec.roundTrip, spec.seed};
    const bool local = spec.generator == "local" || spec.generator == "mixed";
    if (local) {
        const bool taught = !questionWriterOf(spec.localModel).empty();
        name.insert(name.end(),
                    {spec.localModel, spec.temperature, taught ? kTaughtVersion : kLocalVersion});
    } else if (spec.generator == "remote") {
        name.insert(name.end(),
                    {spec.url, spec.model, spec.prompt, spec.temperature, kReadVersion});
    }
    const bool taken = spec.generator == "extractive" || spec.generator == "mixed";
    if (taken) {
        name.push_back(kTakenVersion);
    }
    if (spec.generator == "mixed") {
        name.push_back(spec.mostWritten);
    }
    json judging = name;
    if (taken) {
        judging.push_back("judging"); // no sentence of the passage itself
    }
    if (mayBeCut(specs)) {
        const ModelSpec& model = specs.model;
        name.insert(name.end(), {"seen", model.base, model.maxTokens, model.passagePrompt});
    }
    return {sha256(dumpJson(name)), sha256(dumpJson(judging))};
}

GenerationCost generationCost(const Project& project, const Specs& specs, JobContext& context) {
    const Endpoint endpoint = endpointOf(specs.generate);
    ProjectStore store(project.storePath());
    GenerationCost cost = stageState(project, store, "chunk") == "fresh"
                              ? costOfPassages(store, specs, endpoint, context)
                              : costOfDocuments(store, specs, context);
    if (specs.generate.generator != "remote") { // nothing is sent
        cost.requests = 0;
        cost.use = {};
        return cost;
    }
    cost.price = priceOf(cost.use, endpoint);
    cost.address = addressOf(endpoint);
    return cost;
}

Message whatIsSent(const GenerationCost& cost) {
    return {FTS_TEXT("Text of the documents goes to %1. Requests: %2. Tokens: about %3."),
            cost.address, cost.requests, cost.use.in};
}

} // namespace fts
