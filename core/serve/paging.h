#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/serve/http_call.h"

namespace fts {

/// Which part of a list a client wants to see.
struct Page {
    std::string after; ///< the id of the last one it has seen; empty: from the first
    std::size_t limit = 20;
};

/// From the query's "after" and "limit". Throws ApiError for a limit that is none.
Page pageOf(const HttpCall& call, std::size_t defaultLimit);

/// {"object": "list", "data", "first_id", "last_id", "has_more"}: that part of `all`, objects with
/// an "id" each. Throws ApiError if none has the id `after`.
nlohmann::json pageFrom(const std::vector<nlohmann::json>& all, const Page& page);

/// 200, with that content.
HttpAnswer jsonAnswer(const nlohmann::json& content);

} // namespace fts
