#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/llm/rag_inquiry.h"
#include "core/net/secret_store.h"
#include "core/project/project.h"
#include "core/store/project_store.h"
#include "core/work/opened_chat.h"

namespace fts {

/// A student or the teacher of a distillation project, found but not opened.
struct RagModel {
    std::string name;       ///< "base", "run:3", "teacher" or a model's folder
    std::optional<int> run; ///< that made it
    Specs specs;            ///< the project's, with what the run was trained with
    std::string instructions;

    /// Throws as openChat().
    OpenedChat open(const Project& project, SecretStore& secrets) const;
};

/// `name` as findModel() takes it, or "teacher"; "base" is the naive student that `of`, the tuned
/// one beside it, began with, or the project's. Throws as findModel().
RagModel findRagModel(const Project& project, ProjectStore& store, const std::string& name,
                      const RagModel* of = nullptr);

/// One of those who answer the questions of a verdict.
struct RagSystem {
    std::string name; ///< "tuned", "base" or "teacher"
    RagModel model;
};

/// The model in question, unless it is the base, and beside it the naive student and the teacher.
/// Throws as findRagModel().
std::vector<RagSystem> ragSystems(const Project& project, ProjectStore& store,
                                  const std::string& name);

/// How a project's questions are answered from passages.
RagOptions ragOptions(const Specs& specs, const std::string& instructions);

} // namespace fts
