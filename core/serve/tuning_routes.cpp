#include "core/serve/tuning_routes.h"

#include <algorithm>

#include "core/serve/api_error.h"
#include "core/serve/paging.h"
#include "core/serve/request_fields.h"
#include "core/serve/tuning_order.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kFilesAPage = 10'000;
constexpr std::size_t kJobsAPage = 20;
constexpr std::size_t kCheckpointsAPage = 10;
constexpr std::size_t kMostMetadata = 16;
constexpr const char* kPurpose = "fine-tune";

// At most 16 short texts by short names, as OpenAI allows: a job's file is read up to a limit.
json metadataOf(const RequestFields& fields) {
    const json& metadata = fields.value("metadata");
    const auto isShort = [](const auto& entry) {
        const auto& [name, value] = entry;
        return name.size() <= 64 && value.is_string() &&
               value.template get_ref<const std::string&>().size() <= 512;
    };
    const bool right = metadata.is_null() ||
                       (metadata.is_object() && metadata.size() <= kMostMetadata &&
                        std::ranges::all_of(metadata.get_ref<const json::object_t&>(), isShort));
    if (!right) {
        throw ApiError::badRequest("metadata", "\"metadata\" must be an object of at most 16 short "
                                               "texts with short names.");
    }
    return metadata;
}

} // namespace

HttpAnswer TuningRoutes::upload(const HttpCall& call) {
    if (!call.file || call.file->bytes == 0) {
        throw ApiError::badRequest("file", "The form must have a field \"file\" that holds a file "
                                           "which is not empty.");
    }
    const auto purpose = call.fields.find("purpose");
    if (purpose == call.fields.end() || purpose->second != kPurpose) {
        throw ApiError::badRequest("purpose", "The form's field \"purpose\" must be fine-tune.");
    }
    return jsonAnswer(m_files.add(*call.file, kPurpose));
}

HttpAnswer TuningRoutes::files(const HttpCall& call) const {
    const auto purpose = call.query.find("purpose");
    const bool all = purpose == call.query.end() || purpose->second == kPurpose;
    return jsonAnswer(
        pageFrom(all ? m_files.all() : std::vector<json>(), pageOf(call, kFilesAPage)));
}

HttpAnswer TuningRoutes::file(const std::string& id) const {
    return jsonAnswer(m_files.find(id));
}

HttpAnswer TuningRoutes::content(const std::string& id) const {
    HttpAnswer answer;
    answer.contentType = "application/octet-stream";
    answer.file = m_files.content(id);
    return answer;
}

HttpAnswer TuningRoutes::removeFile(const std::string& id) {
    m_files.remove(id);
    return jsonAnswer({{"id", id}, {"object", "file"}, {"deleted", true}});
}

HttpAnswer TuningRoutes::create(const HttpCall& call) {
    const RequestFields fields(call.body);
    return jsonAnswer(m_jobs.create(tuningOrder(fields), metadataOf(fields)));
}

HttpAnswer TuningRoutes::jobs(const HttpCall& call) const {
    return jsonAnswer(pageFrom(m_jobs.all(), pageOf(call, kJobsAPage)));
}

HttpAnswer TuningRoutes::job(const std::string& id) const {
    return jsonAnswer(m_jobs.find(id));
}

HttpAnswer TuningRoutes::cancel(const std::string& id) {
    return jsonAnswer(m_jobs.cancel(id));
}

HttpAnswer TuningRoutes::events(const HttpCall& call, const std::string& id) const {
    return jsonAnswer(pageFrom(m_jobs.events(id), pageOf(call, kJobsAPage)));
}

HttpAnswer TuningRoutes::checkpoints(const HttpCall& call, const std::string& id) const {
    return jsonAnswer(pageFrom(m_jobs.checkpoints(id), pageOf(call, kCheckpointsAPage)));
}

HttpAnswer TuningRoutes::removeModel(const std::string& id) {
    return jsonAnswer(m_jobs.removeModel(id));
}

} // namespace fts
