#include "ui/data/chat_row_view.h"

#include <QLocale>
#include <QTextBrowser>

#include "core/base/json.h"
#include "core/formats/datasets/chat_rows.h"
#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/passage_place_text.h"
#include "ui/base/text_part.h"
#include "ui/data/row_sources.h"
#include "ui/data/split_names.h"

namespace fts {
namespace {

ReviewPanel::Words reviewWords() {
    ReviewPanel::Words words;
    words.editLabel = ChatRowView::tr("Answer &that is learned");
    words.editAccessible = ChatRowView::tr("Answer of the chosen conversation");
    words.placeholder = ChatRowView::tr("The answer can be edited here.");
    words.editName = QStringLiteral("chatRowAnswer");
    words.readLabel = ChatRowView::tr("&Conversation before it");
    words.keep = ChatRowView::tr("Use the chosen conversations");
    words.leaveOut = ChatRowView::tr("Leave the chosen conversations out");
    words.save = ChatRowView::tr("Save answer");
    words.saveAccessible = ChatRowView::tr("Save the edited answer");
    words.panelName = QStringLiteral("chatRowReview");
    words.useName = QStringLiteral("chatRowUse");
    words.keepName = QStringLiteral("keepChatRow");
    words.leaveOutName = QStringLiteral("leaveOutChatRow");
    words.saveName = QStringLiteral("saveAnswer");
    words.undoName = QStringLiteral("undoChatReview");
    words.redoName = QStringLiteral("redoChatReview");
    words.chosen = [](int rows) {
        return ChatRowView::tr("%1 conversations are chosen.").arg(QLocale().toString(rows));
    };
    words.editFirst = false;
    words.fewestLines = 8; // a conversation is long
    return words;
}

bool instructs(const ChatTurn& turn) {
    return turn.role == "system" || turn.role == "developer";
}

QString roleName(const ChatTurn& turn) {
    return instructs(turn)            ? ChatRowView::tr("What it is told")
           : turn.role == "user"      ? ChatRowView::tr("Asked")
           : turn.role == "assistant" ? ChatRowView::tr("Answered")
                                      : fromUtf8(turn.role);
}

QString said(const ChatTurn& turn) {
    return fromUtf8(turn.text.empty() ? turn.calls : turn.text);
}

/// A conversation, its last message apart.
struct Conversation {
    QString before;       ///< HTML
    QString instructions; ///< HTML; mostly the same in all of them, so they are shown last
    QString answer;
    bool editable = false; ///< the answer is words, not the call of a tool
};

Conversation conversation(const std::string& line) {
    try {
        const ChatRow chat = chatRowFromJson(parseJson(line, "row"));
        Conversation parts;
        for (const ChatTurn& turn : chat.turns) {
            if (&turn != &chat.turns.back()) {
                QString& html = instructs(turn) ? parts.instructions : parts.before;
                html += textPart(roleName(turn), said(turn));
            }
        }
        const ChatTurn& last = chat.turns.back();
        parts.answer = said(last);
        parts.editable = last.role == "assistant" && last.calls.empty();
        return parts;
    } catch (const Error& error) {
        return {textPart(shown(error), fromUtf8(line)), {}, {}, false};
    }
}

QString originText(const ListedChatRow& listed, const std::vector<PassagePlace>& sources) {
    QString html;
    if (!sources.empty()) {
        QStringList places;
        for (const PassagePlace& place : sources) {
            places << passagePlaceText(place);
        }
        html += textPart(ChatRowView::tr("Rests on"), places.join(u'\n'));
    }
    return html + (listed.row.model.empty()
                       ? textPart(ChatRowView::tr("From"),
                                  fromUtf8(listed.collection + ", " + listed.row.place))
                       : textPart(ChatRowView::tr("Answered by"), fromUtf8(listed.row.model)));
}

} // namespace

ChatRowView::ChatRowView(std::filesystem::path storePath, bool readOnly, QWidget* parent)
    : ReviewedRowsView(
          std::move(storePath), chatRowSource(),
          {QStringLiteral("chatRow"), tr("Find conversations that hold these words"),
           tr("Words of a conversation"), tr("Which conversations are shown"),
           tr("Questions and the answers the student learns")},
          tr("It stays left out: it holds what is kept apart for validation or the verdict, and a "
             "verdict on what was learned would be worth nothing."),
          parent) {
    m_text = new QTextBrowser(this);
    m_text->setObjectName(QStringLiteral("chatRowText"));
    m_text->setAccessibleName(tr("The chosen conversation in full"));
    m_text->setPlaceholderText(tr("Choose a question above to read its conversation."));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    addReview(chatRowChanges(), reviewWords(), m_text, readOnly);
}

QString ChatRowView::countText(int rows) const {
    return tr("%Ln conversations", nullptr, rows);
}

QString ChatRowView::countText(int shown, int rows) const {
    return tr("%1 of %Ln conversations", nullptr, rows).arg(QLocale().toString(shown));
}

void ChatRowView::read(std::int64_t id) {
    runInBackground(
        this,
        [path = storePath(), id] {
            ProjectStore store(path);
            Found found{listChatRows(store, {&id, 1}), {}};
            if (!found.rows.empty()) {
                found.sources = passagePlaces(store, found.rows.front().row.sources);
            }
            return found;
        },
        [this](const Found& found) { showRow(found); },
        [this](const Error& error) { notice().say(error); });
}

void ChatRowView::showRow(const Found& found) {
    if (found.rows.empty()) {
        return;
    }
    const ListedChatRow& listed = found.rows.front();
    const Conversation parts = conversation(listed.row.line);
    if (panel().show({listed.row.id, parts.answer, useText(listed), parts.editable})) {
        m_text->setHtml(parts.before + originText(listed, found.sources) + parts.instructions);
    }
}

void ChatRowView::clearReading() {
    m_text->clear();
}

} // namespace fts
