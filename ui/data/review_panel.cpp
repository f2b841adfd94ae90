#include "ui/data/review_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/base/tool_tip_text.h"
#include "ui/data/row_reviewer.h"

namespace fts {

ReviewPanel::ReviewPanel(RowReviewer& reviewer, RowChanges changes, const Words& words,
                         QWidget* reading, bool readOnly, QWidget* parent)
    : QWidget(parent), m_reviewer(reviewer), m_changes(std::move(changes)), m_words(words),
      m_readOnly(readOnly) {
    setObjectName(words.panelName);
    m_use = new QLabel(this);
    m_use->setObjectName(words.useName);
    m_use->setTextFormat(Qt::PlainText);
    // One line: with text that wraps, the layout would forget the least heights beside it.
    m_use->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addLayout(makeTexts(reading), 1);
    lines->addLayout(makeButtons());
    connect(&m_reviewer, &RowReviewer::changed, this, [this] {
        m_beforeSaving.reset();
        showState();
    });
    connect(&m_reviewer, &RowReviewer::failed, this, &ReviewPanel::noteFailure);
    connect(&m_reviewer, &RowReviewer::forgotten, this, &ReviewPanel::showState);
    choose({});
}

QLayout* ReviewPanel::makeTexts(QWidget* reading) {
    m_edit = new QPlainTextEdit(this);
    m_edit->setObjectName(m_words.editName);
    m_edit->setAccessibleName(m_words.editAccessible);
    m_edit->setPlaceholderText(m_words.placeholder);
    m_edit->setTabChangesFocus(true);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ReviewPanel::showState);
    auto* grid = new QGridLayout;
    const auto add = [&](int column, const QString& label, QWidget* text) {
        text->setMinimumHeight(m_words.fewestLines * text->fontMetrics().lineSpacing());
        text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        auto* head = new QLabel(label, this);
        head->setBuddy(text);
        grid->addWidget(head, 0, column);
        grid->addWidget(text, 1, column);
        grid->setColumnStretch(column, text == m_edit ? 2 : 3);
    };
    const int editColumn = m_words.editFirst ? 0 : 1;
    add(editColumn, m_words.editLabel, m_edit);
    add(1 - editColumn, m_words.readLabel, reading);
    if (!m_words.editFirst) {
        QWidget::setTabOrder(reading, m_edit);
    }
    grid->setRowStretch(1, 1);
    return grid;
}

QLayout* ReviewPanel::makeButtons() {
    auto* line = new QHBoxLayout;
    m_keep =
        addButton(*line, tr("Kee&p"), m_words.keepName, m_words.keep, Qt::CTRL | Qt::Key_Return);
    m_leaveOut = addButton(*line, tr("&Leave out"), m_words.leaveOutName, m_words.leaveOut,
                           Qt::CTRL | Qt::Key_Delete);
    m_save = addButton(*line, m_words.save, m_words.saveName, m_words.saveAccessible);
    line->addWidget(m_use, 1);
    m_undo = addButton(*line, tr("&Undo"), m_words.undoName, tr("Take the last decision back"),
                       QKeySequence::Undo);
    m_redo = addButton(*line, tr("Redo"), m_words.redoName, tr("Decide again as before"),
                       QKeySequence::Redo);
    connect(m_keep, &QPushButton::clicked, this, &ReviewPanel::keep);
    connect(m_leaveOut, &QPushButton::clicked, this, &ReviewPanel::leaveOut);
    connect(m_save, &QPushButton::clicked, this, &ReviewPanel::saveEdit);
    connect(m_undo, &QPushButton::clicked, &m_reviewer, &RowReviewer::undo);
    connect(m_redo, &QPushButton::clicked, &m_reviewer, &RowReviewer::redo);
    return line;
}

QPushButton* ReviewPanel::addButton(QHBoxLayout& line, const QString& text, const QString& name,
                                    const QString& accessible, const QKeySequence& keys) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(accessible);
    button->setToolTip(
        keys.isEmpty() ? accessible
                       : tr("%1 (%2)").arg(accessible, keys.toString(QKeySequence::NativeText)));
    line.addWidget(button);
    return button;
}

bool ReviewPanel::choose(std::vector<std::int64_t> rows) {
    if (rows == m_chosen && !rows.empty()) {
        return false;
    }
    saveEdit();
    m_chosen = std::move(rows);
    m_row.reset();
    m_edit->clear();
    showState();
    return true;
}

bool ReviewPanel::show(const Row& row) {
    if (m_chosen.size() != 1 || m_chosen.front() != row.id) {
        return false;
    }
    const bool typing = isEdited();
    m_row = row;
    if (!typing) {
        m_edit->setPlainText(row.text);
        m_asShown = m_edit->toPlainText(); // ends of lines may have become others
    }
    showState();
    return true;
}

bool ReviewPanel::isEdited() const {
    return m_row && m_row->editable && m_edit->toPlainText() != m_asShown;
}

void ReviewPanel::showState() {
    const bool any = !m_chosen.empty() && !m_readOnly;
    m_edit->setReadOnly(m_readOnly || !m_row || !m_row->editable);
    m_keep->setEnabled(any);
    m_leaveOut->setEnabled(any);
    m_save->setEnabled(any && isEdited());
    m_undo->setEnabled(!m_readOnly && m_reviewer.canUndo());
    m_redo->setEnabled(!m_readOnly && m_reviewer.canRedo());
    m_use->setText(m_row                 ? tr("Used for: %1").arg(m_row->use)
                   : m_chosen.size() > 1 ? m_words.chosen(static_cast<int>(m_chosen.size()))
                                         : QString());
    m_use->setToolTip(toolTipText(m_use->text())); // it may be longer than its line
}

void ReviewPanel::keep() {
    if (m_keep->isEnabled()) {
        saveEdit();
        m_reviewer.change(m_changes.accept(m_chosen));
        Q_EMIT decided();
    }
}

void ReviewPanel::leaveOut() {
    if (m_leaveOut->isEnabled()) {
        saveEdit();
        m_reviewer.change(m_changes.reject(m_chosen));
        Q_EMIT decided();
    }
}

void ReviewPanel::saveEdit() {
    if (m_save->isEnabled() && m_row) {
        m_beforeSaving = {m_row->id, std::exchange(m_asShown, m_edit->toPlainText())};
        m_reviewer.change(m_changes.edit(m_row->id, m_asShown.toStdString()));
        showState();
    }
}

// What could not be saved can be saved again.
void ReviewPanel::noteFailure(const Error& error) {
    if (error.kind() != ErrorKind::Locked) {
        if (m_beforeSaving && m_row && m_row->id == m_beforeSaving->first) {
            m_asShown = m_beforeSaving->second;
        }
        m_beforeSaving.reset();
    }
    showState();
}

void ReviewPanel::hideEvent(QHideEvent* event) {
    saveEdit();
    QWidget::hideEvent(event);
}

} // namespace fts
