#include "core/work/local_questions.h"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/formats/peft_folder.h"
#include "core/llm/example_questions.h"
#include "core/project/models.h"
#include "core/questions/excerpts.h"
#include "core/text/chat_template.h"
#include "core/text/tokenizer.h"
#include "core/work/chat_model.h"
#include "core/work/writing_options.h"

namespace fts {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kLongestQuestion = 48;   // tokens
constexpr int kFewestPositions = 1024; // for examples and a part of a passage
// Tries for each question wanted: some are no questions, and some their passage does not answer.
constexpr int kTriesPerQuestion = 2;
// Passages asked about in one go, so that the last tries for one do not keep the next waiting.
constexpr std::size_t kPassagesAtOnce = 16;
constexpr int kAnswersAtOnce = 16; // at least; they are short

constexpr std::uint64_t kOrder = 1; // names the numbers that excerpts are shuffled by

// Whom the questions of a model are asked of: what it was taught to write them with, if it was.
std::string writerOf(const std::string& model) {
    const auto taught = questionWriterOf(model);
    return taught.empty() ? model : taught.string();
}

std::unique_ptr<Generator> load(const GenerateSpec& spec, const TrainSpec& train,
                                const std::string& writer) {
    GeneratorOptions options = writingOptions(train);
    options.atOnce = std::max(options.atOnce, kAnswersAtOnce);
    auto generator = loadChatModel(writer, options);
    if (generator->positions() < kFewestPositions) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1 reads texts of %2 tokens at most; to write questions it has to "
                             "read %3. Choose another model."),
                    spec.localModel, generator->positions(), kFewestPositions);
    }
    return generator;
}

// What was written about some parts of a passage, each question once.
std::vector<MadeQuestion> different(std::span<const std::string> written,
                                    std::span<const std::string> parts) {
    std::vector<MadeQuestion> questions;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const bool again = std::ranges::any_of(
            questions, [&](const MadeQuestion& made) { return made.text == written[i]; });
        if (!written[i].empty() && !again) {
            questions.push_back({written[i], "model", parts[i], false, ""});
        }
    }
    return questions;
}

} // namespace

LocalQuestions::LocalQuestions(const GenerateSpec& spec, const TrainSpec& train)
    : LocalQuestions(spec, train, writerOf(spec.localModel)) {}

LocalQuestions::LocalQuestions(const GenerateSpec& spec, const TrainSpec& train,
                               const std::string& writer)
    : m_spec(spec), m_taught(isPeftFolder(resolveModel(writer))),
      m_generator(load(spec, train, writer)) {}

std::size_t LocalQuestions::tries() const {
    return static_cast<std::size_t>(m_spec.perChunk * kTriesPerQuestion);
}

// In an order drawn by chance, since there may be more of them than tries, or fewer.
std::vector<std::string> LocalQuestions::excerpts(const AskedChunk& chunk) const {
    std::vector<std::string_view> all = excerptsOf(chunk.body);
    if (all.empty()) {
        all.emplace_back(chunk.body);
    }
    Random{static_cast<std::uint64_t>(m_spec.seed), static_cast<std::uint64_t>(chunk.id), kOrder}
        .shuffle(all);
    std::vector<std::string> chosen;
    for (std::size_t i = 0; i < tries(); ++i) {
        chosen.emplace_back(all[i % all.size()]);
    }
    return chosen;
}

// What is longer than the model reads is cut at its end.
std::vector<std::int32_t> LocalQuestions::prompt(const std::string& excerpt) const {
    const auto room = static_cast<std::size_t>(m_generator->positions() - kLongestQuestion);
    const auto encoded = [this](const std::string& text) {
        return m_generator->chatTemplate()
            ->encode(m_generator->tokenizer(),
                     m_taught ? taughtQuestionMessages(text) : exampleQuestionMessages(text), true)
            .ids;
    };
    auto ids = encoded(excerpt);
    if (ids.size() > room) {
        const Encoding whole = m_generator->tokenizer().encodeText(excerpt);
        const std::size_t surplus = ids.size() - room;
        const std::size_t kept = whole.ids.size() - std::min(whole.ids.size(), surplus);
        const std::uint32_t end = kept > 0 ? whole.offsets[kept - 1].second : 0;
        ids = encoded(excerpt.substr(0, end));
    }
    return ids;
}

std::vector<GenerationRequest>
LocalQuestions::requests(const AskedChunk& chunk, std::span<const std::string> excerpts) const {
    GenerationRequest request;
    request.maxTokens = kLongestQuestion;
    request.stops = {"\n"};
    request.sampling.temperature = m_spec.temperature;
    request.sampling.topP = 0.95;
    Random seeds{static_cast<std::uint64_t>(m_spec.seed), static_cast<std::uint64_t>(chunk.id)};
    std::vector<GenerationRequest> requests;
    for (const std::string& excerpt : excerpts) {
        request.prompt = prompt(excerpt);
        request.sampling.seed = seeds.next();
        requests.push_back(request);
    }
    return requests;
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
    std::vector<std::string> parts; // each is about
    for (const AskedChunk& chunk : chunks) {
        auto its = excerpts(chunk);
        std::ranges::move(requests(chunk, its), std::back_inserter(asked));
        std::ranges::move(its, std::back_inserter(parts));
    }
    std::vector<std::string> written(asked.size());
    std::vector<std::size_t> waiting(chunks.size(), tries()); // of each passage
    std::size_t next = 0;                                     // passage to be given
    const auto begin = Clock::now();
    m_generator->generate(
        asked,
        [&](std::size_t request, const Continuation& answer) {
            m_tokens += static_cast<std::int64_t>(answer.ids.size());
            written[request] = exampleQuestionIn(answer.text);
            --waiting[request / tries()];
            for (; next < chunks.size() && waiting[next] == 0; ++next) {
                const std::size_t first = next * tries();
                take(chunks[next], different(std::span(written).subspan(first, tries()),
                                             std::span(parts).subspan(first, tries())));
            }
        },
        context);
    m_seconds += secondsSince(begin);
}

nlohmann::json LocalQuestions::account() const {
    return {{"tokens_written", m_tokens},
            {"tokens_per_s", m_seconds > 0 ? static_cast<double>(m_tokens) / m_seconds : 0}};
}

} // namespace fts
