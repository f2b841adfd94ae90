#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/nn/text_generator.h"

namespace fts {

/// One call of TextGenerator::write(): the answers being written, in the cache's first places, and
/// beyond them the prompts being computed, several in one pass.
class TextGenerator::Writing {
public:
    /// Tokens: room is made in such steps, so that it seldom has to be made anew.
    static constexpr std::size_t kRoom = 256;

    Writing(TextGenerator& owner, GenerationFlow& flow);
    ~Writing(); ///< however the call ends, the places are left with what they hold
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;

    void run(JobContext& context);

private:
    using Tokens = std::span<const std::int32_t>;
    struct Prompt {
        std::size_t number;
        GenerationRequest asked;
        std::optional<TokenFilter> filter;
        int place;
    };
    struct Answer {
        std::size_t number;
        GenerationRequest asked;
        std::vector<std::int32_t> tokens; ///< prompt and answer
        Sampler sampler;
        AnswerText text;
        std::optional<TokenFilter> filter;
        std::optional<Continuation::End> end;
        bool refused = false; ///< it leaves its place without a further word
    };

    KeyValueCache& cache() { return *m_owner.m_cache; }
    Tokens heldIn(int place);
    std::pair<int, std::size_t> longestHeld(Tokens tokens);

    void dropUnwanted();
    void takePrompts(JobContext& context);
    std::optional<Prompt> nextPrompt(JobContext& context);
    std::optional<Prompt> checked(GenerationFlow::Numbered asked);
    bool waitsForOthers(const Prompt& prompt);
    bool waitsForMemory(const Prompt& prompt);
    void addPrompt(Prompt prompt);
    void takeOver(int place, Tokens needed);
    void computePrompts();
    void beginAnswers();
    void begin(Prompt prompt);

    void continueAll();
    void addTokens(const torch::Tensor& logits);
    bool follow(Answer& answer, const std::function<void(TokenFilter&)>& step);
    void add(Answer& answer, std::int32_t id);
    void writeOn(Answer& answer);
    void tell(const Answer& answer, const std::string& piece) const;
    void finish(std::size_t index);
    void leavePlace(std::size_t index);

    torch::Tensor onDevice(const std::vector<std::int64_t>& values) const;

    TextGenerator& m_owner;
    CausalModel& m_model;
    GenerationFlow& m_flow;
    std::vector<std::unique_ptr<Answer>> m_answers; ///< by place
    std::vector<Prompt> m_prompts;                  ///< by place, beyond those of the answers
    std::optional<Prompt> m_waiting; ///< until another one is computed, or has left its place
    int m_most;                      ///< written at once, as memory allows
};

} // namespace fts
