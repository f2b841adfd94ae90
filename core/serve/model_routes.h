#pragma once

#include "core/serve/http_call.h"
#include "core/serve/served_models.h"
#include "core/serve/writing_order.h"

namespace fts {

/// What asks the models: GET /v1/models and /v1/models/ID, POST /v1/embeddings,
/// /v1/chat/completions and /v1/completions. Each throws ApiError, or Error of the model.
/// Thread-safe. The models must outlive it.
class ModelRoutes {
public:
    explicit ModelRoutes(ServedModels& models) : m_models(models) {}

    HttpAnswer list() const;
    HttpAnswer one(const std::string& id);
    HttpAnswer embed(const HttpCall& call);
    HttpAnswer chat(const HttpCall& call);
    HttpAnswer complete(const HttpCall& call);

private:
    HttpAnswer write(const WritingOrder& order, const HttpCall& call);

    ServedModels& m_models;
};

} // namespace fts
