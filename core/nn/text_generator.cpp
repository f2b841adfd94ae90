#include "core/nn/text_generator.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/nn/torch_errors.h"

namespace fts {
namespace {

using torch::Tensor;

// Tokens: room is made in such steps, so that it seldom has to be made anew.
constexpr int kRoom = 256;

// How many tokens all prompts begin with; at least one of each is left over.
std::size_t commonBeginning(std::span<const GenerationRequest> requests) {
    const auto& first = requests.front().prompt;
    std::size_t common = first.size() - 1;
    for (const GenerationRequest& request : requests) {
        const auto& prompt = request.prompt;
        const auto end = static_cast<std::ptrdiff_t>(std::min(common, prompt.size() - 1));
        common = static_cast<std::size_t>(
            std::mismatch(prompt.begin(), prompt.begin() + end, first.begin()).first -
            prompt.begin());
    }
    return common;
}

int longestOf(std::span<const GenerationRequest> requests, int positions) {
    std::size_t longest = 0;
    for (const GenerationRequest& request : requests) {
        longest =
            std::max(longest, request.prompt.size() + static_cast<std::size_t>(request.maxTokens));
    }
    return static_cast<int>(std::min(longest, static_cast<std::size_t>(positions)));
}

} // namespace

/// One call of generate(): the answers being written, in the cache's first places.
class TextGenerator::Writing {
public:
    Writing(CausalModel& model, KeyValueCache& cache, std::vector<std::int32_t>& beginning,
            const GrammarVocabulary* vocabulary, std::span<const GenerationRequest> requests,
            const Take& take, const Grow& grow)
        : m_model(model), m_cache(cache), m_beginning(beginning), m_vocabulary(vocabulary),
          m_requests(requests), m_take(take), m_grow(grow) {}

    void run(JobContext& context) {
        prepareBeginning();
        std::size_t next = 0;
        while (next < m_requests.size() || !m_answers.empty()) {
            context.check();
            if (next < m_requests.size() &&
                m_answers.size() < static_cast<std::size_t>(m_cache.places())) {
                begin(next++);
            } else {
                continueAll();
            }
        }
    }

private:
    struct Answer {
        std::size_t request;
        std::vector<std::int32_t> tokens; ///< prompt and answer
        Sampler sampler;
        AnswerText text;
        std::optional<TokenFilter> filter;
        std::optional<Continuation::End> end;
    };

    // Computes what no place begins with yet, once, and gives it to all.
    void prepareBeginning() {
        const auto wanted = std::span(m_requests.front().prompt).first(commonBeginning(m_requests));
        const auto known = static_cast<std::size_t>(std::ranges::mismatch(wanted, m_beginning).in1 -
                                                    wanted.begin());
        m_beginning.resize(known);
        m_cache.shorten(0, static_cast<int>(known));
        if (known < wanted.size()) {
            pass(0, wanted.subspan(known));
        }
        for (int place = 1; place < m_cache.places(); ++place) {
            m_cache.copy(0, place, static_cast<int>(known));
        }
        m_beginning.assign(wanted.begin(), wanted.end());
    }

    // Computes further tokens of one place.
    void pass(int place, std::span<const std::int32_t> tokens) {
        const std::int64_t begin = m_cache.length(place);
        const auto end = begin + static_cast<std::int64_t>(tokens.size());
        m_cache.continuePlace(place);
        m_model.forward(onDevice({tokens.begin(), tokens.end()}),
                        torch::arange(begin, end).to(m_model.options().device()), m_cache);
        m_cache.keep();
    }

    // The last token of a prompt is left to the next pass over all.
    void begin(std::size_t request) {
        const GenerationRequest& asked = m_requests[request];
        const int place = static_cast<int>(m_answers.size());
        m_cache.shorten(place, static_cast<int>(m_beginning.size()));
        const auto further = std::span(asked.prompt).subspan(m_beginning.size());
        if (further.size() > 1) {
            pass(place, further.first(further.size() - 1));
        }
        m_answers.push_back(std::make_unique<Answer>(
            Answer{request, asked.prompt, Sampler(asked.sampling),
                   AnswerText(m_model.tokenizer(), asked.stops), std::nullopt, std::nullopt}));
        if (asked.grammar) {
            m_answers.back()->filter = m_vocabulary->begin(*asked.grammar);
        }
    }

    void continueAll() {
        std::vector<std::int64_t> ids, positions;
        for (std::size_t i = 0; i < m_answers.size(); ++i) {
            ids.push_back(m_answers[i]->tokens.back());
            positions.push_back(m_cache.length(static_cast<int>(i)));
        }
        m_cache.continueAll(static_cast<int>(m_answers.size()));
        const auto hidden = m_model.forward(onDevice(ids), onDevice(positions), m_cache);
        m_cache.keep();
        addTokens(m_model.logits(hidden));
    }

    // One row of logits for each answer.
    void addTokens(const Tensor& logits) {
        const auto rows = logits.to(torch::kCPU).contiguous();
        const auto size = static_cast<std::size_t>(rows.size(1));
        auto* values = rows.mutable_data_ptr<float>();
        for (std::size_t i = 0; i < m_answers.size(); ++i, values += size) {
            Answer& answer = *m_answers[i];
            if (answer.filter) {
                answer.filter->keepAllowed({values, size});
            }
            add(answer, answer.sampler.choose({values, size}, answer.tokens));
        }
        for (std::size_t i = m_answers.size(); i-- > 0;) {
            if (m_answers[i]->end) {
                finish(i);
            }
        }
    }

    void add(Answer& answer, std::int32_t id) {
        const auto& ends = m_model.config().eosTokenIds;
        if (std::ranges::find(ends, id) != ends.end()) {
            answer.end = Continuation::End::Token;
            return;
        }
        answer.tokens.push_back(id);
        if (answer.filter) {
            answer.filter->accept(id);
        }
        tell(answer, answer.text.add(id));
        const GenerationRequest& asked = m_requests[answer.request];
        const std::size_t written = answer.tokens.size() - asked.prompt.size();
        if (answer.text.stopped()) {
            answer.end = Continuation::End::Stop;
        } else if (written >= static_cast<std::size_t>(asked.maxTokens) ||
                   answer.tokens.size() >= static_cast<std::size_t>(m_model.config().positions)) {
            answer.end = Continuation::End::Length;
        }
    }

    void tell(const Answer& answer, const std::string& piece) const {
        if (m_grow && !piece.empty()) {
            m_grow(answer.request, piece);
        }
    }

    // The last place moves to where one has become free.
    void finish(std::size_t index) {
        const auto answer = std::move(m_answers[index]);
        tell(*answer, answer->text.finish());
        if (const std::size_t last = m_answers.size() - 1; index != last) {
            m_answers[index] = std::move(m_answers[last]);
            m_cache.copy(static_cast<int>(last), static_cast<int>(index),
                         static_cast<int>(m_beginning.size()));
        }
        m_answers.pop_back();
        const auto prompt = static_cast<std::ptrdiff_t>(m_requests[answer->request].prompt.size());
        m_take(answer->request, {answer->text.text(),
                                 {answer->tokens.begin() + prompt, answer->tokens.end()},
                                 *answer->end});
    }

    Tensor onDevice(const std::vector<std::int64_t>& values) const {
        return torch::tensor(values, torch::kInt64).to(m_model.options().device());
    }

    CausalModel& m_model;
    KeyValueCache& m_cache;
    std::vector<std::int32_t>& m_beginning;
    const GrammarVocabulary* m_vocabulary; ///< null if no request has a grammar
    std::span<const GenerationRequest> m_requests;
    const Take& m_take;
    const Grow& m_grow;
    std::vector<std::unique_ptr<Answer>> m_answers; ///< by place
};

TextGenerator::TextGenerator(const std::filesystem::path& path, const GeneratorOptions& options)
    : TextGenerator(std::make_shared<CausalModel>(path, options.device, options.precision),
                    options.atOnce) {}

TextGenerator::TextGenerator(std::shared_ptr<CausalModel> model, int atOnce)
    : m_model(std::move(model)), m_atOnce(std::max(1, atOnce)) {}

void TextGenerator::checkRequest(const GenerationRequest& request) const {
    if (request.prompt.empty()) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("The model was given nothing to continue."));
    }
    if (request.prompt.size() >= static_cast<std::size_t>(positions())) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The text has %1 tokens, and this model reads fewer than %2. Shorten "
                             "it."),
                    request.prompt.size(), positions());
    }
    m_model->checkIds(request.prompt);
}

KeyValueCache& TextGenerator::cacheFor(std::span<const GenerationRequest> requests) {
    const int places = std::min(m_atOnce, static_cast<int>(requests.size()));
    const int capacity = longestOf(requests, positions());
    if (m_cache == nullptr || m_cache->places() != places || m_cache->capacity() < capacity) {
        m_cache.reset(); // before there is another
        m_beginning.clear();
        const int rounded = std::min(positions(), (capacity + kRoom - 1) / kRoom * kRoom);
        m_cache =
            std::make_unique<KeyValueCache>(m_model->config(), places, rounded, m_model->options());
    }
    return *m_cache;
}

const GrammarVocabulary* TextGenerator::vocabularyFor(std::span<const GenerationRequest> requests) {
    const bool needed = std::ranges::any_of(
        requests, [](const GenerationRequest& request) { return request.grammar.has_value(); });
    if (needed && m_vocabulary == nullptr) {
        const DecoderConfig& config = m_model->config();
        m_vocabulary = std::make_unique<GrammarVocabulary>(
            tokenizer(), static_cast<std::size_t>(config.vocabularySize), config.eosTokenIds);
    }
    return m_vocabulary.get();
}

void TextGenerator::generate(std::span<const GenerationRequest> requests, const Take& take,
                             JobContext& context, const Grow& grow) {
    if (requests.empty()) {
        return;
    }
    std::ranges::for_each(requests, [this](const auto& request) { checkRequest(request); });
    withTorchErrors([&] {
        const c10::InferenceMode inference;
        Writing(*m_model, cacheFor(requests), m_beginning, vocabularyFor(requests), requests, take,
                grow)
            .run(context);
    });
}

std::vector<float> TextGenerator::logProbabilities(std::span<const std::int32_t> sequence) {
    GenerationRequest request;
    request.prompt.assign(sequence.begin(), sequence.end());
    checkRequest(request);
    return withTorchErrors([&] {
        const c10::InferenceMode inference;
        const auto count = static_cast<std::int64_t>(sequence.size());
        KeyValueCache cache(m_model->config(), 1, static_cast<int>(count), m_model->options());
        cache.continuePlace(0);
        const auto ids = torch::tensor(std::vector<std::int64_t>(sequence.begin(), sequence.end()),
                                       torch::kInt64);
        const auto device = m_model->options().device();
        const auto hidden =
            m_model->forward(ids.to(device), torch::arange(count).to(device), cache);
        const auto values =
            torch::log_softmax(m_model->logits(hidden), -1).to(torch::kCPU).contiguous();
        const auto* data = values.const_data_ptr<float>();
        return std::vector<float>(data, data + values.numel());
    });
}

std::unique_ptr<Generator> loadGenerator(const std::filesystem::path& path,
                                         const GeneratorOptions& options) {
    return withTorchErrors([&] { return std::make_unique<TextGenerator>(path, options); });
}

} // namespace fts
