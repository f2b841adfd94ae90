#include "ui/base/settings_form.h"

#include <algorithm>
#include <limits>

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include "ui/base/field_editor.h"
#include "ui/base/letter_width.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/sentence_text.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

constexpr int kNumberLetters = 20;
constexpr int kTextLetters = 40;
constexpr int kMeaningLetters = 32;
constexpr int kProseLines = 4;

bool isSpinnable(const Field& field) {
    Specs specs;
    return std::holds_alternative<int*>(field.member(specs)) &&
           field.most <= std::numeric_limits<int>::max();
}

bool isText(const Field& field) {
    Specs specs;
    return std::holds_alternative<std::string*>(field.member(specs));
}

bool isWide(const Field& field) {
    return field.choices || (isText(field) && knownValues(field).isEmpty());
}

int widthFor(const QWidget& editor, int letters) {
    return letterWidth(editor.fontMetrics()) * letters;
}

} // namespace

SettingsForm::SettingsForm(const std::vector<std::string>& keys, QWidget* parent,
                           const std::string& kind)
    : QWidget(parent), m_kind(kind) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(2, 1);
    for (const std::string& key : keys) {
        addRow(fieldNamed(key, kind), *grid);
    }
    alignNumbers();
}

// All as wide as what stands in one of them needs.
void SettingsForm::alignNumbers() {
    int width = 0;
    for (const Row& row : m_rows) {
        if (!isWide(*row.field)) {
            width = std::max(
                {width, widthFor(*row.editor, kNumberLetters), widthOfLeastMeaning(*row.editor)});
        }
    }
    for (const Row& row : m_rows) {
        if (!isWide(*row.field)) {
            row.editor->setFixedWidth(width);
        }
    }
}

void SettingsForm::addRow(const Field& field, QGridLayout& grid) {
    const QString name = shown(field.label);
    const QString help = shown(field.help);
    QWidget* editor = makeEditor(field);
    editor->setObjectName(fromUtf8(field.key));
    editor->setAccessibleName(name);
    editor->setAccessibleDescription(help);
    editor->setToolTip(help);
    if (!field.leastMeans.empty()) {
        fts::setLeastMeaning(*editor, shown(field.leastMeans));
    }
    auto* label = new QLabel(name, this);
    label->setBuddy(editor);
    QLabel* meaning = makeText(help, this);
    setTextColor(meaning, quietColor);
    QLabel* refusal = makeText({}, this);
    refusal->hide();
    const int line = grid.rowCount();
    grid.addWidget(label, line, 0);
    if (isWide(field)) { // or it would push away the meanings of all that are not
        auto* both = new QHBoxLayout;
        both->setSpacing(grid.horizontalSpacing());
        both->addWidget(editor, field.prose ? 2 : 0);
        meaning->setMinimumWidth(widthFor(*meaning, kMeaningLetters)); // or long choices squeeze it
        both->addWidget(meaning, 1);
        grid.addLayout(both, line, 1, 1, 2);
    } else {
        grid.addWidget(editor, line, 1);
        grid.addWidget(meaning, line, 2);
    }
    grid.addWidget(refusal, line + 1, 1, 1, 2);
    m_rows.push_back({&field, editor, label, meaning, refusal});
}

QWidget* SettingsForm::makeEditor(const Field& field) {
    const std::size_t place = m_rows.size();
    const auto onEdit = [this, place] {
        if (!m_loading) {
            check(m_rows[place]);
            Q_EMIT edited();
        }
    };
    if (field.choices) {
        auto* combo = new QComboBox(this);
        for (const Choice& choice : field.choices()) {
            combo->addItem(shown(choice.label), fromUtf8(choice.key));
        }
        combo->setMinimumWidth(widthFor(*combo, kNumberLetters)); // where the window is narrow
        connect(combo, &QComboBox::currentIndexChanged, this, onEdit);
        return combo;
    }
    if (const QStringList known = knownValues(field); !known.isEmpty()) {
        auto* combo = new QComboBox(this);
        combo->setEditable(true);
        combo->setInsertPolicy(QComboBox::NoInsert);
        combo->addItems(known);
        combo->setMinimumWidth(widthFor(*combo, kNumberLetters));
        connect(combo, &QComboBox::editTextChanged, this, onEdit);
        return combo;
    }
    if (isSpinnable(field)) {
        auto* spin = new QSpinBox(this);
        spin->setRange(static_cast<int>(field.least), static_cast<int>(field.most));
        connect(spin, &QSpinBox::valueChanged, this, onEdit);
        return spin;
    }
    if (field.prose) {
        auto* prose = new QPlainTextEdit(this);
        prose->setTabChangesFocus(true);
        prose->setMinimumWidth(widthFor(*prose, kTextLetters));
        prose->setFixedHeight(kProseLines * prose->fontMetrics().lineSpacing() +
                              2 * prose->frameWidth() +
                              2 * static_cast<int>(prose->document()->documentMargin()));
        connect(prose, &QPlainTextEdit::textChanged, this, onEdit);
        return prose;
    }
    auto* line = new QLineEdit(this);
    if (isText(field)) {
        line->setMinimumWidth(widthFor(*line, kTextLetters));
    }
    connect(line, &QLineEdit::textEdited, this, onEdit);
    return line;
}

void SettingsForm::check(const Row& row) const {
    Specs specs = defaultSpecs(m_kind);
    try {
        setField(specs, row.field->key, editorText(*row.field, *row.editor));
        row.refusal->hide();
        row.refusal->clear();
    } catch (const Error& error) {
        row.refusal->setText(shown(error));
        setTextColor(row.refusal, errorColor);
        row.refusal->setVisible(!row.editor->isHidden());
    }
    row.editor->setAccessibleDescription(
        joinedSentences({row.refusal->text(), shown(row.field->help)}));
}

void SettingsForm::setLeastMeaning(const std::string& key, const QString& meaning) {
    fts::setLeastMeaning(*editor(key), meaning);
    alignNumbers();
}

void SettingsForm::load(const Specs& specs) {
    m_loading = true;
    for (const Row& row : m_rows) {
        setEditorText(*row.field, *row.editor, specs);
        check(row);
    }
    m_loading = false;
}

void SettingsForm::store(Specs& specs) const {
    for (const Row& row : m_rows) {
        if (row.refusal->text().isEmpty()) {
            setField(specs, row.field->key, editorText(*row.field, *row.editor));
        }
    }
}

std::vector<Problem> SettingsForm::problems() const {
    std::vector<Problem> found;
    for (const Row& row : m_rows) {
        try {
            Specs specs = defaultSpecs(m_kind);
            setField(specs, row.field->key, editorText(*row.field, *row.editor));
        } catch (const Error& error) {
            found.push_back({Problem::Severity::Error, row.field->key, error.message()});
        }
    }
    return found;
}

QString SettingsForm::refusal() const {
    for (const Row& row : m_rows) {
        if (!row.refusal->text().isEmpty() && !row.editor->isHidden()) {
            return row.refusal->text();
        }
    }
    return {};
}

void SettingsForm::setReadOnly(bool readOnly) {
    for (const Row& row : m_rows) {
        row.editor->setEnabled(!readOnly);
    }
}

void SettingsForm::setRowVisible(const std::string& key, bool visible) {
    for (const Row& row : m_rows) {
        if (row.field->key == key) {
            row.editor->setVisible(visible);
            row.label->setVisible(visible);
            row.meaning->setVisible(visible);
            row.refusal->setVisible(visible && !row.refusal->text().isEmpty());
        }
    }
}

QWidget* SettingsForm::editor(const std::string& key) const {
    for (const Row& row : m_rows) {
        if (row.field->key == key) {
            return row.editor;
        }
    }
    return nullptr;
}

} // namespace fts
