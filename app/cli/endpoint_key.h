#pragma once

#include <filesystem>
#include <vector>

#include "app/cli/command.h"
#include "app/cli/run_job.h"

namespace fts {

/// What a command takes that may ask a language model at an address.
struct EndpointOptions : ProjectOptions {
    std::filesystem::path keyFile;
};

void addEndpointOptions(CLI::App& command, EndpointOptions& options);

/// The key of the address that the project's settings name, from the file given, else from the
/// desktop's keyring; none if the project asks no language model or the address needs no key.
/// Throws what readKeyFile() throws.
NamedSecrets endpointKeys(const EndpointOptions& options);

} // namespace fts
