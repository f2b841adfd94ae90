#pragma once

#include <filesystem>
#include <vector>

#include <QDialog>

#include "core/store/copy_facts.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace fts {

/// Lists the copies of a project's rows, when each was made and what it holds, and asks which to
/// put back and whether. Reads them in the background. GUI thread only.
class CopiesDialog : public QDialog {
    Q_OBJECT

public:
    /// `project` is its folder.
    CopiesDialog(const std::filesystem::path& project, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const std::filesystem::path& copy);

private:
    void take(const std::vector<CopyFacts>& copies);
    void showChosen();
    void choose();

    std::vector<CopyFacts> m_copies; ///< in the order shown
    QLabel* m_text = nullptr;
    QTreeWidget* m_list = nullptr;
    QPushButton* m_putBack = nullptr;
};

} // namespace fts
