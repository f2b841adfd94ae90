#include "core/llm/endpoint.h"

#include "core/net/address.h"
#include "core/net/http_message.h"

namespace fts {
namespace {

constexpr std::string_view kChatCall = "/chat/completions";
constexpr int kMostRequests = 64;
constexpr int kLongestSeconds = 3600;

template <typename Value>
void read(const nlohmann::json& json, const char* key, Value& value) {
    const auto found = json.find(key);
    if (found == json.end()) {
        return;
    }
    const bool fits = std::is_same_v<Value, std::string> ? found->is_string()
                      : std::is_same_v<Value, int>       ? found->is_number_integer()
                                                         : found->is_number();
    if (!fits) {
        throw Error(ErrorKind::Format, FTS_TEXT("The value of %1 in an endpoint has a wrong type."),
                    key);
    }
    found->get_to(value);
}

void checkRange(std::vector<Problem>& problems, const char* key, double value, double low,
                double high) {
    if (!(value >= low && value <= high)) {
        problems.push_back({Problem::Severity::Error, key,
                            Message(FTS_TEXT("%1 must be between %2 and %3."), key, low, high)});
    }
}

void checkText(std::vector<Problem>& problems, const char* key, const std::string& value,
               const char* sentence) {
    if (value.find_first_not_of(" \t\r\n") == std::string::npos) {
        problems.push_back({Problem::Severity::Error, key, Message(sentence)});
    }
}

} // namespace

nlohmann::json endpointToJson(const Endpoint& endpoint) {
    return {{"name", endpoint.name},
            {"url", endpoint.url},
            {"model", endpoint.model},
            {"concurrency", endpoint.concurrency},
            {"timeout_s", endpoint.timeoutSeconds},
            {"price_in", endpoint.pricePerMillionIn},
            {"price_out", endpoint.pricePerMillionOut}};
}

Endpoint endpointFromJson(const nlohmann::json& json) {
    if (!json.is_object()) {
        throw Error(ErrorKind::Format, FTS_TEXT("An endpoint must be a JSON object."));
    }
    Endpoint endpoint;
    read(json, "name", endpoint.name);
    read(json, "url", endpoint.url);
    read(json, "model", endpoint.model);
    read(json, "concurrency", endpoint.concurrency);
    read(json, "timeout_s", endpoint.timeoutSeconds);
    read(json, "price_in", endpoint.pricePerMillionIn);
    read(json, "price_out", endpoint.pricePerMillionOut);
    return endpoint;
}

std::vector<Problem> endpointProblems(const Endpoint& endpoint) {
    std::vector<Problem> problems;
    checkText(problems, "name", endpoint.name, FTS_TEXT("Give the endpoint a name."));
    checkText(problems, "model", endpoint.model,
              FTS_TEXT("Enter the name of the model, as the endpoint calls it."));
    try {
        chatUrl(endpoint);
    } catch (const Error& error) {
        problems.push_back({Problem::Severity::Error, "url", error.message()});
    }
    constexpr double highestPrice = 1e6;
    checkRange(problems, "concurrency", endpoint.concurrency, 1, kMostRequests);
    checkRange(problems, "timeout_s", endpoint.timeoutSeconds, 1, kLongestSeconds);
    checkRange(problems, "price_in", endpoint.pricePerMillionIn, 0, highestPrice);
    checkRange(problems, "price_out", endpoint.pricePerMillionOut, 0, highestPrice);
    return problems;
}

std::string chatUrl(const Endpoint& endpoint) {
    return callUrl(endpoint, kChatCall);
}

std::string callUrl(const Endpoint& endpoint, std::string_view call, std::string_view added) {
    std::string url = endpoint.url.substr(0, endpoint.url.find('#'));
    std::string query;
    if (const std::size_t at = url.find('?'); at != std::string::npos) {
        query = url.substr(at);
        url.resize(at);
    }
    const auto withoutSlashes = [&url] {
        while (url.ends_with('/')) {
            url.pop_back();
        }
    };
    withoutSlashes();
    if (url.ends_with(kChatCall)) {
        url.resize(url.size() - kChatCall.size());
        withoutSlashes();
    }
    if (!added.empty()) {
        query += (query.empty() ? "?" : "&") + std::string(added);
    }
    const std::string path = parseAddress(url).path;
    return url + (path.empty() || path == "/" ? "/v1" : "") + std::string(call) + query;
}

std::string keyName(const Endpoint& endpoint) {
    return parseAddress(endpoint.url).origin();
}

} // namespace fts
