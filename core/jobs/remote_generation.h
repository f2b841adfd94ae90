#pragma once

#include <cstdint>
#include <string>

#include "core/base/job_context.h"
#include "core/base/message.h"
#include "core/jobs/asked_endpoint.h"
#include "core/llm/chat_client.h"
#include "core/llm/endpoint.h"
#include "core/project/project.h"
#include "core/store/made_questions.h"

namespace fts {

/// What it is asked about a passage.
ChatRequest generationRequest(const GenerateSpec& spec, const std::string& passage);

/// Names a request and who is asked: the same gives the same answer.
std::string requestName(const Endpoint& endpoint, const ChatRequest& request);

/// Names the settings that questions depend on, where passages may be longer than the encoder sees
/// (leaveOutWhatIsUnseen()) also those that say how much it does; chunks are marked with it once
/// they were asked about.
AskedWith generationNames(const Specs& specs);

/// What making questions would send and cost.
struct GenerationCost {
    std::string address; ///< where the text goes: scheme, host and port; empty: none that is right
    std::int64_t passages = 0; ///< that would be asked about
    std::int64_t requests = 0; ///< to be sent: without answers kept, and not past the limit
    TokenUse use;              ///< of those, estimated
    std::int64_t answers = 0;  ///< by whose use it was estimated; 0: by the texts' lengths alone
    double price = 0;          ///< in the person's currency; 0: no prices are set
    bool divided = true; ///< false: the documents are not, so that all is guessed from their length
};

/// Reads the passages, or the documents; opens a store of its own. `specs` in place of the
/// project's.
GenerationCost generationCost(const Project& project, const Specs& specs, JobContext& context);

/// How much text goes where, told before the first of it does.
Message whatIsSent(const GenerationCost& cost);

} // namespace fts
