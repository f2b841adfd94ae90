#pragma once

#include <memory>
#include <vector>

#include "core/formats/datasets/chat_rows.h"
#include "core/work/prepared_training.h"

namespace fts {

/// What a student learns from, and what shows how far it is.
struct ChatTrainingRows {
    std::vector<ChatRow> train, validation;
};

/// Why there is no training where no row is left to learn from.
inline constexpr const char* kNothingToLearn =
    FTS_TEXT("There are no conversations to learn from. Next: answer, or import some; if all of "
             "them are too long, raise model.max_tokens.");

/// A student on this machine, ready to learn conversations by the settings of `spec`: base model,
/// adapters and training; of no project. Throws as prepareTrainingOf().
std::unique_ptr<PreparedTraining> prepareChatTraining(RunSpec spec, const ChatTrainingRows& rows,
                                                      JobContext& context);

/// As prepareTrainingOf(), of a distillation project.
std::unique_ptr<PreparedTraining> prepareChatTraining(const Project& project, ProjectStore& store,
                                                      const RunStart& start, JobContext& context);

/// The conversations of a part that are not left out.
std::vector<ChatRow> conversationsOf(ProjectStore& store, Split split);

} // namespace fts
