#include "core/work/remote_questions.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "core/jobs/remote_generation.h"
#include "core/llm/inquiry.h"
#include "core/llm/more_room.h"
#include "core/llm/question_prompt.h"

namespace fts {
namespace {

constexpr std::size_t kShortestSource = 20; // bytes; less may stand in any passage
constexpr int kMostTries = 3;               // while the answer is cut short

MadeQuestion madeOf(const WrittenQuestion& written, const std::string& passage) {
    MadeQuestion made{written.question, "model", "", false, written.answer};
    if (written.answer.size() >= kShortestSource &&
        passage.find(written.answer) != std::string::npos) {
        made.source = written.answer;
    }
    return made;
}

/// What a passage is asked about.
class PassageInquiry : public Inquiry {
public:
    PassageInquiry(const GenerateSpec& spec, const AskedChunk& chunk)
        : m_spec(&spec), m_chunk(&chunk) {}

    std::optional<ChatRequest> next() override {
        return outcome ? std::nullopt
                       : std::optional(
                             withMoreRoom(generationRequest(*m_spec, m_chunk->body), m_timesCut));
    }
    void take(const ChatOutcome& what) override {
        if (!isCutShort(what) || ++m_timesCut == kMostTries) {
            outcome = what;
        }
    }

    std::optional<ChatOutcome> outcome;

private:
    int m_timesCut = 0;
    const GenerateSpec* m_spec;
    const AskedChunk* m_chunk;
};

} // namespace

// One round over some passages. Answers come in any order and are given on in that of the passages.
class RemoteQuestions::Asking {
public:
    Asking(RemoteQuestions& all, std::span<const AskedChunk> chunks, const Take& take,
           JobContext& context)
        : m_all(all), m_chunks(chunks), m_take(take), m_context(context) {
        m_inquiries.reserve(chunks.size());
        for (const AskedChunk& chunk : chunks) {
            m_inquiries.emplace_back(all.m_spec, chunk);
        }
    }

    void run() {
        std::vector<Inquiry*> asked;
        for (PassageInquiry& inquiry : m_inquiries) {
            asked.push_back(&inquiry);
        }
        m_settled.resize(asked.size());
        runInquiries(
            asked, m_all.m_kept, [this](std::size_t place) { settle(place); }, m_context.stop);
    }

private:
    void settle(std::size_t place) {
        m_settled[place] = true;
        for (; m_done < m_chunks.size() && m_settled[m_done]; ++m_done) {
            give(m_chunks[m_done], *m_inquiries[m_done].outcome);
            m_inquiries[m_done].outcome.reset();
        }
        m_context.events.emit(Progress{"generate", static_cast<std::int64_t>(m_done),
                                       static_cast<std::int64_t>(m_chunks.size())});
        m_context.check();
    }

    void give(const AskedChunk& chunk, const ChatOutcome& outcome) {
        if (const auto* error = std::get_if<ChatError>(&outcome)) {
            m_all.m_leftAny = true;
            if (error->fault() != ChatFault::Unasked) {
                m_all.m_failed.add(error->message(), m_context);
            }
            return;
        }
        std::vector<MadeQuestion> questions;
        const auto most = static_cast<std::size_t>(m_all.m_spec.perChunk);
        for (const WrittenQuestion& written :
             questionsIn(std::get<ChatAnswer>(outcome).text, most)) {
            questions.push_back(madeOf(written, chunk.body));
        }
        m_take(chunk, questions);
    }

    RemoteQuestions& m_all;
    std::span<const AskedChunk> m_chunks;
    const Take& m_take;
    JobContext& m_context;
    std::vector<PassageInquiry> m_inquiries; // one of each
    std::vector<bool> m_settled;
    std::size_t m_done = 0; // all before this place were given on
};

RemoteQuestions::RemoteQuestions(ProjectStore& store, GenerateSpec spec, ChatClientFactory clients)
    : m_spec(std::move(spec)), m_queue(std::move(clients), m_spec.parallel),
      m_budget{m_spec.mostRequests, m_spec.mostCost},
      m_kept(
          store, m_queue,
          [endpoint = endpointOf(m_spec)](const ChatRequest& request) {
              return requestName(endpoint, request);
          },
          endpointOf(m_spec), &m_budget) {}

void RemoteQuestions::ask(std::span<const AskedChunk> chunks, const Take& take,
                          JobContext& context) {
    Asking(*this, chunks, take, context).run();
}

nlohmann::json RemoteQuestions::account() const {
    auto account = m_kept.account();
    account["failed"] = m_failed.counts();
    return account;
}

} // namespace fts
