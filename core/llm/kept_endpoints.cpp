#include "core/llm/kept_endpoints.h"

#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/key_in_address.h"
#include "core/base/private_file.h"
#include "core/base/user_folders.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t kLargestFile = 1 << 20;
constexpr int kVersion = 1;

void demandUsable(const Endpoint& endpoint) {
    if (const auto problems = endpointProblems(endpoint); !problems.empty()) {
        throw Error(ErrorKind::BadInput, problems.front().text);
    }
    if (Message why = keyInAddress(endpoint.url); !why.empty()) {
        throw Error(ErrorKind::BadInput, std::move(why));
    }
}

std::vector<Endpoint> endpointsIn(const json& content, const std::string& origin) {
    if (content.value("version", 0) > kVersion) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("The file of addresses %1 was written by a newer version of this "
                             "program. Use that version, or move the file away."),
                    origin);
    }
    std::vector<Endpoint> endpoints;
    for (const json& item : content.at("endpoints")) {
        endpoints.push_back(endpointFromJson(item));
    }
    std::ranges::sort(endpoints, {}, &Endpoint::name);
    return endpoints;
}

} // namespace

KeptEndpoints::KeptEndpoints(fs::path file) : m_file(std::move(file)) {}

fs::path KeptEndpoints::defaultFile() {
    return configFolder() / "endpoints.json";
}

std::vector<Endpoint> KeptEndpoints::all() const {
    if (!fs::exists(m_file)) {
        return {};
    }
    const std::string content = readFile(m_file, kLargestFile);
    std::string reason;
    try {
        return endpointsIn(parseJson(content, m_file.string()), m_file.string());
    } catch (const json::exception& error) {
        reason = error.what();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Format) {
            throw;
        }
        reason = error.message().english();
    }
    throw Error(ErrorKind::Format,
                FTS_TEXT("The file of addresses %1 is damaged (%2). Mend it, or remove it and keep "
                         "the addresses again."),
                m_file.string(), reason);
}

void KeptEndpoints::keep(const Endpoint& endpoint) {
    demandUsable(endpoint);
    auto endpoints = all();
    std::erase_if(endpoints, [&](const Endpoint& kept) { return kept.name == endpoint.name; });
    endpoints.push_back(endpoint);
    write(std::move(endpoints));
}

void KeptEndpoints::rename(const std::string& from, const std::string& to) {
    auto endpoints = all();
    for (Endpoint& endpoint : endpoints) {
        if (from != to && endpoint.name == to) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("There is an address with the name %1 already. Choose another."),
                        to);
        }
        if (endpoint.name == from) {
            endpoint.name = to;
            demandUsable(endpoint);
        }
    }
    write(std::move(endpoints));
}

void KeptEndpoints::remove(const std::string& name) {
    auto endpoints = all();
    if (std::erase_if(endpoints, [&](const Endpoint& kept) { return kept.name == name; }) > 0) {
        write(std::move(endpoints));
    }
}

void KeptEndpoints::write(std::vector<Endpoint> endpoints) const {
    json items = json::array();
    std::ranges::transform(endpoints, std::back_inserter(items), endpointToJson);
    constexpr int indent = 2;
    writePrivateFileAtomically(
        m_file, dumpJson({{"version", kVersion}, {"endpoints", items}}, indent) + "\n");
}

} // namespace fts
