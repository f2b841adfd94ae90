#include "core/serve/api_handler.h"

#include <optional>

#include "core/base/shown_path.h"
#include "core/serve/api_error.h"

namespace fts {
namespace {

constexpr std::uint64_t kMostBytes = std::uint64_t{16} << 20;
constexpr std::uint64_t kMostUploadBytes = std::uint64_t{512} << 20; // as OpenAI's
constexpr const char* kUpload = "/v1/files";

// The id that stands where the pattern has its star; "" if it has none; nothing if it is another
// path.
std::optional<std::string> idIn(const std::string& path, const std::string& pattern) {
    const std::size_t star = pattern.find('*');
    if (star == std::string::npos) {
        return path == pattern ? std::optional<std::string>("") : std::nullopt;
    }
    const std::string rest = pattern.substr(star + 1);
    if (path.size() <= star + rest.size() || !path.starts_with(pattern.substr(0, star)) ||
        !path.ends_with(rest)) {
        return std::nullopt;
    }
    return path.substr(star, path.size() - star - rest.size());
}

} // namespace

ApiHandler::ApiHandler(ModelRoutes& models, TuningRoutes& tuning,
                       std::function<void(const ServedCall&)> tell)
    : m_tell(std::move(tell)) {
    const auto call = [](auto& routes, auto member) {
        return [&routes, member](HttpCall& call, const std::string&) {
            return (routes.*member)(call);
        };
    };
    const auto byId = [](auto& routes, auto member) {
        return [&routes, member](HttpCall&, const std::string& id) { return (routes.*member)(id); };
    };
    const auto both = [](auto& routes, auto member) {
        return [&routes, member](HttpCall& call, const std::string& id) {
            return (routes.*member)(call, id);
        };
    };
    const std::string jobs = "/v1/fine_tuning/jobs";
    m_routes = {
        {"GET", "/v1/models", [&](HttpCall&, const std::string&) { return models.list(); }},
        {"GET", "/v1/models/*", byId(models, &ModelRoutes::one)},
        {"DELETE", "/v1/models/*", byId(tuning, &TuningRoutes::removeModel)},
        {"POST", "/v1/embeddings", call(models, &ModelRoutes::embed)},
        {"POST", "/v1/chat/completions", call(models, &ModelRoutes::chat)},
        {"POST", "/v1/completions", call(models, &ModelRoutes::complete)},
        {"POST", kUpload, call(tuning, &TuningRoutes::upload)},
        {"GET", kUpload, call(tuning, &TuningRoutes::files)},
        {"GET", "/v1/files/*/content", byId(tuning, &TuningRoutes::content)},
        {"GET", "/v1/files/*", byId(tuning, &TuningRoutes::file)},
        {"DELETE", "/v1/files/*", byId(tuning, &TuningRoutes::removeFile)},
        {"POST", jobs, call(tuning, &TuningRoutes::create)},
        {"GET", jobs, call(tuning, &TuningRoutes::jobs)},
        {"POST", jobs + "/*/cancel", byId(tuning, &TuningRoutes::cancel)},
        {"GET", jobs + "/*/events", both(tuning, &TuningRoutes::events)},
        {"GET", jobs + "/*/checkpoints", both(tuning, &TuningRoutes::checkpoints)},
        {"GET", jobs + "/*", byId(tuning, &TuningRoutes::job)},
    };
}

std::uint64_t ApiHandler::mostBytes(const HttpCall& head) const {
    return head.method == "POST" && head.path == kUpload ? kMostUploadBytes : kMostBytes;
}

HttpAnswer ApiHandler::answer(HttpCall& call) {
    std::string methods;
    for (const Route& route : m_routes) {
        const auto id = idIn(call.path, route.pattern);
        if (id && route.method == call.method) {
            return route.answer(call, *id);
        }
        if (id) {
            methods += (methods.empty() ? "" : ", ") + route.method;
        }
    }
    if (!methods.empty()) {
        throw ApiError(405, "invalid_request_error", "method_not_allowed", "",
                       Message("This address takes %1.", methods));
    }
    throw ApiError::notFound(
        "unknown_url", "",
        Message("There is nothing at %1 %2.", call.method, shownPath(call.path)));
}

} // namespace fts
