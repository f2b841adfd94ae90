#include "core/nn/text_writing.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/nn/token_cycle.h"

namespace fts {
namespace {

using torch::Tensor;

// Tokens of a prompt that the others wait for at most.
constexpr std::size_t kPromptPart = 512;
// To take over so few tokens from another place would not be worth the while.
constexpr std::size_t kWorthCopying = 16;

std::size_t commonLength(std::span<const std::int32_t> one, std::span<const std::int32_t> other) {
    const auto differ = std::ranges::mismatch(one, other);
    return static_cast<std::size_t>(differ.in1 - one.begin());
}

} // namespace

TextGenerator::Writing::Writing(TextGenerator& owner, GenerationFlow& flow)
    : m_owner(owner), m_model(*owner.m_model), m_flow(flow) {}

TextGenerator::Writing::~Writing() {
    for (std::size_t place = 0; place < m_answers.size(); ++place) {
        m_owner.m_held[place] = std::move(m_answers[place]->tokens);
    }
}

void TextGenerator::Writing::run(JobContext& context) {
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

// The tokens whose keys and values a place holds.
auto TextGenerator::Writing::heldIn(int place) -> Tokens {
    const auto index = static_cast<std::size_t>(place);
    const auto& tokens =
        index < m_answers.size() ? m_answers[index]->tokens : m_owner.m_held[index];
    return Tokens(tokens).first(static_cast<std::size_t>(cache().length(place)));
}

void TextGenerator::Writing::dropUnwanted() {
    for (std::size_t i = m_answers.size(); i-- > 0;) {
        if (!m_flow.wanted(m_answers[i]->number)) {
            leavePlace(i);
        }
    }
}

void TextGenerator::Writing::takeFurther(JobContext& context) {
    while (m_answers.size() < static_cast<std::size_t>(m_owner.m_atOnce)) {
        auto next = m_flow.next(m_answers.empty());
        context.check();
        if (!next) {
            return;
        }
        begin(next->first, std::move(next->second), context);
    }
}

void TextGenerator::Writing::begin(std::size_t number, GenerationRequest asked,
                                   JobContext& context) {
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
    if (!computePrompt(number, asked, context)) {
        return;
    }
    m_flow.begun(number);
    auto tokens = asked.prompt;
    Sampler sampler(asked.sampling);
    AnswerText text(m_model.tokenizer(), asked.stops);
    m_answers.push_back(std::make_unique<Answer>(Answer{number, std::move(asked), std::move(tokens),
                                                        std::move(sampler), std::move(text),
                                                        std::move(filter), std::nullopt}));
}

// In the first free place. The last token of a prompt is left to the next pass over all. A long one
// is computed in parts, between which the others go on; false if nobody wants it any more.
bool TextGenerator::Writing::computePrompt(std::size_t number, const GenerationRequest& asked,
                                           JobContext& context) {
    const int place = static_cast<int>(m_answers.size());
    const auto answer = std::min(kRoom, static_cast<std::size_t>(asked.maxTokens));
    m_owner.reserve(place + 1, asked.prompt.size() + answer);
    const auto needed = Tokens(asked.prompt).first(asked.prompt.size() - 1);
    auto further = needed.subspan(takeOver(place, needed));
    m_owner.m_held[static_cast<std::size_t>(place)] = asked.prompt; // as far as its length says
    while (!further.empty()) {
        const std::size_t size =
            m_answers.empty() ? further.size() : std::min(kPromptPart, further.size());
        pass(place, further.first(size));
        further = further.subspan(size);
        if (!further.empty()) {
            context.check();
            dropUnwanted();
            if (!m_flow.wanted(number)) {
                return false;
            }
            if (!m_answers.empty()) {
                continueAll();
            }
        }
    }
    if (const int free = static_cast<int>(m_answers.size()); free != place) { // some have ended
        cache().copy(place, free, 0, cache().length(place));
    }
    return true;
}

// How many of these tokens the place holds, once it has what another one has of them.
std::size_t TextGenerator::Writing::takeOver(int place, Tokens needed) {
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
void TextGenerator::Writing::pass(int place, Tokens tokens) {
    const std::int64_t begin = cache().length(place);
    const auto end = begin + static_cast<std::int64_t>(tokens.size());
    cache().continuePlace(place);
    m_model.forward(onDevice({tokens.begin(), tokens.end()}),
                    torch::arange(begin, end).to(m_model.options().device()), cache());
    cache().keep();
}

void TextGenerator::Writing::continueAll() {
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
void TextGenerator::Writing::addTokens(const Tensor& logits) {
    const auto rows = logits.to(torch::kCPU).contiguous();
    const auto size = static_cast<std::size_t>(rows.size(1));
    auto* values = rows.mutable_data_ptr<float>();
    for (std::size_t i = 0; i < m_answers.size(); ++i, values += size) {
        Answer& answer = *m_answers[i];
        const std::span<float> row(values, size);
        if (follow(answer, [&](TokenFilter& filter) { filter.keepAllowed(row); })) {
            add(answer, answer.sampler.choose(row, answer.tokens));
            writeOn(answer);
        }
    }
    for (std::size_t i = m_answers.size(); i-- > 0;) {
        if (m_answers[i]->refused) {
            leavePlace(i);
        } else if (m_answers[i]->end) {
            finish(i);
        }
    }
}

// False if the answer's grammar is too much work: the others are not to suffer from it.
bool TextGenerator::Writing::follow(Answer& answer, const std::function<void(TokenFilter&)>& step) {
    try {
        if (answer.filter) {
            step(*answer.filter);
        }
    } catch (const Error& error) {
        answer.refused = true;
        m_flow.refuse(answer.number, error);
    }
    return !answer.refused;
}

void TextGenerator::Writing::add(Answer& answer, std::int32_t id) {
    const auto& ends = m_model.config().eosTokenIds;
    if (std::ranges::find(ends, id) != ends.end()) {
        answer.end = Continuation::End::Token;
        return;
    }
    answer.tokens.push_back(id);
    if (!follow(answer, [id](TokenFilter& filter) { filter.accept(id); })) {
        return;
    }
    tell(answer, answer.text.add(id));
    const std::size_t written = answer.tokens.size() - answer.asked.prompt.size();
    const auto& whole = answer.asked.whole;
    if (answer.text.stopped() || (whole && whole(answer.text.text()))) {
        answer.end = Continuation::End::Stop;
    } else if (written >= static_cast<std::size_t>(answer.asked.maxTokens) ||
               answer.tokens.size() >= static_cast<std::size_t>(m_model.config().positions)) {
        answer.end = Continuation::End::Length;
    }
}

// Of an answer that goes round in a circle.
void TextGenerator::Writing::writeOn(Answer& answer) {
    const GenerationRequest& asked = answer.asked;
    const Sampling& sampling = asked.sampling;
    if (!asked.repeatsItself || asked.grammar || sampling.temperature != 0 ||
        sampling.repetitionPenalty != 1) {
        return;
    }
    const std::size_t cycle = cycleAtEnd(Tokens(answer.tokens).subspan(asked.prompt.size()));
    while (cycle > 0 && !answer.end) {
        add(answer, answer.tokens[answer.tokens.size() - cycle]);
    }
}

void TextGenerator::Writing::tell(const Answer& answer, const std::string& piece) const {
    if (!piece.empty()) {
        m_flow.grow(answer.number, piece);
    }
}

void TextGenerator::Writing::finish(std::size_t index) {
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
void TextGenerator::Writing::leavePlace(std::size_t index) {
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

Tensor TextGenerator::Writing::onDevice(const std::vector<std::int64_t>& values) const {
    return torch::tensor(values, torch::kInt64).to(m_model.options().device());
}

} // namespace fts
