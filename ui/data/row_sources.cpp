#include "ui/data/row_sources.h"

#include <QCoreApplication>

#include "core/base/json.h"
#include "core/formats/datasets/chat_rows.h"
#include "core/store/chat_row_list.h"
#include "core/store/pair_list.h"
#include "core/store/sql_row_list.h"
#include "ui/base/message_text.h"
#include "ui/data/split_names.h"

namespace fts {
namespace {

struct RowSources {
    Q_DECLARE_TR_FUNCTIONS(RowSources)
};

QString oneLine(const std::string& text) {
    return fromUtf8(text).simplified();
}

class PairSource : public RowSource {
public:
    std::vector<std::int64_t> find(ProjectStore& store, const RowQuery& query) const override {
        return findPairs(store, query);
    }

    std::vector<ListedRow> list(ProjectStore& store,
                                std::span<const std::int64_t> ids) const override {
        std::vector<ListedRow> rows;
        for (const ListedPair& pair : listPairs(store, ids, kShownCharacters)) {
            rows.push_back({pair.id,
                            {oneLine(pair.question), oneLine(pair.passage), useText(pair),
                             fromUtf8(pair.collection)}});
        }
        return rows;
    }

    QStringList headings() const override {
        return {RowSources::tr("Question"), RowSources::tr("Passage that answers it"),
                RowSources::tr("Used for"), RowSources::tr("Data set")};
    }
};

class SqlRowSource : public RowSource {
public:
    std::vector<std::int64_t> find(ProjectStore& store, const RowQuery& query) const override {
        return findSqlRows(store, query);
    }

    std::vector<ListedRow> list(ProjectStore& store,
                                std::span<const std::int64_t> ids) const override {
        std::vector<ListedRow> rows;
        for (const ListedSqlRow& listed : listSqlRows(store, ids, kShownCharacters)) {
            rows.push_back({listed.row.id,
                            {oneLine(listed.row.question), oneLine(listed.row.answer),
                             useText(listed), fromUtf8(listed.collection)}});
        }
        return rows;
    }

    QStringList headings() const override {
        return {RowSources::tr("Question"), RowSources::tr("SQL that answers it"),
                RowSources::tr("Used for"), RowSources::tr("Data set")};
    }
};

class ChatRowSource : public RowSource {
public:
    std::vector<std::int64_t> find(ProjectStore& store, const RowQuery& query) const override {
        return findChatRows(store, query);
    }

    std::vector<ListedRow> list(ProjectStore& store,
                                std::span<const std::int64_t> ids) const override {
        std::vector<ListedRow> rows;
        for (const ListedChatRow& listed : listChatRows(store, ids)) {
            const auto [question, answer] = ends(listed);
            rows.push_back(
                {listed.row.id, {question, answer, useText(listed), fromUtf8(listed.collection)}});
        }
        return rows;
    }

    QStringList headings() const override {
        return {RowSources::tr("Question"), RowSources::tr("Answer that is learned"),
                RowSources::tr("Used for"), RowSources::tr("Data set")};
    }

private:
    static QString cut(const std::string& text) { return oneLine(text).left(kShownCharacters); }

    static std::pair<QString, QString> ends(const ListedChatRow& listed) {
        try {
            const ChatRow chat = chatRowFromJson(parseJson(listed.row.line, "row"));
            return {cut(listed.question.empty() ? lastUserText(chat) : listed.question),
                    cut(chat.turns.empty() ? std::string() : chat.turns.back().text)};
        } catch (const Error& error) {
            return {cut(listed.question), shown(error)};
        }
    }
};

} // namespace

std::shared_ptr<const RowSource> pairSource() {
    return std::make_shared<PairSource>();
}

std::shared_ptr<const RowSource> sqlRowSource() {
    return std::make_shared<SqlRowSource>();
}

std::shared_ptr<const RowSource> chatRowSource() {
    return std::make_shared<ChatRowSource>();
}

} // namespace fts
