#include "core/store/reference_answers.h"

namespace fts {

std::map<std::int64_t, std::string> referenceAnswers(ProjectStore& store, Split split) {
    auto query = store.database().prepare(
        "SELECT q.id, p.left_out FROM questions q JOIN pairs p ON p.question_id = q.id "
        "WHERE q.split = ? AND p.decision <> 'rejected' AND p.left_out <> '' ORDER BY p.id");
    query.bind(splitName(split));
    std::map<std::int64_t, std::string> answers;
    while (query.step()) {
        answers.try_emplace(query.integer(0), query.text(1));
    }
    return answers;
}

} // namespace fts
