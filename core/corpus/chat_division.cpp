#include "core/corpus/chat_division.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>
#include <unordered_map>
#include <unordered_set>

#include "core/base/json.h"
#include "core/base/random.h"
#include "core/corpus/division.h"
#include "core/corpus/part_sizes.h"
#include "core/formats/datasets/chat_rows.h"
#include "core/store/same_text.h"
#include "core/text/held_texts.h"

namespace fts {
namespace {

/// A row with what its place depends on.
struct DividedRow {
    StoredChatRow row;
    std::string asked;    ///< last
    std::string question; ///< hash of that
    std::string answers;  ///< hash of the question that a teacher answered; of others empty
    std::string text;     ///< hash of the whole conversation
    std::vector<std::string> turns;
};

DividedRow dividedRow(StoredChatRow row, const std::string& file) {
    DividedRow divided;
    const ChatRow chat = chatRowFromJson(parseJson(row.line, file));
    std::string all;
    for (const ChatTurn& turn : chat.turns) {
        all += turn.role + ": " + turn.text + turn.calls + "\n";
        divided.turns.push_back(turn.text);
    }
    divided.asked = lastUserText(chat);
    divided.question = sameTextHash(divided.asked);
    divided.text = sameTextHash(all);
    divided.row = std::move(row);
    return divided;
}

std::vector<DividedRow> readRows(ProjectStore& store) {
    auto answered = store.database().prepare("SELECT id, text_hash FROM questions WHERE id IN "
                                             "(SELECT question_id FROM chat_rows)");
    std::unordered_map<std::int64_t, std::string> hashes;
    while (answered.step()) {
        hashes[answered.integer(0)] = answered.text(1);
    }
    std::vector<DividedRow> rows;
    for (StoredChatRow& row : chatRowsToDivide(store)) {
        rows.push_back(dividedRow(std::move(row), store.database().path()));
        if (rows.back().row.question) {
            rows.back().answers = hashes[*rows.back().row.question];
        }
    }
    return rows;
}

bool isImported(const StoredChatRow& row) {
    return !row.place.empty();
}

PartShares sharesOf(ProjectStore& store, const SplitSpec& spec) {
    PartShares shares = partShares(store.collections(), spec);
    if (store.questionCount(Split::Validation) > 0) {
        shares.validation = 0;
    }
    if (store.questionCount(Split::Test) > 0) {
        shares.test = 0;
    }
    return shares;
}

// Gives imported rows of no certain part one; returns how many there are.
std::size_t divideImported(std::vector<DividedRow>& rows,
                           const std::map<std::int64_t, std::optional<Split>>& fixed,
                           const PartShares& shares, std::int64_t seed) {
    std::map<std::string, std::vector<DividedRow*>> groups; // by what is asked
    std::size_t count = 0;
    for (DividedRow& row : rows) {
        const auto& part = fixed.at(row.row.collectionId);
        if (isImported(row.row) && part) {
            row.row.split = *part;
        } else if (isImported(row.row)) {
            groups[row.question].push_back(&row);
            ++count;
        }
    }
    std::vector<std::vector<DividedRow*>> open;
    for (auto& [question, group] : groups) {
        open.push_back(std::move(group));
    }
    Random random{static_cast<std::uint64_t>(seed)};
    random.shuffle(open);
    const auto take = [&](Split split, double share) {
        const auto wanted = static_cast<double>(partSize(share, count));
        for (DividedRow* row : takeForPart(open, wanted)) {
            row->row.split = split;
        }
    };
    take(Split::Test, shares.test);
    take(Split::Validation, shares.validation);
    for (DividedRow* row : std::views::join(open)) {
        row->row.split = Split::Train;
    }
    return count;
}

Message ruleFor(std::size_t rows, PartShares shares) {
    const int validation = static_cast<int>(std::lround(100 * shares.validation));
    const int test = static_cast<int>(std::lround(100 * shares.test));
    return rows == 0 ? Message()
                     : Message(FTS_TEXT("Imported conversations are divided by what is asked: %1 % "
                                        "for training, %2 % for validation and %3 % for the "
                                        "verdict."),
                               100 - validation - test, validation, test);
}

/// What must not be learned by a part, since one after it is judged on it.
class KeptApart {
public:
    KeptApart(ProjectStore& store, const std::vector<DividedRow>& rows) {
        for (const Split split : {Split::Validation, Split::Test}) {
            addTexts(store, split,
                     "SELECT text FROM questions WHERE split = ? AND EXISTS (SELECT 1 FROM pairs "
                     "WHERE question_id = questions.id AND decision <> 'rejected')");
            addTexts(store, split, "SELECT text FROM chunks WHERE split = ?");
        }
        for (const DividedRow& row : rows) {
            if (isImported(row.row)) {
                add(row.row.split, row.asked);
                m_asked[row.row.split].insert(row.question);
            }
        }
        auto chunks = store.database().prepare("SELECT id, split FROM chunks");
        while (chunks.step()) {
            m_splitOfChunk[chunks.integer(0)] = splitFromName(chunks.text(1));
        }
    }

    bool isIn(const DividedRow& row) const {
        if (row.row.split != Split::Train && row.row.split != Split::Validation) {
            return false;
        }
        const bool training = row.row.split == Split::Train;
        const HeldTexts& texts = training ? m_fromTraining : m_fromValidation;
        if (std::ranges::any_of(row.row.sources,
                                [&](std::int64_t chunk) { return isApart(chunk, training); })) {
            return true;
        }
        if (row.row.question) { // documents' questions are held against each other with their pairs
            return isAsked(Split::Test, row) || (training && isAsked(Split::Validation, row));
        }
        return std::ranges::any_of(
            row.turns, [&](const std::string& text) { return texts.findIn(text).has_value(); });
    }

private:
    void addTexts(ProjectStore& store, Split split, const char* sql) {
        auto query = store.database().prepare(sql);
        query.bind(splitName(split));
        while (query.step()) {
            add(split, query.text(0));
        }
    }

    void add(Split split, const std::string& text) {
        if (split == Split::Validation || split == Split::Test) {
            m_fromTraining.add(text);
        }
        if (split == Split::Test) {
            m_fromValidation.add(text);
        }
    }

    // Whether an imported conversation of that part asks what this row answers.
    bool isAsked(Split split, const DividedRow& row) const {
        const auto asked = m_asked.find(split);
        return asked != m_asked.end() &&
               (asked->second.contains(row.question) || asked->second.contains(row.answers));
    }

    bool isApart(std::int64_t chunk, bool training) const {
        const auto split = m_splitOfChunk.find(chunk);
        return split != m_splitOfChunk.end() &&
               (split->second == Split::Test || (training && split->second == Split::Validation));
    }

    HeldTexts m_fromTraining, m_fromValidation;
    std::map<Split, std::unordered_set<std::string>> m_asked; ///< hashes of what is imported
    std::unordered_map<std::int64_t, Split> m_splitOfChunk;
};

std::unordered_set<std::int64_t> usedQuestions(ProjectStore& store) {
    auto query = store.database().prepare(
        "SELECT DISTINCT question_id FROM pairs WHERE decision <> 'rejected'");
    std::unordered_set<std::int64_t> questions;
    while (query.step()) {
        questions.insert(query.integer(0));
    }
    return questions;
}

using Reasons = std::vector<std::pair<std::int64_t, const char*>>; // by row

Reasons reasonsAgainst(ProjectStore& store, const std::vector<DividedRow>& rows) {
    const KeptApart apart(store, rows);
    const auto used = usedQuestions(store);
    std::unordered_set<std::string> seen;
    Reasons reasons;
    // Of two that are equal the one that judges stays.
    for (const Split split : {Split::Test, Split::Validation, Split::Train, Split::Border}) {
        for (const DividedRow& row : rows) {
            if (row.row.split != split) {
                continue;
            }
            if (row.row.question && !used.contains(*row.row.question)) {
                reasons.emplace_back(row.row.id, kUnusedQuestionReason);
            } else if (apart.isIn(row)) {
                reasons.emplace_back(row.row.id, kChatLeakReason);
            } else if (!seen.insert(row.text).second) {
                reasons.emplace_back(row.row.id, kSameChatReason);
            }
        }
    }
    return reasons;
}

} // namespace

ChatDivision divideChatRows(ProjectStore& store, const SplitSpec& spec) {
    Transaction transaction(store.database());
    setAnswerSplits(store);
    std::vector<DividedRow> rows = readRows(store);
    std::map<std::int64_t, std::optional<Split>> fixed;
    for (const CollectionRow& collection : store.collections()) {
        fixed[collection.id] = collection.split;
    }
    const PartShares shares = sharesOf(store, spec);
    const std::size_t divided = divideImported(rows, fixed, shares, spec.seed);
    std::vector<std::pair<std::int64_t, Split>> splits;
    for (const DividedRow& row : rows) {
        splits.emplace_back(row.row.id, row.row.split);
    }
    setChatSplits(store, splits);
    leaveOutChatRows(store, reasonsAgainst(store, rows));
    ChatDivision division{ruleFor(divided, shares), countChatParts(store)};
    transaction.commit();
    return division;
}

} // namespace fts
