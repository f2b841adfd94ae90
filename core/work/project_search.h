#pragma once

#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/project/project.h"
#include "core/store/project_store.h"
#include "core/work/project_model.h"

namespace fts {

/// Searches a project's passages by one question with the base model, the newest tuned one and
/// by words, as `evaluate` does it: same passages (those of the test part's collections; all
/// where there is no test part), prompts, token limit and precision.
///
/// Keeps what the next search can use: the passages' vectors of both models, the index of words
/// and the loaded models, each until the rows or files it was made from change. So the first
/// search may take long and later ones do not. Memory: one project, two models, fp32. One thread
/// at a time.
class ProjectSearch {
public:
    ProjectSearch();
    ~ProjectSearch();

    /// `params`: {"question", "k": 1 to 100 hits of each, 10 if not given}. Returns {"question",
    /// "passages": searched, "run": of the tuned model or null, "seconds", "results": {"base",
    /// "tuned", "bm25": [{"chunk", "score", "text"} …]}}: "tuned" is left out before a run has
    /// succeeded, "bm25" holds only passages that share a word; very long texts are cut. Throws
    /// BadInput without a question or passages, and as findModel().
    nlohmann::json run(const Project& project, const nlohmann::json& params, JobContext& context);

    /// Frees the models, which other work may need the memory of, but not the vectors.
    void releaseModels();

private:
    struct Model;
    struct Passages;

    void indexPassages(ProjectStore& store, JobContext& context);
    void prepare(std::unique_ptr<Model>& kept, const ProjectModel& model, const ModelSpec& spec,
                 const Project& project, ProjectStore& store, JobContext& context);
    nlohmann::json search(const Project& project, const nlohmann::json& params,
                          JobContext& context);
    nlohmann::json wordHits(const std::string& question, std::size_t k, ProjectStore& store);

    std::unique_ptr<Passages> m_passages;
    std::unique_ptr<Model> m_base, m_tuned;
};

} // namespace fts
