#include "core/store/decided_pairs.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/store/leak_reason.h"
#include "core/store/pair_review.h"
#include "core/store/same_text.h"

namespace fts {
namespace {

struct NewPair {
    std::int64_t id = 0;
    std::string key, textHash;
    bool isTaken = false; // by one that was there before
};

/// The pairs of one passage, before and now.
struct PairsOfPassage {
    std::vector<const FormerPair*> former;
    std::vector<NewPair> now;
};

using Passages = std::map<std::string, PairsOfPassage>; // by the hash of their text

void addNow(ProjectStore& store, std::int64_t collection, Passages& passages) {
    auto query = store.database().prepare(
        "SELECT p.id, q.key, q.text_hash, c.text_hash FROM questions q JOIN pairs p "
        "ON p.question_id = q.id JOIN chunks c ON c.id = p.chunk_id WHERE q.collection_id = ? "
        "ORDER BY p.id");
    query.bind(collection);
    while (query.step()) {
        if (const auto passage = passages.find(query.text(3)); passage != passages.end()) {
            passage->second.now.push_back({query.integer(0), query.text(1), query.text(2)});
        }
    }
}

// With the question as it read before, if a person wrote it.
void write(ProjectStore& store, const FormerPair& former, const NewPair& pair,
           std::optional<std::string> question = std::nullopt) {
    const auto& [decision, reason, editedAt] = former.decided;
    writePairState(store.database(), {pair.id, decision, reason, editedAt, std::move(question)});
}

/// Decides about the new pairs of one passage.
class Keeping {
public:
    Keeping(ProjectStore& store, PairsOfPassage& pairs, bool keysLast)
        : m_store(store), m_pairs(pairs), m_keysLast(keysLast) {}

    KeptDecisions run() {
        std::erase_if(m_pairs.former,
                      [this](const FormerPair* former) { return takeSame(*former); });
        const auto decided = std::ranges::count_if(
            m_pairs.former, [](const FormerPair* pair) { return pair->decided.isMade(); });
        m_result.lost += decided;
        for (const FormerPair* former : m_pairs.former) {
            takeRewritten(*former);
        }
        return m_result;
    }

private:
    // True if the question is there as it was.
    bool takeSame(const FormerPair& former) {
        const std::string hash = sameTextHash(former.question);
        const auto same = std::ranges::find_if(m_pairs.now, [&hash](const NewPair& pair) {
            return !pair.isTaken && pair.textHash == hash;
        });
        if (same == m_pairs.now.end()) {
            return false;
        }
        same->isTaken = true;
        if (former.decided.isMade()) {
            write(m_store, former, *same);
            ++m_result.kept;
        }
        return true;
    }

    // A question that a person wrote was accepted with it.
    void takeRewritten(const FormerPair& former) {
        const bool accepted = former.decided.isMade() && former.decided.decision == "accepted";
        NewPair* pair = accepted ? rewritten(former) : nullptr;
        if (pair != nullptr) {
            pair->isTaken = true;
            write(m_store, former, *pair, former.question);
            ++m_result.kept;
            --m_result.lost;
        }
    }

    NewPair* rewritten(const FormerPair& former) {
        std::vector<NewPair*> open;
        for (NewPair& pair : m_pairs.now) {
            if (!pair.isTaken && m_keysLast && pair.key == former.questionKey) {
                return &pair;
            }
            if (!pair.isTaken) {
                open.push_back(&pair);
            }
        }
        const bool only = !m_keysLast && open.size() == 1 && m_pairs.former.size() == 1;
        return only ? open.front() : nullptr;
    }

    ProjectStore& m_store;
    PairsOfPassage& m_pairs;
    const bool m_keysLast;
    KeptDecisions m_result;
};

} // namespace

FormerDecision::FormerDecision(std::string decision, std::string reason, std::string editedAt,
                               std::string_view leakReason)
    : decision(std::move(decision)), reason(std::move(reason)), editedAt(std::move(editedAt)) {
    if (this->reason == leakReason) {
        this->decision = "accepted";
        this->reason.clear();
    }
}

std::vector<FormerPair> formerPairs(ProjectStore& store,
                                    const std::vector<std::int64_t>& collections) {
    std::vector<FormerPair> pairs;
    for (const std::int64_t collection : collections) {
        auto query = store.database().prepare(
            "SELECT q.key, q.text, c.text_hash, p.decision, p.reason, coalesce(p.edited_at, '') "
            "FROM questions q JOIN pairs p ON p.question_id = q.id JOIN chunks c "
            "ON c.id = p.chunk_id WHERE q.collection_id = ? ORDER BY p.id");
        query.bind(collection);
        while (query.step()) {
            pairs.push_back({query.text(0),
                             query.text(1),
                             query.text(2),
                             {query.text(3), query.text(4), query.text(5), kLeakReason}});
        }
    }
    return pairs;
}

KeptDecisions keepDecisions(ProjectStore& store, std::int64_t collection,
                            const std::vector<FormerPair>& former, bool keysLast) {
    Passages passages;
    for (const FormerPair& pair : former) {
        passages[pair.passageHash].former.push_back(&pair);
    }
    addNow(store, collection, passages);
    KeptDecisions all;
    for (auto& [hash, pairs] : passages) {
        all += Keeping(store, pairs, keysLast).run();
    }
    return all;
}

} // namespace fts
