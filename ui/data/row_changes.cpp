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

using States = std::vector<RowState>;
using Change = std::function<States(ProjectStore&)>; // returns how the rows stood before
using Restore = States (*)(ProjectStore&, std::span<const RowState>);
using Decide = States (*)(ProjectStore&, std::span<const std::int64_t>);
using Edit = States (*)(ProjectStore&, std::int64_t, const std::string&);

RowChange reversible(Change change, Restore restore) {
    return [change = std::move(change), restore](ProjectStore& store) {
        const States before = change(store);
        DoneChange done;
        for (const RowState& state : before) {
            done.rows.push_back(state.id);
        }
        done.back = reversible(
            [before, restore](ProjectStore& later) { return restore(later, before); }, restore);
        return done;
    };
}

RowChanges changesBy(Decide accept, Decide reject, Edit edit, Restore restore) {
    const auto decide = [restore](Decide decision) {
        return [decision, restore](std::vector<std::int64_t> rows) {
            return reversible([decision, rows = std::move(rows)](
                                  ProjectStore& store) { return decision(store, rows); },
                              restore);
        };
    };
    return {decide(accept), decide(reject), [edit, restore](std::int64_t row, std::string text) {
                return reversible([edit, row, text = std::move(text)](
                                      ProjectStore& store) { return edit(store, row, text); },
                                  restore);
            }};
}

} // namespace

RowChanges pairChanges() {
    return changesBy(acceptPairs, rejectPairs, editQuestion, restorePairs);
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
    return changesBy(acceptChatRows, rejectChatRows, editAnswer, restoreChatRows);
}

RowChanges sqlRowChanges() {
    return changesBy(acceptSqlRows, rejectSqlRows, editStatement, restoreSqlRows);
}

} // namespace fts
