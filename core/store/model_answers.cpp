#include "core/store/model_answers.h"

#include "core/base/clock.h"

namespace fts {

std::optional<ModelAnswer> findModelAnswer(ProjectStore& store, const std::string& request) {
    auto query = store.database().prepare(
        "SELECT answer, model, tokens_in, tokens_out FROM model_answers WHERE request = ?");
    if (!query.bind(request).step()) {
        return std::nullopt;
    }
    return ModelAnswer{query.text(0), query.text(1), query.integer(2), query.integer(3)};
}

void keepModelAnswer(ProjectStore& store, const std::string& request, const ModelAnswer& answer) {
    store.database()
        .prepare("INSERT OR IGNORE INTO model_answers VALUES(?, ?, ?, ?, ?, ?)")
        .bind(request, answer.text, answer.model, answer.tokensIn, answer.tokensOut, utcNow())
        .run();
}

} // namespace fts
