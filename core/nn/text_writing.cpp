#include "core/nn/text_writing.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/nn/token_cycle.h"

namespace fts {
namespace {

using torch::Tensor;

// Tokens of prompts in one pass, which the others wait for; and where there are no others.
constexpr std::size_t kPromptTokens = 512;
constexpr std::size_t kPromptTokensAlone = 2048;
// To take over so few tokens from another place would not be worth the while.
constexpr std::size_t kWorthCopying = 16;

std::size_t commonLength(std::span<const std::int32_t> one, std::span<const std::int32_t> other) {
    const auto differ = std::ranges::mismatch(one, other);
    return static_cast<std::size_t>(differ.in1 - one.begin());
}

} // namespace

TextGenerator::Writing::Writing(TextGenerator& owner, GenerationFlow& flow)
    : m_owner(owner), m_model(*owner.m_model), m_flow(flow), m_most(owner.m_atOnce) {}

TextGenerator::Writing::~Writing() {
    for (std::size_t place = 0; place < m_answers.size(); ++place) {
        m_owner.m_held[place] = std::move(m_answers[place]->tokens);
    }
}

void TextGenerator::Writing::run(JobContext& context) {
    while (true) {
        context.check();
        dropUnwanted();
        if (m_prompts.empty()) {
            takePrompts(context);
        }
        if (m_prompts.empty() && m_answers.empty()) {
            return;
        }
        computePrompts();
        beginAnswers();
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

// The place that holds most of these tokens from the first on, and how many.
auto TextGenerator::Writing::longestHeld(Tokens tokens) -> std::pair<int, std::size_t> {
    std::pair<int, std::size_t> longest{0, 0};
    for (int place = 0; place < static_cast<int>(m_owner.m_held.size()); ++place) {
        if (const auto common = commonLength(heldIn(place), tokens); common > longest.second) {
            longest = {place, common};
        }
    }
    return longest;
}

void TextGenerator::Writing::dropUnwanted() {
    for (std::size_t i = m_answers.size(); i-- > 0;) {
        if (!m_flow.wanted(m_answers[i]->number)) {
            leavePlace(i);
        }
    }
    std::erase_if(m_prompts,
                  [this](const Prompt& prompt) { return !m_flow.wanted(prompt.number); });
    if (m_waiting && !m_flow.wanted(m_waiting->number)) {
        m_waiting.reset();
    }
}

// As many as there are places for.
void TextGenerator::Writing::takePrompts(JobContext& context) {
    if (2 * (m_answers.size() + m_prompts.size()) <= static_cast<std::size_t>(m_most)) {
        m_most = m_owner.m_atOnce; // what was short may be free again
    }
    while (m_answers.size() + m_prompts.size() < static_cast<std::size_t>(m_most)) {
        auto prompt = nextPrompt(context);
        if (!prompt) {
            return;
        }
        if (waitsForOthers(*prompt) || waitsForMemory(*prompt)) {
            m_waiting = std::move(prompt);
            return;
        }
        addPrompt(std::move(*prompt));
    }
}

auto TextGenerator::Writing::nextPrompt(JobContext& context) -> std::optional<Prompt> {
    while (!m_waiting) {
        auto asked = m_flow.next(m_answers.empty() && m_prompts.empty());
        context.check();
        if (!asked) {
            return std::nullopt;
        }
        m_waiting = checked(std::move(*asked));
    }
    return std::exchange(m_waiting, std::nullopt);
}

// Nothing if it is refused.
auto TextGenerator::Writing::checked(GenerationFlow::Numbered asked) -> std::optional<Prompt> {
    auto& [number, request] = asked;
    try {
        m_owner.checkRequest(request);
        std::optional<TokenFilter> filter;
        if (request.grammar) {
            filter = m_owner.vocabulary().begin(*request.grammar);
        }
        return Prompt{number, std::move(request), std::move(filter), 0};
    } catch (const Error& error) {
        m_flow.refuse(number, error);
        return std::nullopt;
    }
}

// What it has in common with one that is about to be computed is then taken over.
bool TextGenerator::Writing::waitsForOthers(const Prompt& prompt) {
    std::size_t coming = 0;
    for (const Prompt& other : m_prompts) {
        coming = std::max(coming, commonLength(other.asked.prompt, prompt.asked.prompt));
    }
    return coming >= longestHeld(prompt.asked.prompt).second + kWorthCopying;
}

// Looked at only when places are added, by how long all may become.
bool TextGenerator::Writing::waitsForMemory(const Prompt& prompt) {
    const auto most = [](const GenerationRequest& asked) {
        return asked.prompt.size() + static_cast<std::size_t>(asked.maxTokens);
    };
    std::size_t longest = most(prompt.asked);
    for (const auto& answer : m_answers) {
        longest = std::max(longest, most(answer->asked));
    }
    for (const Prompt& other : m_prompts) {
        longest = std::max(longest, most(other.asked));
    }
    const int places = static_cast<int>(m_answers.size() + m_prompts.size());
    if (places == 0 || m_owner.hasMemoryFor(places + 1, longest)) {
        return false;
    }
    m_most = places;
    return true;
}

// In the first free place.
void TextGenerator::Writing::addPrompt(Prompt prompt) {
    const auto& tokens = prompt.asked.prompt;
    prompt.place = static_cast<int>(m_answers.size() + m_prompts.size());
    const auto answer = std::min(kRoom, static_cast<std::size_t>(prompt.asked.maxTokens));
    m_owner.reserve(prompt.place + 1, tokens.size() + answer);
    takeOver(prompt.place, Tokens(tokens).first(tokens.size() - 1));
    m_owner.m_held[static_cast<std::size_t>(prompt.place)] = tokens; // as far as its length says
    m_prompts.push_back(std::move(prompt));
}

// The place has what itself or another one holds of these tokens.
void TextGenerator::Writing::takeOver(int place, Tokens needed) {
    const std::size_t own = commonLength(heldIn(place), needed);
    const auto [from, most] = longestHeld(needed);
    if (most < own + kWorthCopying) {
        cache().shorten(place, static_cast<int>(own));
    } else {
        cache().copy(from, place, static_cast<int>(own), static_cast<int>(most));
    }
}

// One pass, between two of which the answers go on. The last token of a prompt is left to the next
// pass over all.
void TextGenerator::Writing::computePrompts() {
    const bool alone = m_answers.empty() && m_prompts.size() == 1;
    std::size_t room = alone ? kPromptTokensAlone : kPromptTokens;
    std::vector<std::int64_t> ids, positions;
    std::vector<KeyValueCache::Part> parts;
    for (const auto& [number, asked, filter, place] : m_prompts) {
        const auto begin = static_cast<std::size_t>(cache().length(place));
        const std::size_t left = asked.prompt.size() - 1 - begin;
        if (!parts.empty() && left > room) {
            break; // a prompt is computed faster in one piece
        }
        const std::size_t tokens = std::min(room, left);
        if (tokens > 0) {
            parts.push_back({place, static_cast<std::int64_t>(tokens)});
        }
        for (std::size_t i = begin; i < begin + tokens; ++i) {
            ids.push_back(asked.prompt[i]);
            positions.push_back(static_cast<std::int64_t>(i));
        }
        room -= tokens;
    }
    if (!parts.empty()) {
        cache().continuePlaces(std::move(parts));
        m_model.forward(onDevice(ids), onDevice(positions), cache());
        cache().keep();
    }
}

// The first prompts are whole first.
void TextGenerator::Writing::beginAnswers() {
    while (!m_prompts.empty()) {
        const Prompt& prompt = m_prompts.front();
        const int length = cache().length(prompt.place);
        if (static_cast<std::size_t>(length) + 1 < prompt.asked.prompt.size()) {
            return;
        }
        if (const int free = static_cast<int>(m_answers.size()); free != prompt.place) {
            cache().copy(prompt.place, free, 0, length); // some have ended
        }
        begin(std::move(m_prompts.front()));
        m_prompts.erase(m_prompts.begin());
    }
}

void TextGenerator::Writing::begin(Prompt prompt) {
    m_flow.begun(prompt.number);
    auto tokens = prompt.asked.prompt;
    Sampler sampler(prompt.asked.sampling);
    AnswerText text(m_model.tokenizer(), prompt.asked.stops);
    m_answers.push_back(std::make_unique<Answer>(
        Answer{prompt.number, std::move(prompt.asked), std::move(tokens), std::move(sampler),
               std::move(text), std::move(prompt.filter), std::nullopt}));
}

void TextGenerator::Writing::continueAll() {
    if (m_answers.empty()) {
        return;
    }
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
