#include "core/work/chat_model.h"

#include "core/base/error.h"
#include "core/formats/peft_folder.h"
#include "core/project/models.h"
#include "core/text/chat_template.h"

namespace fts {
namespace {

// PEFT names a model of a hub by its owner, too; fetched ones have its own name.
std::filesystem::path baseOf(const std::filesystem::path& adapters) {
    const std::string named = peftBase(adapters);
    for (const std::string& name : {named, named.substr(named.rfind('/') + 1)}) {
        try {
            return resolveModel(name);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::NotFound) {
                throw;
            }
        }
    }
    throw Error(ErrorKind::NotFound,
                FTS_TEXT("The adapters in %1 belong beside the model \"%2\", which is neither a "
                         "folder nor a fetched model. Write where it lies into their %3, as "
                         "base_model_name_or_path."),
                adapters.string(), named, kPeftConfig);
}

} // namespace

std::unique_ptr<FlowGenerator> loadWriter(const std::filesystem::path& path,
                                          const GeneratorOptions& options) {
    if (isPeftFolder(path)) {
        return loadAdaptedGenerator(baseOf(path), path, options);
    }
    return loadFlowGenerator(path, options);
}

std::unique_ptr<Generator> loadChatModel(const std::string& model,
                                         const GeneratorOptions& options) {
    auto generator = loadWriter(resolveModel(model), options);
    if (generator->chatTemplate() == nullptr) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1 has no chat template, so it was not made to chat. Choose a model "
                             "whose name ends in Instruct or Chat."),
                    model);
    }
    return generator;
}

std::string chatModelHash(const std::string& model) {
    const std::filesystem::path path = resolveModel(model);
    std::string hash = modelHash(path);
    if (isPeftFolder(path)) {
        hash.append(" ").append(modelHash(baseOf(path)));
    }
    return hash;
}

} // namespace fts
