#include "core/work/asked_model.h"

#include "core/project/models.h"
#include "core/work/chat_model.h"
#include "core/work/project_model.h"
#include "core/work/writing_options.h"

namespace fts {
namespace {

ProjectModel findAskedModel(const Project& project, const std::string& model) {
    ProjectStore store(project.storePath());
    return findModel(project, store, model.empty() ? ownModel(store) : model);
}

} // namespace

std::unique_ptr<Generator> openAskedModel(const Project& project, const std::string& model) {
    const Specs& specs = project.specs();
    GeneratorOptions options = writingOptions(specs.train);
    options.atOnce = 1;
    if (specs.kind != kTextToSql) {
        return loadWriter(resolveModel(model.empty() ? specs.generate.localModel : model), options);
    }
    return openGenerator(findAskedModel(project, model), options);
}

std::string askedPrompt(const Project& project, const std::string& model) {
    const bool own = project.specs().kind == kTextToSql;
    return own ? modelSpecOf(project, findAskedModel(project, model)).prompt
               : project.specs().model.prompt;
}

} // namespace fts
