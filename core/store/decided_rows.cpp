#include "core/store/decided_rows.h"

#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/store/row_state.h"
#include "core/store/sql_rows.h"
#include "core/store/stored_chat_rows.h"

namespace fts {
namespace {

using nlohmann::json;

struct NewRow {
    std::int64_t id = 0;
    std::string prompt, text;
};

// A conversation without what its last message says; as it is if it cannot be read.
std::string promptOf(const std::string& line) {
    try {
        json row = parseJson(line, "conversation");
        row.at("messages").at(row.at("messages").size() - 1).at("content") = "";
        return dumpJson(row);
    } catch (const Error&) {
        return line;
    } catch (const json::exception&) {
        return line;
    }
}

std::string promptOf(const std::string& question, const std::string& context) {
    return question + '\0' + context;
}

/// What a person may have written and decided, by a row that is the same, or else by the only one
/// with the same prompt.
class Keeping {
public:
    Keeping(Database& database, const ReviewedTable& table, const std::vector<NewRow>& now)
        : m_database(database), m_table(table) {
        for (const NewRow& row : now) {
            m_open.emplace(std::pair(row.prompt, row.text), row.id);
        }
    }

    KeptDecisions run(const std::vector<FormerRow>& former) {
        std::vector<const FormerRow*> changed;
        for (const FormerRow& row : former) {
            if (!keep(row, m_open.find({row.prompt, row.text}))) {
                changed.push_back(&row);
            }
        }
        for (const auto& [texts, id] : m_open) {
            m_byPrompt.emplace(texts.first, id);
        }
        for (const FormerRow* row : changed) {
            const bool accepted = row->decided.decision == "accepted";
            const bool only = accepted && m_byPrompt.count(row->prompt) == 1;
            if (only) {
                const auto place = m_byPrompt.find(row->prompt);
                write(*row, place->second);
                m_byPrompt.erase(place);
            }
            ++(only ? m_result.kept : m_result.lost);
        }
        return m_result;
    }

private:
    using Texts = std::pair<std::string, std::string>; // prompt and text

    bool keep(const FormerRow& row, std::multimap<Texts, std::int64_t>::iterator place) {
        if (place == m_open.end()) {
            return false;
        }
        write(row, place->second);
        m_open.erase(place);
        ++m_result.kept;
        return true;
    }

    void write(const FormerRow& row, std::int64_t id) {
        const auto& [decision, reason, editedAt] = row.decided;
        writeRowState(m_database, m_table, {id, decision, reason, editedAt, row.text});
    }

    Database& m_database;
    const ReviewedTable& m_table;
    std::multimap<Texts, std::int64_t> m_open;
    std::multimap<std::string, std::int64_t> m_byPrompt;
    KeptDecisions m_result;
};

template <typename Read>
std::vector<FormerRow> formerRows(ProjectStore& store, const std::vector<std::int64_t>& collections,
                                  const char* sql, const Read& read) {
    std::vector<FormerRow> rows;
    for (const std::int64_t collection : collections) {
        auto query = store.database().prepare(sql);
        query.bind(collection);
        while (query.step()) {
            rows.push_back(read(query));
        }
    }
    return rows;
}

} // namespace

std::vector<FormerRow> formerChatRows(ProjectStore& store,
                                      const std::vector<std::int64_t>& collections) {
    return formerRows(store, collections,
                      "SELECT messages, decision, reason, edited_at FROM chat_rows "
                      "WHERE collection_id = ? AND edited_at IS NOT NULL ORDER BY id",
                      [](const Statement& row) {
                          return FormerRow{
                              promptOf(row.text(0)),
                              row.text(0),
                              {row.text(1), row.text(2), row.text(3), kChatLeakReason}};
                      });
}

// What the program left out since then was accepted, and is looked at anew.
std::vector<FormerRow> formerSqlRows(ProjectStore& store,
                                     const std::vector<std::int64_t>& collections) {
    return formerRows(store, collections,
                      "SELECT question, context, answer, CASE WHEN reason = '' THEN decision "
                      "ELSE 'accepted' END, edited_at FROM sql_rows "
                      "WHERE collection_id = ? AND edited_at IS NOT NULL ORDER BY id",
                      [](const Statement& row) {
                          return FormerRow{promptOf(row.text(0), row.text(1)),
                                           row.text(2),
                                           {row.text(3), "", row.text(4), kTwinLeakReason}};
                      });
}

KeptDecisions keepChatDecisions(ProjectStore& store, std::int64_t collection,
                                const std::vector<FormerRow>& former) {
    if (former.empty()) {
        return {};
    }
    std::vector<NewRow> now;
    auto query =
        store.database().prepare("SELECT id, messages FROM chat_rows WHERE collection_id = ?");
    query.bind(collection);
    while (query.step()) {
        now.push_back({query.integer(0), promptOf(query.text(1)), query.text(1)});
    }
    return Keeping(store.database(), kChatRows, now).run(former);
}

KeptDecisions keepSqlDecisions(ProjectStore& store, std::int64_t collection,
                               const std::vector<FormerRow>& former) {
    if (former.empty()) {
        return {};
    }
    std::vector<NewRow> now;
    auto query = store.database().prepare(
        "SELECT id, question, context, answer FROM sql_rows WHERE collection_id = ?");
    query.bind(collection);
    while (query.step()) {
        now.push_back({query.integer(0), promptOf(query.text(1), query.text(2)), query.text(3)});
    }
    return Keeping(store.database(), kSqlRows, now).run(former);
}

} // namespace fts
