#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/llm/endpoint.h"

namespace fts {

/// What a command takes that may ask language models at addresses.
struct EndpointOptions : ProjectOptions {
    std::vector<std::string> keyFiles; ///< FILE or ROLE=FILE
};

void addEndpointOptions(CLI::App& command, EndpointOptions& options);

/// The address that the settings name for a role, see endpointKeys(); nullopt where none is asked.
std::optional<Endpoint> endpointFor(std::string_view role, const Specs& specs);

/// The keys of the addresses that the project's settings name for these roles: "generate",
/// "teacher", "student", "judge". Each comes from the file given, else from the desktop's keyring;
/// none where no address is asked or it needs no key. A file without a role is for all of them, and
/// must not be if these are several: a key goes to the address it was given for only. Throws
/// BadInput then, and what readKeyFile() throws.
NamedSecrets endpointKeys(const EndpointOptions& options,
                          std::initializer_list<std::string_view> roles);

} // namespace fts
