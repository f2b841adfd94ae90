#include "core/store/pair_review.h"

#include <algorithm>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/store/leak_reason.h"
#include "core/store/row_review.h"
#include "core/store/same_text.h"

namespace fts {
namespace {

bool isKeptApart(Database& database, const RowState& state) {
    auto query = database.prepare("SELECT 1 FROM pairs p JOIN questions q ON q.id = p.question_id "
                                  "WHERE p.id = ? AND q.split IN ('validation','test')");
    return query.bind(state.id).step();
}

struct Pairs {
    static bool staysOut(const RowState& state) { return isLeftOutFor(state, kLeakReason); }

    static std::optional<RowState> find(Database& database, std::int64_t id, bool withQuestion) {
        auto query = database.prepare("SELECT p.decision, p.reason, p.edited_at, q.text FROM pairs "
                                      "p JOIN questions q ON q.id = p.question_id WHERE p.id = ?");
        if (!query.bind(id).step()) {
            return std::nullopt;
        }
        RowState state{id, query.text(0), query.text(1), std::nullopt};
        if (!query.isNull(2)) {
            state.editedAt = query.text(2);
        }
        if (withQuestion) {
            state.text = query.text(3);
        }
        return state;
    }

    static void write(Database& database, const RowState& state) {
        writePairState(database, state);
    }

    // A new text may also stand in a part that is kept apart, or no longer; and a pair of such a
    // part keeps its texts from training only while it is used.
    static void written(ProjectStore& store, std::span<const RowState> states, bool texts) {
        if (texts || std::ranges::any_of(states, [&store](const RowState& state) {
                return isKeptApart(store.database(), state);
            })) {
            store.rejectLeaks();
        }
    }
};

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

// Nothing if no person left the pair out.
std::optional<RowState> leftOutByAPerson(Database& database, std::int64_t id) {
    auto state = Pairs::find(database, id, false);
    const bool isOne =
        state && state->editedAt && state->decision == "rejected" && !Pairs::staysOut(*state);
    return isOne ? state : std::nullopt;
}

// The pair's state once its question reads otherwise. That the question was edited says nothing of
// its other passages.
RowState stateWithText(Database& database, std::int64_t id, std::int64_t edited,
                       const std::string& text) {
    const auto leftOut = id == edited ? std::nullopt : leftOutByAPerson(database, id);
    RowState state = leftOut ? *leftOut : RowState{id, "accepted", "", utcNow()};
    state.text = text;
    return state;
}

} // namespace

std::vector<RowState> acceptPairs(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decideRows<Pairs>(store, ids, "accepted");
}

std::vector<RowState> rejectPairs(ProjectStore& store, std::span<const std::int64_t> ids) {
    return decideRows<Pairs>(store, ids, "rejected");
}

std::vector<RowState> editQuestion(ProjectStore& store, std::int64_t pair,
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
    return changeRows<Pairs>(store, [&] {
        std::vector<RowState> states;
        for (const std::int64_t id : pairsOfItsQuestion(store.database(), pair)) {
            states.push_back(stateWithText(store.database(), id, pair, text));
        }
        return states;
    });
}

std::vector<RowState> restorePairs(ProjectStore& store, std::span<const RowState> states) {
    return changeRows<Pairs>(store,
                             [&] { return std::vector<RowState>(states.begin(), states.end()); });
}

void writePairState(Database& database, const RowState& state) {
    database.prepare("UPDATE pairs SET decision = ?, reason = ?, edited_at = ? WHERE id = ?")
        .bind(state.decision, state.reason, state.editedAt, state.id)
        .run();
    if (state.text) {
        database
            .prepare("UPDATE questions SET text = ?, text_hash = ? WHERE id = "
                     "(SELECT question_id FROM pairs WHERE id = ?)")
            .bind(*state.text, sameTextHash(*state.text), state.id)
            .run();
    }
}

} // namespace fts
