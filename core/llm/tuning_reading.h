#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/llm/chat_answer.h"
#include "core/llm/tuning_job.h"
#include "core/net/http_message.h"

namespace fts {

/// Whether the path of an address may hold it as one of the protocol's ids.
bool isRemoteId(std::string_view text);

/// The key of a job's metadata under which its token stands.
inline constexpr const char* kTokenKey = "finetune_studio";

/// Reads what an endpoint answers about files, jobs and models.
///
/// Nothing of it is believed: each value has its type checked and its length cut, an id must be one
/// that an address can hold, texts are on one line and without the key. Members throw TuningError
/// (NotAnAnswer) for what is no such object.
class TuningReader {
public:
    explicit TuningReader(const AskedEndpoint& asked) : m_asked(asked) {}

    nlohmann::json object(const HttpReply& reply) const;
    RemoteFile file(const nlohmann::json& json) const;
    TuningJob job(const nlohmann::json& json) const;
    TuningEvent event(const nlohmann::json& json) const;
    TuningCheckpoint checkpoint(const nlohmann::json& json) const;
    RemoteModel model(const nlohmann::json& json) const;

    std::string idOf(const nlohmann::json& item) const { return id(item, "id"); } ///< may be empty

    /// {"data": […], "has_more": …}
    struct Page {
        std::vector<nlohmann::json> items; ///< objects all of them
        bool more = false;
    };
    Page page(const nlohmann::json& json) const;

private:
    std::string text(const nlohmann::json& object, const char* key, std::size_t longest) const;
    std::string id(const nlohmann::json& object, const char* key) const;
    std::string name(const nlohmann::json& object, const char* key) const; ///< of a model
    [[noreturn]] void refuse() const;

    const AskedEndpoint& m_asked;
};

} // namespace fts
