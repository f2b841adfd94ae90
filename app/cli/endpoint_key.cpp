#include "app/cli/endpoint_key.h"

#include "core/base/error.h"
#include "core/jobs/remote_generation.h"
#include "core/net/key_file.h"
#include "core/net/keyring_secret_store.h"

namespace fts {
namespace {

std::optional<Secret> findInKeyring(const std::string& name) {
    try {
        return openKeyring()->find(name);
    } catch (const Error&) {
        return std::nullopt; // no keyring here: the address may need no key, and says so if it does
    }
}

} // namespace

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
    const std::string name = keyName(generationEndpoint(spec));
    const auto key =
        options.keyFile.empty() ? findInKeyring(name) : std::optional(readKeyFile(options.keyFile));
    return key ? NamedSecrets{{name, *key}} : NamedSecrets{};
}

} // namespace fts
