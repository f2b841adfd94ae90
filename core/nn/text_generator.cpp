#include "core/nn/text_generator.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/nn/peft_adapter.h"
#include "core/nn/torch_errors.h"

namespace fts {
namespace {

using torch::Tensor;

// Tokens: room is made in such steps, so that it seldom has to be made anew.
constexpr std::size_t kRoom = 256;
// To take over so few tokens from another place would not be worth the while.
constexpr std::size_t kWorthCopying = 16;

using Tokens = std::span<const std::int32_t>;

std::size_t commonLength(Tokens one, Tokens other) {
    const auto differ = std::ranges::mismatch(one, other);
    return static_cast<std::size_t>(differ.in1 - one.begin());
}

/// The requests of one call of generate(), as a flow.
class GivenRequests : public GenerationFlow {
public:
    GivenRequests(std::span<const GenerationRequest> requests, const Generator::Take& take,
                  const Generator::Grow& grow)
        : m_requests(requests), m_take(take), m_grow(grow) {}

    std::optional<Numbered> next(bool) override {
        if (m_next == m_requests.size()) {
            return std::nullopt;
        }
        const std::size_t number = m_next++;
        return Numbered(number, m_requests[number]);
    }
    void grow(std::size_t number, std::string_view piece) override {
        if (m_grow) {
            m_grow(number, piece);
        }
    }
    void take(std::size_t number, Continuation answer) override {
        m_take(number, std::move(answer));
    }
    void refuse(std::size_t, const Error& error) override { throw Error(error); }

private:
    std::span<const GenerationRequest> m_requests;
    const Generator::Take& m_take;
    const Generator::Grow& m_grow;
    std::size_t m_next = 0;
};

} // namespace

/// One call of write(): the answers being written, in the cache's first places.
class TextGenerator::Writing {
public:
    Writing(TextGenerator& owner, GenerationFlow& flow)
        : m_owner(owner), m_model(*owner.m_model), m_flow(flow) {}

    // However the call ends, the places are left with what they hold.
    ~Writing() {
        for (std::size_t place = 0; place < m_answers.size(); ++place) {
            m_owner.m_held[place] = std::move(m_answers[place]->tokens);
        }
    }
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

    void run(JobContext& context) {
        while (true) {
            context.check();
            dropUnwanted();
            takeFurther(context);
            if (m_answers.empty()) {
                return;
            }
            continueAll();
        }
    }

private:
    struct Answer {
        std::size_t number;
        GenerationRequest asked;
        std::vector<std::int32_t> tokens; ///< prompt and answer
        Sampler sampler;
        AnswerText text;
        std::optional<TokenFilter> filter;
        std::optional<Continuation::End> end;
    };

    KeyValueCache& cache() { return *m_owner.m_cache; }

    // The tokens whose keys and values a place holds.
    Tokens heldIn(int place) {
        const auto index = static_cast<std::size_t>(place);
        const auto& tokens =
            index < m_answers.size() ? m_answers[index]->tokens : m_owner.m_held[index];
        return Tokens(tokens).first(static_cast<std::size_t>(cache().length(place)));
    }

    void dropUnwanted() {
        for (std::size_t i = m_answers.size(); i-- > 0;) {
            if (!m_flow.wanted(m_answers[i]->number)) {
                leavePlace(i);
            }
        }
    }

    void takeFurther(JobContext& context) {
        while (m_answers.size() < static_cast<std::size_t>(m_owner.m_atOnce)) {
            auto next = m_flow.next(m_answers.empty());
            context.check();
            if (!next) {
                return;
            }
            begin(next->first, std::move(next->second));
        }
    }

    void begin(std::size_t number, GenerationRequest asked) {
        std::optional<TokenFilter> filter;
        try {
            m_owner.checkRequest(asked);
            if (asked.grammar) {
                filter = m_owner.vocabulary().begin(*asked.grammar);
            }
        } catch (const Error& error) {
            m_flow.refuse(number, error);
            return;
        }
        computePrompt(asked);
        m_flow.begun(number);
        auto tokens = asked.prompt;
        Sampler sampler(asked.sampling);
        AnswerText text(m_model.tokenizer(), asked.stops);
        m_answers.push_back(std::make_unique<Answer>(
            Answer{number, std::move(asked), std::move(tokens), std::move(sampler), std::move(text),
                   std::move(filter), std::nullopt}));
    }

    // In the first free place. The last token of a prompt is left to the next pass over all.
    void computePrompt(const GenerationRequest& asked) {
        const int place = static_cast<int>(m_answers.size());
        const auto answer = std::min(kRoom, static_cast<std::size_t>(asked.maxTokens));
        m_owner.reserve(place + 1, asked.prompt.size() + answer);
        const auto needed = Tokens(asked.prompt).first(asked.prompt.size() - 1);
        const auto further = needed.subspan(takeOver(place, needed));
        if (!further.empty()) {
            pass(place, further);
        }
    }

    // How many of these tokens the place holds, once it has what another one has of them.
    std::size_t takeOver(int place, Tokens needed) {
        const std::size_t own = commonLength(heldIn(place), needed);
        std::size_t most = own + kWorthCopying - 1;
        int from = place;
        for (int other = 0; other < cache().places(); ++other) {
            if (const auto common = commonLength(heldIn(other), needed); common > most) {
                most = common;
                from = other;
            }
        }
        if (from == place) {
            cache().shorten(place, static_cast<int>(own));
            return own;
        }
        cache().copy(from, place, static_cast<int>(own), static_cast<int>(most));
        return most;
    }

    // Computes further tokens of one place.
    void pass(int place, Tokens tokens) {
        const std::int64_t begin = cache().length(place);
        const auto end = begin + static_cast<std::int64_t>(tokens.size());
        cache().continuePlace(place);
        m_model.forward(onDevice({tokens.begin(), tokens.end()}),
                        torch::arange(begin, end).to(m_model.options().device()), cache());
        cache().keep();
    }

    void continueAll() {
        std::vector<std::int64_t> ids, positions;
        for (std::size_t i = 0; i < m_answers.size(); ++i) {
            ids.push_back(m_answers[i]->tokens.back());
            positions.push_back(cache().length(static_cast<int>(i)));
        }
        const int places = static_cast<int>(m_answers.size());
        m_owner.reserve(places, static_cast<std::size_t>(*std::ranges::max_element(positions)) + 1);
        cache().continueAll(places);
        const auto hidden = m_model.forward(onDevice(ids), onDevice(positions), cache());
        cache().keep();
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
        const std::size_t written = answer.tokens.size() - answer.asked.prompt.size();
        if (answer.text.stopped()) {
            answer.end = Continuation::End::Stop;
        } else if (written >= static_cast<std::size_t>(answer.asked.maxTokens) ||
                   answer.tokens.size() >= static_cast<std::size_t>(m_model.config().positions)) {
            answer.end = Continuation::End::Length;
        }
    }

    void tell(const Answer& answer, const std::string& piece) const {
        if (!piece.empty()) {
            m_flow.grow(answer.number, piece);
        }
    }

    void finish(std::size_t index) {
        Answer& answer = *m_answers[index];
        tell(answer, answer.text.finish());
        const auto prompt = static_cast<std::ptrdiff_t>(answer.asked.prompt.size());
        Continuation written{
            answer.text.text(), {answer.tokens.begin() + prompt, answer.tokens.end()}, *answer.end};
        const std::size_t number = answer.number;
        leavePlace(index);
        m_flow.take(number, std::move(written));
    }

    // The last place moves to where one has become free.
    void leavePlace(std::size_t index) {
        const std::size_t last = m_answers.size() - 1;
        if (index != last) {
            const int from = static_cast<int>(last), to = static_cast<int>(index);
            const auto common = commonLength(heldIn(from), heldIn(to));
            cache().copy(from, to, static_cast<int>(common), cache().length(from));
            m_owner.m_held[last] = m_answers[last]->tokens;
            m_answers[index] = std::move(m_answers[last]);
        } else {
            m_owner.m_held[last] = std::move(m_answers[last]->tokens);
        }
        m_answers.pop_back();
    }

    Tensor onDevice(const std::vector<std::int64_t>& values) const {
        return torch::tensor(values, torch::kInt64).to(m_model.options().device());
    }

    TextGenerator& m_owner;
    CausalModel& m_model;
    GenerationFlow& m_flow;
    std::vector<std::unique_ptr<Answer>> m_answers; ///< by place
};

TextGenerator::TextGenerator(const std::filesystem::path& path, const GeneratorOptions& options)
    : TextGenerator(
          std::make_shared<CausalModel>(path, options.device, options.precision, Holding::AsKept),
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

// Twice as much at a time where more is needed again and again.
KeyValueCache& TextGenerator::reserve(int places, std::size_t tokens) {
    const auto most = static_cast<std::size_t>(positions());
    const auto rounded = std::min(most, (tokens + kRoom - 1) / kRoom * kRoom);
    const auto capacity = static_cast<int>(rounded);
    if (m_cache == nullptr) {
        m_cache = std::make_unique<KeyValueCache>(m_model->config(), places, capacity,
                                                  m_model->options());
    } else {
        const bool more = places > m_cache->places(), longer = capacity > m_cache->capacity();
        m_cache->reserve(
            more ? std::max(places, std::min(m_atOnce, 2 * m_cache->places())) : places,
            longer ? std::max(capacity, std::min(positions(), m_cache->capacity() * 3 / 2))
                   : capacity);
    }
    m_held.resize(static_cast<std::size_t>(m_cache->places()));
    return *m_cache;
}

const GrammarVocabulary& TextGenerator::vocabulary() {
    if (m_vocabulary == nullptr) {
        const DecoderConfig& config = m_model->config();
        m_vocabulary = std::make_unique<GrammarVocabulary>(
            tokenizer(), static_cast<std::size_t>(config.vocabularySize), config.eosTokenIds);
    }
    return *m_vocabulary;
}

void TextGenerator::generate(std::span<const GenerationRequest> requests, const Take& take,
                             JobContext& context, const Grow& grow) {
    std::ranges::for_each(requests, [this](const auto& request) { checkRequest(request); });
    GivenRequests flow(requests, take, grow);
    write(flow, context);
}

void TextGenerator::write(GenerationFlow& flow, JobContext& context) {
    try {
        withTorchErrors([&] {
            const c10::InferenceMode inference;
            Writing(*this, flow).run(context);
        });
    } catch (const std::exception&) { // the cache may be half as it should be
        m_cache.reset();
        m_held.clear();
        throw;
    }
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
    return loadFlowGenerator(path, options);
}

std::unique_ptr<FlowGenerator> loadFlowGenerator(const std::filesystem::path& path,
                                                 const GeneratorOptions& options) {
    return withTorchErrors([&] { return std::make_unique<TextGenerator>(path, options); });
}

std::unique_ptr<FlowGenerator> loadAdaptedGenerator(const std::filesystem::path& base,
                                                    const std::filesystem::path& adapter,
                                                    const GeneratorOptions& options) {
    return withTorchErrors([&] {
        auto model = std::make_shared<CausalModel>(base, options.device, options.precision);
        openPeftAdapter(*model, adapter);
        model->mergeAdapters();
        return std::make_unique<TextGenerator>(std::move(model), options.atOnce);
    });
}

} // namespace fts
