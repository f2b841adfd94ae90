#include "core/work/local_questions.h"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/llm/example_questions.h"
#include "core/text/chat_template.h"
#include "core/text/tokenizer.h"
#include "core/work/chat_model.h"

namespace fts {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kLongestQuestion = 48;   // tokens
constexpr int kFewestPositions = 1024; // for the examples and a passage
// Tries for each question wanted: some repeat each other, some are no questions.
constexpr int kTriesPerQuestion = 2;
// Passages asked about in one go, so that the last tries for one do not keep the next waiting.
constexpr std::size_t kPassagesAtOnce = 16;
// A GPU takes as long for one answer's next token as for those of many.
constexpr int kAnswersAtOnce = 16, kAnswersAtOnceOnGpu = 64;

std::unique_ptr<Generator> load(const GenerateSpec& spec) {
    GeneratorOptions options;
    options.device = resolveDevice("auto");
    options.precision = resolvePrecision("auto", options.device);
    options.atOnce =
        options.device.kind == Device::Kind::Cuda ? kAnswersAtOnceOnGpu : kAnswersAtOnce;
    auto generator = loadChatModel(spec.localModel, options);
    if (generator->positions() < kFewestPositions) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1 reads texts of %2 tokens at most; to write questions it has to "
                             "read %3. Choose another model."),
                    spec.localModel, generator->positions(), kFewestPositions);
    }
    return generator;
}

} // namespace

LocalQuestions::LocalQuestions(const GenerateSpec& spec) : m_spec(spec), m_generator(load(spec)) {}

// A passage longer than the model reads is cut at its end.
std::vector<std::int32_t> LocalQuestions::prompt(const std::string& passage) const {
    const auto room = static_cast<std::size_t>(m_generator->positions() - kLongestQuestion);
    const auto encoded = [this](const std::string& text) {
        return m_generator->chatTemplate()
            ->encode(m_generator->tokenizer(), exampleQuestionMessages(text), true)
            .ids;
    };
    auto ids = encoded(passage);
    if (ids.size() > room) {
        const Encoding whole = m_generator->tokenizer().encodeText(passage);
        const std::size_t surplus = ids.size() - room;
        const std::size_t kept = whole.ids.size() - std::min(whole.ids.size(), surplus);
        const std::uint32_t end = kept > 0 ? whole.offsets[kept - 1].second : 0;
        ids = encoded(passage.substr(0, end));
    }
    return ids;
}

std::vector<GenerationRequest> LocalQuestions::requests(const AskedChunk& chunk) const {
    GenerationRequest request;
    request.prompt = prompt(chunk.body);
    request.maxTokens = kLongestQuestion;
    request.stops = {"\n"};
    request.sampling.temperature = m_spec.temperature;
    request.sampling.topP = 0.95;
    const auto tries = static_cast<std::size_t>(m_spec.perChunk * kTriesPerQuestion);
    std::vector<GenerationRequest> requests(tries, request);
    Random seeds{static_cast<std::uint64_t>(m_spec.seed), static_cast<std::uint64_t>(chunk.id)};
    for (GenerationRequest& one : requests) {
        one.sampling.seed = seeds.next();
    }
    return requests;
}

std::vector<MadeQuestion> LocalQuestions::different(std::span<const std::string> written) const {
    std::vector<MadeQuestion> questions;
    for (const std::string& text : written) {
        const bool again = std::ranges::any_of(
            questions, [&](const MadeQuestion& made) { return made.text == text; });
        if (!text.empty() && !again &&
            questions.size() < static_cast<std::size_t>(m_spec.perChunk)) {
            questions.push_back({text, "model", "", false, ""});
        }
    }
    return questions;
}

void LocalQuestions::ask(std::span<const AskedChunk> chunks, const Take& take,
                         JobContext& context) {
    std::int64_t given = 0;
    const Take giveOne = [&](const AskedChunk& chunk, const std::vector<MadeQuestion>& questions) {
        take(chunk, questions);
        context.events.emit(
            Progress{"generate", ++given, static_cast<std::int64_t>(chunks.size())});
    };
    for (auto left = chunks; !left.empty();) {
        const std::size_t count = std::min(left.size(), kPassagesAtOnce);
        askTogether(left.first(count), giveOne, context);
        left = left.subspan(count);
    }
}

void LocalQuestions::askTogether(std::span<const AskedChunk> chunks, const Take& take,
                                 JobContext& context) {
    std::vector<GenerationRequest> asked;
    for (const AskedChunk& chunk : chunks) {
        std::ranges::move(requests(chunk), std::back_inserter(asked));
    }
    const std::size_t tries = asked.size() / chunks.size();
    std::vector<std::string> written(asked.size());
    std::vector<std::size_t> waiting(chunks.size(), tries); // of each passage
    std::size_t next = 0;                                   // passage to be given
    const auto begin = Clock::now();
    m_generator->generate(
        asked,
        [&](std::size_t request, const Continuation& answer) {
            m_tokens += static_cast<std::int64_t>(answer.ids.size());
            written[request] = exampleQuestionIn(answer.text);
            --waiting[request / tries];
            for (; next < chunks.size() && waiting[next] == 0; ++next) {
                take(chunks[next], different(std::span(written).subspan(next * tries, tries)));
            }
        },
        context);
    m_seconds += std::chrono::duration<double>(Clock::now() - begin).count();
}

nlohmann::json LocalQuestions::account() const {
    return {{"tokens_written", m_tokens},
            {"tokens_per_s", m_seconds > 0 ? static_cast<double>(m_tokens) / m_seconds : 0}};
}

} // namespace fts
