#pragma once

#include <memory>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "core/base/job_context.h"
#include "core/llm/chat_service.h"
#include "core/llm/endpoint.h"
#include "core/net/secret_store.h"
#include "core/nn/api/generator.h"
#include "core/project/specs.h"
#include "core/work/project_model.h"

namespace fts {

struct AskingBudget;

/// A language model that is ready to be asked, at an address or on this machine.
struct OpenedChat {
    std::string model; ///< as people are told
    std::string asked; ///< names it for KeptAnswers: changes when the answers may
    Endpoint prices;   ///< of an address; nothing costs anything on this machine
    std::unique_ptr<Generator> generator; ///< on this machine
    std::unique_ptr<ChatClient> client;
    std::unique_ptr<ChatService> service;
};

/// The model that a spec names. The key of an address is looked for in `secrets`. `train` says
/// device, precision and threads of this machine. Throws as loadChatModel(); HttpError if the
/// address is none.
OpenedChat openChat(const AskedModelSpec& spec, const TrainSpec& train, SecretStore& secrets);

/// A project's own model with what it has learned.
OpenedChat openChat(const ProjectModel& model, const TrainSpec& train);

/// A model at the same address under another name, such as one that a job there has tuned.
OpenedChat openChat(AskedModelSpec spec, const std::string& model, SecretStore& secrets);

/// Where text goes that it is asked with, without path; null for this machine.
nlohmann::json addressOf(const OpenedChat& chat);

/// Logs to where questions and passages go, if they leave this machine.
void tellWherePassagesGo(const OpenedChat& chat, JobContext& context);

/// The limits on what it is sent: none, a null pointer, on this machine.
AskingBudget* budgetFor(const OpenedChat& chat, AskingBudget& budget);

/// How it counts tokens: as its tokenizer does, or estimated.
std::function<std::size_t(std::string_view)> tokenCount(const OpenedChat& chat);

} // namespace fts
