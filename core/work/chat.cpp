#include "core/work/chat.h"

#include <chrono>
#include <vector>

#include "core/base/elapsed.h"
#include "core/text/chat_template.h"
#include "core/work/chat_model.h"

namespace fts {
namespace {

using Clock = std::chrono::steady_clock;

class Chat {
public:
    Chat(const ChatParams& params, const TellAnswer& tell, JobContext& context)
        : m_params(params), m_tell(tell), m_context(context), m_generator(load(params)) {
        for (const Message& warning : m_generator->warnings()) {
            context.log(warning, LogLevel::Warning);
        }
        if (!params.system.empty()) {
            m_said.push_back({ChatRole::System, params.system});
        }
    }

    void answer(std::string line) {
        m_said.push_back({ChatRole::User, std::move(line)});
        GenerationRequest request;
        request.prompt = prompt();
        request.maxTokens = m_params.maxTokens;
        request.sampling = m_params.sampling;
        const auto begin = Clock::now();
        m_generator->generate(
            std::span(&request, 1), [this](std::size_t, Continuation answer) { keep(answer); },
            m_context, [this](std::size_t, std::string_view piece) { m_tell(piece); });
        m_seconds += secondsSince(begin);
        m_tell("\n\n");
    }

    nlohmann::json account() const {
        return {{"answers", m_answers},
                {"tokens", m_tokens},
                {"seconds", m_seconds},
                {"tokens_per_s", m_seconds > 0 ? static_cast<double>(m_tokens) / m_seconds : 0}};
    }

private:
    static std::unique_ptr<Generator> load(const ChatParams& params) {
        setThreads(params.threads);
        GeneratorOptions options;
        options.device = resolveDevice(params.device);
        options.precision = resolveWritingPrecision(params.precision, options.device);
        return loadChatModel(params.model, options);
    }

    std::vector<std::int32_t> prompt() {
        const auto encoded = [this] {
            return m_generator->chatTemplate()->encode(m_generator->tokenizer(), m_said, true).ids;
        };
        auto ids = encoded();
        bool forgets = false;
        while (ids.size() + static_cast<std::size_t>(m_params.maxTokens) >
                   static_cast<std::size_t>(m_generator->positions()) &&
               forgetFirst()) {
            forgets = true;
            ids = encoded();
        }
        if (forgets) {
            m_context.log(FTS_TEXT("The conversation has become longer than the model reads, so it "
                                   "no longer knows what was said first."),
                          LogLevel::Warning);
        }
        return ids;
    }

    // A line and its answer; what the system says stays. False if only the last line is left.
    bool forgetFirst() {
        const auto first = m_said.begin() + (m_params.system.empty() ? 0 : 1);
        if (m_said.end() - first < 3) {
            return false;
        }
        m_said.erase(first, first + 2);
        return true;
    }

    void keep(const Continuation& answer) {
        ++m_answers;
        m_tokens += static_cast<std::int64_t>(answer.ids.size());
        m_said.push_back({ChatRole::Assistant, answer.text});
    }

    const ChatParams& m_params;
    const TellAnswer& m_tell;
    JobContext& m_context;
    std::unique_ptr<Generator> m_generator;
    std::vector<ChatMessage> m_said;
    std::int64_t m_answers = 0, m_tokens = 0;
    double m_seconds = 0;
};

} // namespace

nlohmann::json chatLines(const ChatParams& params, std::istream& in, const TellAnswer& tell,
                         JobContext& context) {
    Chat chat(params, tell, context);
    for (std::string line; std::getline(in, line);) {
        context.check();
        chat.answer(std::move(line));
    }
    return chat.account();
}

} // namespace fts
