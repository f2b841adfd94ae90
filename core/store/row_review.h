#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/clock.h"
#include "core/store/project_store.h"
#include "core/store/row_state.h"

namespace fts {

// What a person changes of rows, of whichever kind. `Rows` says which: `staysOut(state)` for one
// that the program left out, whatever a person decides; `find(database, id, withText)` for how a
// row stands, if it is there; `write(database, state)`; and `written(store, states, texts)` for
// what is to be done after these were written, with their texts or without.

/// Writes the rows that `make` returns and returns how they stood before, all of them as they were
/// before the first was written. One transaction, which `make` looks at the rows in, too.
template <typename Rows>
std::vector<RowState> changeRows(ProjectStore& store,
                                 const std::function<std::vector<RowState>()>& make) {
    Transaction transaction(store.database());
    const std::vector<RowState> states = make();
    std::vector<RowState> before;
    bool texts = false;
    for (const RowState& state : states) {
        const bool withText = state.text.has_value();
        if (auto now = Rows::find(store.database(), state.id, withText)) {
            before.push_back(std::move(*now));
            texts = texts || withText;
        }
    }
    for (const RowState& state : states) {
        Rows::write(store.database(), state);
    }
    Rows::written(store, states, texts);
    transaction.commit();
    return before;
}

inline bool isLeftOutFor(const RowState& state, const char* reason) {
    return state.decision == "rejected" && state.reason == reason;
}

/// Decides the same about all of these rows but those that are gone, or have to stay out.
template <typename Rows>
std::vector<RowState> decideRows(ProjectStore& store, std::span<const std::int64_t> ids,
                                 const char* decision) {
    return changeRows<Rows>(store, [&] {
        const std::string now = utcNow();
        std::vector<RowState> states;
        for (const std::int64_t id : ids) {
            const auto before = Rows::find(store.database(), id, false);
            if (before && !Rows::staysOut(*before)) {
                states.push_back({id, decision, "", now});
            }
        }
        return states;
    });
}

} // namespace fts
