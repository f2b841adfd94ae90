#pragma once

#include <string>
#include <vector>

#include <QWidget>

#include "core/project/field_table.h"

class QGridLayout;
class QLabel;

namespace fts {

/// Editors for some fields of the table of settings: label, editor, what it means, and beneath
/// it, while a value cannot be taken, why. A number that is no quantity at its least (0: chosen
/// by memory) is shown as what it means, and a line for it may be left empty. GUI thread only.
class SettingsForm : public QWidget {
    Q_OBJECT

public:
    /// `kind` is the project's, which decides what the settings are called and may be.
    SettingsForm(const std::vector<std::string>& keys, QWidget* parent = nullptr,
                 const std::string& kind = kEmbedding);

    /// Shows the values. A value being typed that cannot be taken is replaced too.
    void load(const Specs& specs);
    /// Puts in every value that can be taken.
    void store(Specs& specs) const;
    /// The fields whose text cannot be taken, with the reason.
    std::vector<Problem> problems() const;
    /// Why the first of the values shown cannot be taken; empty if all can.
    QString refusal() const;
    void setReadOnly(bool readOnly);
    /// For a field that means nothing while another has some value. It keeps its own.
    void setRowVisible(const std::string& key, bool visible);
    /// What the least value of a field means here, in place of what it means in general.
    void setLeastMeaning(const std::string& key, const QString& meaning);
    /// The editor of a field: QSpinBox, QComboBox, QLineEdit or QPlainTextEdit, by the object name
    /// of its key.
    QWidget* editor(const std::string& key) const;

Q_SIGNALS:
    void edited();

private:
    struct Row {
        const Field* field;
        QWidget* editor;
        QLabel* label;
        QLabel* meaning;
        QLabel* refusal;
    };

    void addRow(const Field& field, QGridLayout& grid);
    QWidget* makeEditor(const Field& field);
    void alignNumbers();
    void check(const Row& row) const;

    std::string m_kind;
    std::vector<Row> m_rows;
    bool m_loading = false;
};

} // namespace fts
