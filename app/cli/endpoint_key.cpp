#include "app/cli/endpoint_key.h"

#include <map>
#include <optional>
#include <set>

#include "core/base/error.h"
#include "core/jobs/asked_endpoint.h"
#include "core/jobs/remote_generation.h"
#include "core/net/key_file.h"
#include "core/net/keyring_secret_store.h"

namespace fts {
namespace {

/// Key files by role; "" is for all.
std::map<std::string, std::filesystem::path> filesByRole(const std::vector<std::string>& given) {
    std::map<std::string, std::filesystem::path> files;
    for (const std::string& text : given) {
        const std::size_t equals = text.find('=');
        const std::string role = text.substr(0, equals);
        const std::set<std::string> roles{"generate", "teacher", "student", "judge"};
        if (equals != text.npos && roles.contains(role)) {
            files[role] = text.substr(equals + 1);
        } else {
            files[""] = text;
        }
    }
    return files;
}

void refuseOneKeyForSeveral(const std::set<std::string>& addresses) {
    if (addresses.size() > 1) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The settings name several addresses, and a key is for one. Say for "
                             "which: --key-file teacher=FILE, and likewise generate=, student= and "
                             "judge=."));
    }
}

} // namespace

void addEndpointOptions(CLI::App& command, EndpointOptions& options) {
    addProjectOptions(command, options);
    command.add_option("--key-file", options.keyFiles,
                       "File that holds the key of the language model's address and that only you "
                       "may read; teacher=FILE where several addresses are asked. Without it the "
                       "keyring is asked");
}

std::optional<Endpoint> endpointFor(std::string_view role, const Specs& specs) {
    if (role == "generate") {
        const GenerateSpec& spec = specs.generate;
        return spec.generator == "remote" && !spec.url.empty() ? std::optional(endpointOf(spec))
                                                               : std::nullopt;
    }
    const AskedModelSpec& asked = role == "teacher"   ? specs.teacher
                                  : role == "student" ? specs.student
                                                      : specs.judge;
    return specs.kind == kDistillation && isRemote(asked) ? std::optional(endpointOf(asked))
                                                          : std::nullopt;
}

NamedSecrets endpointKeys(const EndpointOptions& options,
                          std::initializer_list<std::string_view> roles) {
    const Project project = openProject(options.project, options.sets);
    const auto files = filesByRole(options.keyFiles);
    std::set<std::string> withoutRole; // names of keys
    NamedSecrets keys;
    for (const std::string_view role : roles) {
        const auto endpoint = endpointFor(role, project.specs());
        if (!endpoint) {
            continue;
        }
        const std::string name = keyName(*endpoint);
        auto file = files.find(std::string(role));
        if (file == files.end()) {
            file = files.find("");
            withoutRole.insert(name);
        }
        // An endpoint without a key says so itself if it needs one.
        const auto key =
            file == files.end() ? findInKeyring(name) : std::optional(readKeyFile(file->second));
        if (key) {
            keys[name] = *key;
        }
    }
    if (files.contains("")) {
        refuseOneKeyForSeveral(withoutRole);
    }
    return keys;
}

} // namespace fts
