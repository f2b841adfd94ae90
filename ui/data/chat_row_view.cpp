#include "ui/data/chat_row_view.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>

#include "core/base/json.h"
#include "core/formats/datasets/chat_rows.h"
#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/data/chat_reviewer.h"
#include "ui/data/list_table.h"
#include "ui/data/row_list_model.h"
#include "ui/data/row_sources.h"
#include "ui/data/split_names.h"

namespace fts {
namespace {

constexpr int kTextLines = 6;

QString roleName(const std::string& role) {
    return role == "system" || role == "developer" ? ChatRowView::tr("What it is told")
           : role == "user"                        ? ChatRowView::tr("Asked")
           : role == "assistant"                   ? ChatRowView::tr("Answered")
                                                   : fromUtf8(role);
}

// Whatever the texts hold is shown as characters.
QString part(const QString& heading, const QString& text) {
    return QStringLiteral("<p><b>%1</b><br><span style=\"white-space:pre-wrap\">%2</span></p>")
        .arg(heading.toHtmlEscaped(), text.toHtmlEscaped());
}

// Every message, in the order they were said.
QString conversation(const std::string& line) {
    QString html;
    try {
        const ChatRow chat = chatRowFromJson(parseJson(line, "row"));
        for (const ChatTurn& turn : chat.turns) {
            html += part(roleName(turn.role), fromUtf8(turn.text.empty() ? turn.calls : turn.text));
        }
    } catch (const Error& error) {
        html = part(shown(error), fromUtf8(line));
    }
    return html;
}

QString placeText(const PassagePlace& place) {
    if (place.document.empty()) {
        return ChatRowView::tr("(no longer in the project)");
    }
    QStringList parts{fromUtf8(place.document)};
    if (place.page > 0) {
        parts << ChatRowView::tr("page %1").arg(QLocale().toString(place.page));
    }
    if (!place.headings.empty()) {
        parts << fromUtf8(place.headings);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

ChatRowView::ChatRowView(std::filesystem::path storePath, bool readOnly, QWidget* parent)
    : RowsView(std::move(storePath), chatRowSource(),
               {QStringLiteral("chatRow"), tr("Find conversations that hold these words"),
                tr("Words of a conversation"), tr("Which conversations are shown"),
                tr("Questions and the answers the student learns")},
               parent),
      m_readOnly(readOnly), m_reviewer(new ChatReviewer(this->storePath(), this)) {
    addShow(tr("Decided by you"), RowQuery::Show::Reviewed);
    m_text = new QTextBrowser(this);
    m_text->setObjectName(QStringLiteral("chatRowText"));
    m_text->setAccessibleName(tr("The chosen conversation in full"));
    m_text->setPlaceholderText(tr("Choose a question above to read its conversation."));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(m_text->fontMetrics().lineSpacing() * kTextLines);
    addBelow(m_text, 2);
    addBelow(makeButtons(), 0);
    connect(m_reviewer, &ChatReviewer::changed, this, &ChatRowView::noteChanged);
    connect(m_reviewer, &ChatReviewer::failed, this, [this](const Error& error) {
        notice().say(error);
        showState();
    });
    showState();
}

QWidget* ChatRowView::makeButtons() {
    auto* row = new QWidget(this);
    m_keep = makeButton(tr("Kee&p"), "keepChatRow", tr("Use the chosen conversations"));
    m_leaveOut =
        makeButton(tr("&Leave out"), "leaveOutChatRow", tr("Leave the chosen conversations out"));
    m_undo = makeButton(tr("&Undo"), "undoChatReview", tr("Take the last decision back"));
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_reviewer->accept(m_chosen);
        showState();
    });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] {
        m_reviewer->reject(m_chosen);
        showState();
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_reviewer->undo();
        showState();
    });
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_keep);
    line->addWidget(m_leaveOut);
    line->addStretch();
    line->addWidget(m_undo);
    return row;
}

QPushButton* ChatRowView::makeButton(const QString& text, const char* name,
                                     const QString& accessibleName) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    return button;
}

QString ChatRowView::countText(int rows) const {
    return tr("%Ln conversations", nullptr, rows);
}

QString ChatRowView::countText(int shown, int rows) const {
    return tr("%1 of %Ln conversations", nullptr, rows).arg(QLocale().toString(shown));
}

void ChatRowView::showChosen(const std::vector<std::int64_t>& rows) {
    m_chosen = rows;
    showState();
    if (rows.size() == 1) {
        read(rows.front());
    } else {
        m_text->clear();
    }
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
        [this, id](const Found& found) {
            if (m_chosen == std::vector{id}) {
                showRow(found);
            }
        },
        [this](const Error& error) { notice().say(error); });
}

void ChatRowView::showRow(const Found& found) {
    if (found.rows.empty()) {
        m_text->clear();
        return;
    }
    const ListedChatRow& listed = found.rows.front();
    QString html = part(tr("Used for"), useText(listed));
    html += conversation(listed.row.line);
    if (!found.sources.empty()) {
        QStringList places;
        for (const PassagePlace& place : found.sources) {
            places << placeText(place);
        }
        html += part(tr("Rests on"), places.join(u'\n'));
    }
    html += listed.row.model.empty()
                ? part(tr("From"), fromUtf8(listed.collection + ", " + listed.row.place))
                : part(tr("Answered by"), fromUtf8(listed.row.model));
    m_text->setHtml(html);
}

void ChatRowView::noteChanged(const std::vector<std::int64_t>& rows) {
    showState();
    if (rows.empty()) {
        notice().say(Notice::Kind::Information,
                     tr("It stays left out: it holds what is kept apart for choosing or the "
                        "verdict, and a verdict on what was learned would be worth nothing."));
        return;
    }
    notice().clear();
    model().reread(rows);
    if (m_chosen.size() == 1) {
        read(m_chosen.front());
    }
    Q_EMIT reviewed();
}

void ChatRowView::showState() {
    const bool free = !m_readOnly && !m_reviewer->working();
    m_keep->setEnabled(free && !m_chosen.empty());
    m_leaveOut->setEnabled(free && !m_chosen.empty());
    m_undo->setEnabled(free && m_reviewer->canUndo());
}

} // namespace fts
