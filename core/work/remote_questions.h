#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "core/llm/chat_queue.h"
#include "core/llm/endpoint.h"
#include "core/project/specs.h"
#include "core/work/question_source.h"

namespace fts {

/// Questions written by a language model behind an address.
///
/// Every answer is kept in the store as soon as it is there, and what was answered before is not
/// asked again, so nothing is paid for twice whatever ends the work. A passage whose request fails
/// is left out and told of; a failure that would repeat itself ends the work.
class RemoteQuestions : public QuestionSource {
public:
    RemoteQuestions(ProjectStore& store, GenerateSpec spec, ChatClientFactory clients);

    void ask(std::span<const AskedChunk> chunks, const Take& take, JobContext& context) override;
    bool leftAny() const override { return m_unasked > 0 || !m_failed.empty(); }

    /// {"requests", "answers_kept": reused, "tokens": {"in","out"}, "price", "failed": {reason:
    /// number}, "unasked": passages past the limit of requests or cost}
    nlohmann::json account() const override;

private:
    class Asking;

    bool mayAsk(const ChatRequest& request) const;

    ProjectStore& m_store;
    GenerateSpec m_spec;
    Endpoint m_endpoint;
    ChatClientFactory m_clients;
    std::int64_t m_requests = 0, m_reused = 0, m_unasked = 0;
    TokenUse m_use;     ///< of what was answered
    TokenUse m_pending; ///< of what is asked and not answered, estimated
    std::map<std::string, std::int64_t> m_failed;
};

} // namespace fts
