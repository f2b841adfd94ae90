#pragma once

#include <memory>

#include "core/nn/api/generator.h"
#include "core/project/specs.h"
#include "core/work/question_source.h"

namespace fts {

/// Questions written by a language model on this machine: several tries for each question that is
/// wanted of a passage, each about another part of it (excerptsOf()), those that repeat one another
/// left out.
class LocalQuestions : public QuestionSource {
public:
    /// Loads the model; what a training computes on, this does, too. Throws as loadChatModel().
    LocalQuestions(const GenerateSpec& spec, const TrainSpec& train);

    void ask(std::span<const AskedChunk> chunks, const Take& take, JobContext& context) override;
    nlohmann::json account() const override; ///< {"tokens_written", "tokens_per_s"}

private:
    LocalQuestions(const GenerateSpec& spec, const TrainSpec& train, const std::string& writer);

    void askTogether(std::span<const AskedChunk> chunks, const Take& take, JobContext& context);
    std::vector<std::string> excerpts(const AskedChunk& chunk) const; ///< one a try
    std::vector<GenerationRequest> requests(const AskedChunk& chunk,
                                            std::span<const std::string> excerpts) const;
    std::vector<std::int32_t> prompt(const std::string& excerpt) const;
    std::size_t tries() const; ///< of a passage

    GenerateSpec m_spec;
    bool m_taught; ///< to write questions, so that it needs no examples
    std::unique_ptr<Generator> m_generator;
    std::int64_t m_tokens = 0;
    double m_seconds = 0;
};

} // namespace fts
