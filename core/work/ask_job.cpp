#include "core/work/ask_job.h"

#include <chrono>

#include "core/base/elapsed.h"
#include "core/base/error.h"
#include "core/base/json.h"
#include "core/nn/torch_errors.h"
#include "core/sql/open_database.h"
#include "core/sql/readable_schema.h"
#include "core/store/project_store.h"
#include "core/work/ask.h"
#include "core/work/asked_model.h"

namespace fts {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

std::unique_ptr<SqlConnection> connect(const std::string& address, SecretStore& secrets,
                                       JobContext& context) {
    const GivenAddress given = readDatabaseAddress(address);
    if (given.password) {
        throw Error(
            ErrorKind::BadInput,
            FTS_TEXT("The address holds a password. Leave it out there and give it apart."));
    }
    const std::string name = databaseKeyName(given.address);
    return openDatabase(given.address, name.empty() ? std::nullopt : secrets.find(name),
                        context.stop);
}

} // namespace

json AskedDatabase::run(const Project& project, const json& params, SecretStore& secrets,
                        JobContext& context) {
    const auto begin = Clock::now();
    AskParams asked;
    asked.question = params.value("question", std::string());
    asked.statementTokens = project.specs().evaluate.answerTokens;
    asked.free = params.value("free", false);
    if (asked.question.empty()) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("Write what you want to know."));
    }
    const auto connection = connect(params.value("database", std::string()), secrets, context);
    context.events.emit(StageStarted{"schema", FTS_TEXT("Looking at the database's tables")});
    const DatabaseSchema schema = readableSchema(*connection, context.stop);
    const std::string model = params.value("model", std::string());
    asked.prompt = askedPrompt(project, model);
    return withTorchErrors([&]() -> json {
        Generator& generator = open(project, model, context);
        context.events.emit(StageStarted{"write", FTS_TEXT("Writing SQL")});
        const KeptValues kept = writeStatement(generator, asked, *connection, schema, context);
        return {{"statement", kept.statement},
                {"taken", takenValuesAsJson(kept.taken)},
                {"seconds", secondsSince(begin)}};
    });
}

Generator& AskedDatabase::open(const Project& project, const std::string& model,
                               JobContext& context) {
    ProjectStore store(project.storePath());
    const auto runs = store.runs();
    const TrainSpec& train = project.specs().train;
    json all{model, project.specs().model.base, train.device, train.precision, train.threads};
    for (const RunRow& run : runs) { // a run that has ended since may be another "tuned"
        all.push_back({run.number, run.state, run.endedAt});
    }
    const std::string name = dumpJson(all);
    if (!m_generator || m_name != name) {
        releaseModel();
        context.events.emit(StageStarted{"load", FTS_TEXT("Loading the model")});
        m_generator = openAskedModel(project, model);
        m_name = name;
    }
    return *m_generator;
}

void AskedDatabase::releaseModel() {
    m_generator.reset();
    m_name.clear();
}

} // namespace fts
