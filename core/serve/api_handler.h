#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/serve/http_call.h"
#include "core/serve/model_routes.h"
#include "core/serve/tuning_routes.h"

namespace fts {

/// Finds for each request who answers it. The routes must outlive it. Thread-safe, as they are.
class ApiHandler : public HttpHandler {
public:
    /// `tell` is called with each request that was answered, on the thread of its connection.
    ApiHandler(ModelRoutes& models, TuningRoutes& tuning,
               std::function<void(const ServedCall&)> tell);

    std::uint64_t mostBytes(const HttpCall& head) const override;
    HttpAnswer answer(HttpCall& call) override;
    void answered(const ServedCall& call) override { m_tell(call); }

private:
    using Answer = std::function<HttpAnswer(HttpCall& call, const std::string& id)>;
    /// "*" in a pattern stands for an id; at its end an id may hold slashes.
    struct Route {
        std::string method;
        std::string pattern;
        Answer answer;
    };

    std::vector<Route> m_routes;
    std::function<void(const ServedCall&)> m_tell;
};

} // namespace fts
