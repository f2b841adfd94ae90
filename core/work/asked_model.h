#pragma once

#include <memory>
#include <string>

#include "core/nn/api/generator.h"
#include "core/project/project.h"

namespace fts {

/// The language model that answers a project's questions to databases: `model` as findModel() takes
/// it, or, if that is empty, the project's own: of a text-to-SQL project the newest run that
/// succeeded, else its base; of others the one that writes their questions. Throws as findModel()
/// and loadGenerator() do.
std::unique_ptr<Generator> openAskedModel(const Project& project, const std::string& model);

/// The form in which that model is asked, a key of promptChoices(). Throws as findModel() does.
std::string askedPrompt(const Project& project, const std::string& model);

} // namespace fts
