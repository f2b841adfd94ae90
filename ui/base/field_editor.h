#pragma once

#include <string>

#include <QString>
#include <QStringList>

#include "core/project/field_table.h"

class QWidget;

namespace fts {

/// Values of a text that may be any, to choose from; for most texts none is known.
QStringList knownValues(const Field& field);

/// What stands in the editor of a field, a QSpinBox, QComboBox, QPlainTextEdit or QLineEdit, as
/// setField() reads it. Real numbers stand there as the reader's language writes them, and a line
/// for a number whose least value is no quantity stands empty for that.
std::string editorText(const Field& field, const QWidget& editor);

/// Shows the value of the field. What is there already stays, with its cursor and its undo.
void setEditorText(const Field& field, QWidget& editor, const Specs& specs);

/// A value of the field, as fieldText() gives it, for reading: what it means, a choice by its name,
/// a number as the reader's language writes it.
QString meaningText(const Field& field, const std::string& value);

/// What an editor for a number shows in place of its least value.
void setLeastMeaning(QWidget& editor, const QString& meaning);
int widthOfLeastMeaning(const QWidget& editor); ///< pixels that the editor needs to show it

} // namespace fts
