#include "core/work/chat_model.h"

#include "core/base/error.h"
#include "core/formats/peft_folder.h"
#include "core/nn/api/flow_generator.h"
#include "core/project/models.h"
#include "core/text/chat_template.h"

namespace fts {
namespace {

std::unique_ptr<Generator> load(const std::filesystem::path& model,
                                const GeneratorOptions& options) {
    if (isPeftFolder(model)) {
        return loadAdaptedGenerator(resolveModel(peftBase(model)), model, options);
    }
    return loadGenerator(model, options);
}

} // namespace

std::unique_ptr<Generator> loadChatModel(const std::string& model,
                                         const GeneratorOptions& options) {
    auto generator = load(resolveModel(model), options);
    if (generator->chatTemplate() == nullptr) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1 has no chat template, so it was not made to chat. Choose a model "
                             "whose name ends in Instruct or Chat."),
                    model);
    }
    return generator;
}

} // namespace fts
