#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/llm/chat_client.h"
#include "core/net/secret_store.h"
#include "core/project/project.h"

namespace fts {

/// Answers one question from a project's passages, as the verdict on its students does.
///
/// `params`: {"question", "model": "base", "tuned", "run:N" or "teacher"; if empty the newest
/// student that has learned, else the naive one}. `grow` is told the answer as it comes where it
/// is written in one call, else once it is whole. Returns {"question", "answer", "abstained",
/// "model", "calls", "seconds", "sources": [{"chunk", "document", "page", "headings", "score",
/// "text"}]}, the sources in the order they were found. Throws BadInput without question or
/// passages; ChatError if the model gave no answer; Cancelled.
nlohmann::json answerFromPassages(const Project& project, const nlohmann::json& params,
                                  SecretStore& secrets, const ChatClient::Grow& grow,
                                  JobContext& context);

} // namespace fts
