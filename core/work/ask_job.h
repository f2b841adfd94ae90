#pragma once

#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/net/secret_store.h"
#include "core/nn/api/generator.h"
#include "core/project/project.h"

namespace fts {

/// Has a project's language model write SQL for questions to a person's database; runs none of it,
/// but looks its texts up (withKeptValues()).
///
/// Keeps the model from one question to the next, until another is wanted or releaseModel(). The
/// model reads the question and the tables' CREATE statements, never a row. One thread at a time.
class AskedDatabase {
public:
    /// `params`: {"question", "database": its address without a password, "model": as
    /// openAskedModel() takes it, "free": true where the model may write what it likes}. The
    /// database's password is looked for in `secrets` under databaseKeyName(). Returns
    /// {"statement", "taken": takenValuesAsJson(), "seconds"}. Throws BadInput without a question
    /// or for an address with a password in it, and as openDatabase(), openAskedModel() and
    /// writeStatement() do.
    nlohmann::json run(const Project& project, const nlohmann::json& params, SecretStore& secrets,
                       JobContext& context);

    /// Other work may need its memory.
    void releaseModel();

private:
    Generator& open(const Project& project, const std::string& model, JobContext& context);

    std::string m_name; ///< all that the model depends on
    std::unique_ptr<Generator> m_generator;
};

} // namespace fts
