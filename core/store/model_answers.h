#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/store/project_store.h"

namespace fts {

/// What a language model answered. Kept for good, so that the same is never paid for twice.
struct ModelAnswer {
    std::string text;
    std::string model; ///< as the endpoint tells it
    std::int64_t tokensIn = 0, tokensOut = 0;
};

/// `request` names all that the answer depends on.
std::optional<ModelAnswer> findModelAnswer(ProjectStore& store, const std::string& request);

/// The first answer to a request stays.
void keepModelAnswer(ProjectStore& store, const std::string& request, const ModelAnswer& answer);

} // namespace fts
