#pragma once

#include "core/formats/language_model.h"
#include "core/project/example_prompt.h"
#include "core/project/specs.h"
#include "core/store/project_store.h"

namespace fts {

/// How a model of a text-to-SQL or distillation project is asked that `specs` were set for, with
/// the tokenizer and chat template of its base, `model`. Nothing of a row is shown but a system
/// text that more than half of the training conversations begin with. Without a chat template,
/// where one is needed, only the limits are set.
ExamplePrompt examplePrompt(const Specs& specs, ProjectStore& store, const LanguageModel& model);

} // namespace fts
