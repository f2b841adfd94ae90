#pragma once

#include <vector>

#include "core/jobs/import_sources.h"
#include "ui/base/box.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace fts {

/// Asks which columns of tables hold what, where their names do not tell; one answer serves all
/// tables with the same columns. Hidden while it has nothing to ask. GUI thread only.
class ColumnForm : public Box {
    Q_OBJECT

public:
    explicit ColumnForm(QWidget* parent = nullptr);

    /// Asks about each table in turn; answered() comes at once if there is none.
    void ask(std::vector<UnclearTable> tables);
    void cancel();

Q_SIGNALS:
    /// `documents` are those of the tables that hold no pairs but text.
    void answered(const std::map<std::filesystem::path, fts::PairColumns>& columns,
                  const std::vector<std::filesystem::path>& documents);
    void cancelled();

private:
    void askNext();
    void take();
    void takeAsDocument();
    std::vector<std::filesystem::path> takeAlike();
    QComboBox* addCombo(QFormLayout& lines, const QString& objectName, const QString& label);
    void fill(QComboBox* combo, const std::string& found, bool optional);
    void showState();

    std::vector<UnclearTable> m_tables;
    std::map<std::filesystem::path, PairColumns> m_answers;
    std::vector<std::filesystem::path> m_asDocuments;
    QLabel* m_question = nullptr;
    QComboBox* m_questions = nullptr;
    QComboBox* m_passages = nullptr;
    QComboBox* m_documents = nullptr;
    QPushButton* m_use = nullptr;
};

} // namespace fts
