#include "core/work/remote_questions.h"

#include <utility>

#include "core/jobs/remote_generation.h"
#include "core/llm/price.h"
#include "core/llm/question_prompt.h"
#include "core/store/model_answers.h"

namespace fts {
namespace {

constexpr std::int64_t kLoggedFailures = 20;
constexpr std::size_t kShortestSource = 20; // bytes; less may stand in any passage

MadeQuestion madeOf(const WrittenQuestion& written, const std::string& passage) {
    MadeQuestion made{written.question, "model", "", false, written.answer};
    if (written.answer.size() >= kShortestSource &&
        passage.find(written.answer) != std::string::npos) {
        made.source = written.answer;
    }
    return made;
}

} // namespace

// One round over some passages. Answers come in any order and are given on in that of the passages.
class RemoteQuestions::Asking {
public:
    Asking(RemoteQuestions& all, std::span<const AskedChunk> chunks, const Take& take,
           JobContext& context)
        : m_all(all), m_chunks(chunks), m_take(take), m_context(context) {}

    void run() {
        ChatQueue queue(m_all.m_clients, m_all.m_spec.parallel);
        queue.run([this] { return next(); }, [this](const ChatResult& result) { keep(result); },
                  m_context.stop);
    }

private:
    std::optional<ChatTask> next() {
        while (m_next < m_chunks.size()) {
            m_context.check();
            const std::size_t place = m_next++;
            ChatRequest request = generationRequest(m_all.m_spec, m_chunks[place].body);
            const std::string name = requestName(m_all.m_endpoint, request);
            if (auto kept = findModelAnswer(m_all.m_store, name)) {
                ++m_all.m_reused;
                settle(place, std::move(kept->text));
            } else if (const auto same = m_same.find(name); same != m_same.end()) {
                ++m_all.m_reused;
                same->second.push_back(place);
            } else if (!m_all.mayAsk(request)) {
                ++m_all.m_unasked;
                settle(place, std::nullopt);
            } else {
                ++m_all.m_requests;
                const TokenUse estimate = estimatedUse(request, request.maxTokens / 2);
                m_all.m_pending += estimate;
                m_asked[place] = {name, estimate};
                m_same[name] = {};
                return ChatTask{static_cast<std::int64_t>(place), std::move(request)};
            }
        }
        return std::nullopt;
    }

    void keep(const ChatResult& result) {
        const auto place = static_cast<std::size_t>(result.id);
        const auto asked = m_asked.extract(place).mapped();
        m_all.m_pending += {-asked.estimate.in, -asked.estimate.out};
        if (const auto* answer = std::get_if<ChatAnswer>(&result.outcome)) {
            m_all.m_use += answer->use;
            keepModelAnswer(m_all.m_store, asked.name,
                            {answer->text, answer->model, answer->use.in, answer->use.out});
            settleAll(place, asked.name, answer->text);
            return;
        }
        const auto& error = std::get<ChatError>(result.outcome);
        m_all.m_use += error.use();
        if (++m_failures <= kLoggedFailures) {
            m_context.log(error.message(), LogLevel::Warning);
        }
        ++m_all.m_failed[error.message().english()];
        settleAll(place, asked.name, std::nullopt);
    }

    // Of a passage and of those with the same text, which waited for its answer.
    void settleAll(std::size_t place, const std::string& name,
                   const std::optional<std::string>& answer) {
        const auto same = m_same.extract(name);
        for (const std::size_t waiting : same.mapped()) {
            settle(waiting, answer);
        }
        settle(place, answer);
    }

    // What became of a passage; nullopt: nothing was found out.
    void settle(std::size_t place, std::optional<std::string> answer) {
        m_ready.emplace(place, std::move(answer));
        for (auto first = m_ready.begin(); first != m_ready.end() && first->first == m_done;
             first = m_ready.erase(first), ++m_done) {
            if (first->second) {
                give(m_chunks[m_done], *first->second);
            }
        }
        m_context.events.emit(Progress{"generate", static_cast<std::int64_t>(m_done),
                                       static_cast<std::int64_t>(m_chunks.size())});
    }

    void give(const AskedChunk& chunk, const std::string& answer) {
        std::vector<MadeQuestion> questions;
        const auto most = static_cast<std::size_t>(m_all.m_spec.perChunk);
        for (const WrittenQuestion& written : questionsIn(answer, most)) {
            questions.push_back(madeOf(written, chunk.body));
        }
        m_take(chunk, questions);
    }

    struct Asked {
        std::string name; // of the request
        TokenUse estimate;
    };

    RemoteQuestions& m_all;
    std::span<const AskedChunk> m_chunks;
    const Take& m_take;
    JobContext& m_context;
    std::size_t m_next = 0, m_done = 0;
    std::map<std::string, std::vector<std::size_t>> m_same; // by what is asked: who waits, too
    std::map<std::size_t, Asked> m_asked;                   // by place
    std::map<std::size_t, std::optional<std::string>>
        m_ready; // by place; waits for those before it
    std::int64_t m_failures = 0;
};

RemoteQuestions::RemoteQuestions(ProjectStore& store, GenerateSpec spec, ChatClientFactory clients)
    : m_store(store), m_spec(std::move(spec)), m_endpoint(endpointOf(m_spec)),
      m_clients(std::move(clients)) {}

void RemoteQuestions::ask(std::span<const AskedChunk> chunks, const Take& take,
                          JobContext& context) {
    Asking(*this, chunks, take, context).run();
}

bool RemoteQuestions::mayAsk(const ChatRequest& request) const {
    if (m_spec.mostRequests > 0 && m_requests >= m_spec.mostRequests) {
        return false;
    }
    TokenUse use = m_use;
    use += m_pending;
    use += estimatedUse(request, request.maxTokens / 2);
    return m_spec.mostCost <= 0 || priceOf(use, m_endpoint) <= m_spec.mostCost;
}

nlohmann::json RemoteQuestions::account() const {
    return {{"requests", m_requests},
            {"answers_kept", m_reused},
            {"tokens", {{"in", m_use.in}, {"out", m_use.out}}},
            {"price", priceOf(m_use, m_endpoint)},
            {"failed", m_failed},
            {"unasked", m_unasked}};
}

} // namespace fts
