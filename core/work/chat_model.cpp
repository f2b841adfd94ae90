#include "core/work/chat_model.h"

#include "core/base/error.h"
#include "core/formats/peft_folder.h"
#include "core/project/models.h"
#include "core/text/chat_template.h"

namespace fts {

std::unique_ptr<FlowGenerator> loadWriter(const std::filesystem::path& path,
                                          const GeneratorOptions& options) {
    if (isPeftFolder(path)) {
        return loadAdaptedGenerator(resolveModel(peftBase(path)), path, options);
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

} // namespace fts
