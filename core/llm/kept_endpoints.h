#pragma once

#include <filesystem>
#include <vector>

#include "core/llm/endpoint.h"

namespace fts {

/// The endpoints a person keeps across projects, by name, in a JSON file only they may read. It
/// holds no key.
///
/// Every change reads the file first, so what another program changed meanwhile stays. For one
/// thread at a time. Nothing is read before the first call.
class KeptEndpoints {
public:
    /// By default endpoints.json in configFolder().
    explicit KeptEndpoints(std::filesystem::path file = defaultFile());
    static std::filesystem::path defaultFile();

    /// In the order of their names. Throws Format, with what to do, for a damaged file, and
    /// Unsupported for one of a newer version.
    std::vector<Endpoint> all() const;

    /// Takes the place of one of the same name. Throws BadInput if endpointProblems() finds
    /// something, or if the address looks as if it held a key.
    void keep(const Endpoint& endpoint);
    /// Throws BadInput if another has that name already, or if it is empty.
    void rename(const std::string& from, const std::string& to);
    void remove(const std::string& name); ///< nothing happens if there is none

private:
    void write(std::vector<Endpoint> endpoints) const;

    std::filesystem::path m_file;
};

} // namespace fts
