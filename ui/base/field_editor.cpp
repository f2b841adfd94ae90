#include "ui/base/field_editor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>

#include "core/eval/retrieval_metrics.h"
#include "ui/base/letter_width.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

constexpr int kMarginLetters = 8; // with the arrows of a spin box

bool isReal(const Field& field) {
    Specs specs;
    return std::holds_alternative<double*>(field.member(specs));
}

// A line for a number that stands empty where its least value is no quantity.
bool isEmptyAtLeast(const Field& field, const QWidget& editor) {
    return !field.leastMeans.empty() && qobject_cast<const QLineEdit*>(&editor) != nullptr;
}

// That a look at the validation part measures, unless its ranks are chosen otherwise.
QStringList retrievalMetrics() {
    RetrievalTally tally(Specs().evaluate.k);
    const Hit hit;
    const std::size_t relevant = 0;
    tally.add({&hit, 1}, {&relevant, 1});
    QStringList names;
    for (const auto& [name, value] : tally.metrics().mean) {
        names << fromUtf8(name);
    }
    return names;
}

bool isWhole(const Field& field) {
    Specs specs;
    const Field::Value member = field.member(specs);
    return std::holds_alternative<int*>(member) || std::holds_alternative<std::int64_t*>(member);
}

// A real number stands as the reader's language writes it.
QString writtenText(const Field& field, const std::string& value) {
    QString text = fromUtf8(value);
    if (isReal(field)) {
        if (text.endsWith(QStringLiteral(".0"))) {
            text.chop(2);
        }
        text.replace(QStringLiteral("."), QLocale().decimalPoint());
    }
    return text;
}

QString leastText(const Field& field) {
    return QString::number(field.least);
}

} // namespace

QStringList knownValues(const Field& field) {
    if (field.choices != nullptr) {
        return {};
    }
    if (field.key == "train.device") {
        return {QStringLiteral("auto"), QStringLiteral("cpu"), QStringLiteral("cuda:0")};
    }
    return field.key == "train.metric" ? retrievalMetrics() : QStringList();
}

void setLeastMeaning(QWidget& editor, const QString& meaning) {
    if (auto* spin = qobject_cast<QSpinBox*>(&editor)) {
        spin->setSpecialValueText(meaning);
    } else if (auto* line = qobject_cast<QLineEdit*>(&editor)) {
        line->setPlaceholderText(meaning);
    }
}

int widthOfLeastMeaning(const QWidget& editor) {
    const auto* spin = qobject_cast<const QSpinBox*>(&editor);
    const auto* line = qobject_cast<const QLineEdit*>(&editor);
    const QString meaning = spin != nullptr   ? spin->specialValueText()
                            : line != nullptr ? line->placeholderText()
                                              : QString();
    return editor.fontMetrics().horizontalAdvance(meaning) +
           kMarginLetters * letterWidth(editor.fontMetrics());
}

std::string editorText(const Field& field, const QWidget& editor) {
    if (const auto* spin = qobject_cast<const QSpinBox*>(&editor)) {
        return std::to_string(spin->value());
    }
    if (const auto* combo = qobject_cast<const QComboBox*>(&editor)) {
        return (combo->isEditable() ? combo->currentText() : combo->currentData().toString())
            .toStdString();
    }
    if (const auto* prose = qobject_cast<const QPlainTextEdit*>(&editor)) {
        return prose->toPlainText().toStdString();
    }
    QString text = qobject_cast<const QLineEdit*>(&editor)->text();
    if (isReal(field)) { // written as the reader's language has it; a point is taken as well
        text.replace(QLocale().decimalPoint(), QStringLiteral("."));
    }
    return (isEmptyAtLeast(field, editor) && text.isEmpty() ? leastText(field) : text)
        .toStdString();
}

QString meaningText(const Field& field, const std::string& value) {
    const Message meaning = fieldMeaning(field, value);
    if (meaning != Message("%1", value)) {
        return shown(meaning);
    }
    return isWhole(field) ? QLocale().toString(fromUtf8(value).toLongLong())
                          : writtenText(field, value);
}

void setEditorText(const Field& field, QWidget& editor, const Specs& specs) {
    const std::string value = fieldText(field, specs);
    const bool empty =
        isEmptyAtLeast(field, editor) && fieldMeaning(field, value) == field.leastMeans;
    const QString text = empty ? QString() : writtenText(field, value);
    if (auto* spin = qobject_cast<QSpinBox*>(&editor)) {
        spin->setValue(text.toInt());
    } else if (auto* combo = qobject_cast<QComboBox*>(&editor)) {
        if (!combo->isEditable()) {
            combo->setCurrentIndex(combo->findData(text));
        } else if (combo->currentText() != text) { // or the cursor would leave its place
            combo->setEditText(text);
        }
    } else if (auto* prose = qobject_cast<QPlainTextEdit*>(&editor)) {
        if (prose->toPlainText() != text) { // or what was typed could not be undone
            prose->setPlainText(text);
        }
    } else if (auto* line = qobject_cast<QLineEdit*>(&editor); line->text() != text) {
        line->setText(text);
        line->setCursorPosition(0); // a long text is read from its begin
    }
}

} // namespace fts
