#include "ui/data/row_changes.h"

#include <algorithm>
#include <span>

#include "core/corpus/context_words.h"
#include "core/corpus/sql_review.h"
#include "core/store/chat_review.h"
#include "core/store/pair_list.h"
#include "core/store/pair_review.h"

namespace fts {
namespace {

constexpr std::size_t kReadAtOnce = 1000; // pairs

/// Changes rows and returns how they stood before.
template <typename State>
using Change = std::function<std::vector<State>(ProjectStore&)>;

template <typename State>
using Restore = std::vector<State> (*)(ProjectStore&, std::span<const State>);

template <typename State>
RowChange reversible(Change<State> change, Restore<State> restore) {
    return [change = std::move(change), restore](ProjectStore& store) {
        const std::vector<State> before = change(store);
        DoneChange done;
        for (const State& state : before) {
            done.rows.push_back(state.id);
        }
        done.back = reversible<State>(
            [before, restore](ProjectStore& later) { return restore(later, before); }, restore);
        return done;
    };
}

template <typename State>
using Decide = std::vector<State> (*)(ProjectStore&, std::span<const std::int64_t>);

template <typename State>
using Edit = std::vector<State> (*)(ProjectStore&, std::int64_t, const std::string&);

template <typename State>
RowChanges changesBy(Decide<State> accept, Decide<State> reject, Edit<State> edit,
                     Restore<State> restore) {
    const auto decide = [restore](Decide<State> decision) {
        return [decision, restore](std::vector<std::int64_t> rows) {
            return reversible<State>([decision, rows = std::move(rows)](
                                         ProjectStore& store) { return decision(store, rows); },
                                     restore);
        };
    };
    return {decide(accept), decide(reject), [edit, restore](std::int64_t row, std::string text) {
                return reversible<State>(
                    [edit, row, text = std::move(text)](ProjectStore& store) {
                        return edit(store, row, text);
                    },
                    restore);
            }};
}

} // namespace

RowChanges pairChanges() {
    return changesBy<PairState>(acceptPairs, rejectPairs, editQuestion, restorePairs);
}

RowChange leaningLeftOut() {
    return [](ProjectStore& store) {
        std::vector<std::int64_t> leaning;
        const auto used = findPairs(store, {"", RowQuery::Show::Used});
        for (std::size_t i = 0; i < used.size(); i += kReadAtOnce) {
            const auto some = std::span(used).subspan(i, std::min(kReadAtOnce, used.size() - i));
            for (const ListedPair& pair : listPairs(store, some, kLongestQuestion)) {
                if (pair.split == Split::Train && leansOnContext(pair.question)) {
                    leaning.push_back(pair.id);
                }
            }
        }
        return pairChanges().reject(leaning)(store);
    };
}

RowChanges chatRowChanges() {
    return changesBy<ChatRowState>(acceptChatRows, rejectChatRows, editAnswer, restoreChatRows);
}

RowChanges sqlRowChanges() {
    return changesBy<SqlRowState>(acceptSqlRows, rejectSqlRows, editStatement, restoreSqlRows);
}

} // namespace fts
