#include "core/work/run_inputs.h"

#include "core/base/error.h"
#include "core/project/field_table.h"
#include "core/project/models.h"

namespace fts {

RunSpec runSpecOf(const Project& project, const RunStart& start) {
    if (start.number != 0) {
        return readRunSpec(project.runFolder(start.number));
    }
    RunSpec spec;
    spec.asked = specsToJson(project.specs());
    spec.specs = project.specs();
    return spec;
}

Computing resolveComputing(TrainSpec& train) {
    train.threads = setThreads(train.threads);
    Computing computing;
    computing.device = resolveDevice(train.device);
    computing.precision = resolvePrecision(train.precision, computing.device);
    train.device = computing.device.name();
    train.precision = precisionName(computing.precision);
    return computing;
}

std::filesystem::path baseModelOf(RunSpec& spec) {
    const auto folder = resolveModel(spec.specs.model.base);
    const std::string hash = modelHash(folder);
    if (!spec.modelHash.empty() && spec.modelHash != hash) {
        throw Error(ErrorKind::BadInput, kOtherBase, folder.string());
    }
    spec.modelHash = hash;
    return folder;
}

void takeRows(RunSpec& spec, ProjectStore& store) {
    const std::string hash = store.rowsHash();
    if (!spec.rows.empty() && spec.rows != hash) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The project's data have changed since this run began. Begin anew "
                             "with: train --fresh"));
    }
    spec.rows = hash;
}

bool mayHaveLearned(const Project& project, ProjectStore& store, int run, JobContext& context) {
    if (readRunSpec(project.runFolder(run)).rows == store.rowsHash()) {
        return false;
    }
    context.log(Message(FTS_TEXT("The data have changed since run %1 was trained, so it may have "
                                 "learned some of these questions. Train again for a verdict "
                                 "that is sure."),
                        run),
                LogLevel::Warning);
    return true;
}

} // namespace fts
