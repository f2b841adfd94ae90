#include "app/cli/endpoint_key.h"

#include "core/jobs/remote_generation.h"
#include "core/net/key_file.h"
#include "core/net/keyring_secret_store.h"

namespace fts {

void addEndpointOptions(CLI::App& command, EndpointOptions& options) {
    addProjectOptions(command, options);
    command.add_option("--key-file", options.keyFile,
                       "File that holds the key of the language model's address and that only you "
                       "may read; without it the keyring is asked");
}

NamedSecrets endpointKeys(const EndpointOptions& options) {
    const Project project = openProject(options.project, options.sets);
    const GenerateSpec& spec = project.specs().generate;
    if (spec.generator != "remote" || spec.url.empty()) {
        return {};
    }
    const Endpoint endpoint = generationEndpoint(spec);
    // An endpoint without a key says so itself if it needs one.
    const auto key = options.keyFile.empty() ? findInKeyring(keyName(endpoint))
                                             : std::optional(readKeyFile(options.keyFile));
    return key ? NamedSecrets{{keyName(endpoint), *key}} : NamedSecrets{};
}

} // namespace fts
