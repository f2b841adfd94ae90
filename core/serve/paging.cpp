#include "core/serve/paging.h"

#include <algorithm>
#include <charconv>

#include "core/base/json.h"
#include "core/serve/api_error.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::size_t kMostAPage = 10'000;

} // namespace

Page pageOf(const HttpCall& call, std::size_t defaultLimit) {
    Page page{"", defaultLimit};
    if (const auto after = call.query.find("after"); after != call.query.end()) {
        page.after = after->second;
    }
    if (const auto limit = call.query.find("limit"); limit != call.query.end()) {
        const std::string& text = limit->second;
        const char* end = text.data() + text.size();
        const auto [stop, failure] = std::from_chars(text.data(), end, page.limit);
        if (failure != std::errc{} || stop != end || page.limit < 1 || page.limit > kMostAPage) {
            throw ApiError::badRequest("limit", Message("\"limit\" must be 1 to %1.", kMostAPage));
        }
    }
    return page;
}

json pageFrom(const std::vector<json>& all, const Page& page) {
    auto begin = all.begin();
    if (!page.after.empty()) {
        begin = std::ranges::find(
            all, page.after, [](const json& item) { return item.at("id").get<std::string>(); });
        if (begin == all.end()) {
            throw ApiError::badRequest("after", "Nothing in this list has the id \"after\" names.");
        }
        ++begin;
    }
    const auto left = static_cast<std::size_t>(all.end() - begin);
    const auto end = begin + static_cast<std::ptrdiff_t>(std::min(left, page.limit));
    json data = json::array();
    std::copy(begin, end, std::back_inserter(data));
    const bool none = data.empty();
    return {{"object", "list"},
            {"first_id", none ? json() : data.front().at("id")},
            {"last_id", none ? json() : data.back().at("id")},
            {"has_more", end != all.end()},
            {"data", std::move(data)}};
}

HttpAnswer jsonAnswer(const json& content) {
    HttpAnswer answer;
    answer.body = dumpJson(content);
    return answer;
}

} // namespace fts
