#include "core/store/pair_review.h"

#include <algorithm>

#include "core/base/ascii.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/store/leak_reason.h"
#include "core/store/same_text.h"

namespace fts {
namespace {

std::optional<PairState> stateOf(Database& database, std::int64_t id, bool withQuestion) {
    auto query = database.prepare("SELECT p.decision, p.reason, p.edited_at, q.text FROM pairs p "
                                  "JOIN questions q ON q.id = p.question_id WHERE p.id = ?");
    if (!query.bind(id).step()) {
        return std::nullopt;
    }
    PairState state{id, query.text(0), query.text(1), std::nullopt};
    if (!query.isNull(2)) {
        state.editedAt = query.text(2);
    }
    if (withQuestion) {
        state.question = query.text(3);
    }
    return state;
}

std::vector<PairState> change(ProjectStore& store, std::span<const PairState> states) {
    Transaction transaction(store.database());
    std::vector<PairState> before; // all of them first: several pairs may share a question
    for (const PairState& state : states) {
        if (auto now = stateOf(store.database(), state.id, state.question.has_value())) {
            before.push_back(std::move(*now));
        }
    }
    bool texts = false;
    for (const PairState& state : states) {
        writePairState(store.database(), state);
        texts = texts || state.question.has_value();
    }
    if (texts) { // a new text may also stand in a part that is kept apart, or no longer
        store.rejectLeaks();
    }
    transaction.commit();
    return before;
}

std::vector<PairState> decide(ProjectStore& store, std::span<const std::int64_t> ids,
                              const char* decision) {
    const std::string now = utcNow();
    std::vector<PairState> states;
    for (const std::int64_t id : ids) {
        const auto before = stateOf(store.database(), id, false);
        const bool leak = before && before->decision == "rejected" && before->reason == kLeakReason;
        if (before && !leak) {
            states.push_back({id, decision, "", now});
        }
    }
    return change(store, states);
}

std::vector<std::int64_t> pairsOfItsQuestion(Database& database, std::int64_t pair) {
    auto query = database.prepare("SELECT id FROM pairs WHERE question_id = "
                                  "(SELECT question_id FROM pairs WHERE id = ?) ORDER BY id");
    query.bind(pair);
    std::vector<std::int64_t> ids;
    while (query.step()) {
        ids.push_back(query.integer(0));
    }
    return ids;
}

} // namespace

std::vector<PairState> acceptPairs(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decide(store, ids, "accepted");
}

std::vector<PairState> rejectPairs(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decide(store, ids, "rejected");
}

std::vector<PairState> editQuestion(ProjectStore& store, std::int64_t pair,
                                    const std::string& text) {
    if (std::ranges::all_of(text, isAsciiSpace)) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("A question needs some text. To leave the pair "
                                                  "out, use \"Leave out\"."));
    }
    if (text.size() > kLongestQuestion) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("The question is too long: at most %1 bytes are kept."),
                    kLongestQuestion);
    }
    const std::string now = utcNow();
    std::vector<PairState> states;
    for (const std::int64_t id : pairsOfItsQuestion(store.database(), pair)) {
        states.push_back({id, "accepted", "", now, text});
    }
    return change(store, states);
}

std::vector<PairState> restorePairs(ProjectStore& store, std::span<const PairState> states) {
    return change(store, states);
}

void writePairState(Database& database, const PairState& state) {
    database.prepare("UPDATE pairs SET decision = ?, reason = ?, edited_at = ? WHERE id = ?")
        .bind(state.decision, state.reason, state.editedAt, state.id)
        .run();
    if (state.question) {
        database
            .prepare("UPDATE questions SET text = ?, text_hash = ? WHERE id = "
                     "(SELECT question_id FROM pairs WHERE id = ?)")
            .bind(*state.question, sameTextHash(*state.question), state.id)
            .run();
    }
}

} // namespace fts
