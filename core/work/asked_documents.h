#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/llm/chat_client.h"
#include "core/net/secret_store.h"
#include "core/project/project.h"
#include "core/work/rag_students.h"

namespace fts {

/// Answers questions from a project's passages, as the verdict on its students does.
///
/// Keeps what the next question can use until rows or settings change: the passages' vectors, the
/// search model, and the models of this machine that were asked. So the first question may take
/// long and later ones do not. One thread at a time.
class AskedDocuments {
public:
    AskedDocuments();
    ~AskedDocuments();

    /// By one model. `params`: {"question", "model": "base", "tuned", "run:N" or "teacher"; if
    /// empty the newest student that has learned, else the naive one}. `grow` is told the answer as
    /// it comes where it is written in one call, else once it is whole. Returns {"question",
    /// "answer", "abstained", "model", "calls", "seconds", "sources": [{"chunk", "document",
    /// "page", "headings", "score", "text"}]}, the sources in the order they were found. Throws
    /// BadInput without question or passages; ChatError if the model gave no answer; Cancelled.
    nlohmann::json answer(const Project& project, const nlohmann::json& params,
                          SecretStore& secrets, const ChatClient::Grow& grow, JobContext& context);

    /// By several, one after another. `params`: {"question", "models": [as above]}. Tells an answer
    /// that grows as RowPreview {"asked", "text": so far}. Returns {"question", "sources",
    /// "answers": [{"asked": as it was named, and those of one answer, or "error": why there is
    /// none}]}. Throws as answer() does, but for what only one of them lacks.
    nlohmann::json answerByAll(const Project& project, const nlohmann::json& params,
                               SecretStore& secrets, JobContext& context);

    void releaseModels(); ///< other work may need their memory; the vectors stay

private:
    struct Search;
    struct Found {
        std::string question;
        std::vector<std::string> texts; ///< of the passages, the best first
        nlohmann::json sources;
    };

    void forgetWhatIsOld(const Project& project, ProjectStore& store);
    Found find(const Project& project, const nlohmann::json& params, JobContext& context);
    const OpenedChat& open(const Project& project, const RagModel& model, SecretStore& secrets,
                           JobContext& context);
    nlohmann::json answerBy(const Project& project, const std::string& name, const Found& found,
                            SecretStore& secrets, const ChatClient::Grow& grow,
                            JobContext& context);

    std::string m_state; ///< of rows and settings that all below depends on
    std::unique_ptr<Search> m_search;
    std::map<std::string, OpenedChat> m_chats; ///< by RagModel::name
    OpenedChat m_remote;                       ///< the last one: its key may be another by now
};

} // namespace fts
