#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <QWidget>

#include "core/jobs/evaluation_state.h"
#include "core/project/choices.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace fts {

/// Which model is exported, in which format, into which folder. GUI thread only.
class ExportForm : public QWidget {
    Q_OBJECT

public:
    /// `formats` are those of the project's kind.
    ExportForm(const std::filesystem::path& projectFolder, std::span<const Choice> formats,
               QWidget* parent = nullptr);

    /// Lists the runs; the one chosen stays, unless a newer one has come.
    void showRuns(const EvaluationState& state);
    void setReadOnly(bool readOnly);
    /// As if the person had pointed at it in the dialog.
    void chooseFolder(const QString& chosen);

    std::string format() const;
    std::optional<int> run() const; ///< none: the base model
    std::filesystem::path folder() const;

Q_SIGNALS:
    void runChosen();
    void formatChosen();
    void folderChosen();

private:
    void addRow(QGridLayout& grid, int row, const QString& label, QWidget* editor);
    void showDialog();
    void suggestFolder();

    std::filesystem::path m_projectFolder;
    QString m_suggested; ///< what the folder is unless the person says otherwise
    QComboBox* m_format = nullptr;
    QComboBox* m_model = nullptr;
    QLineEdit* m_folder = nullptr;
    QPushButton* m_choose = nullptr;
};

} // namespace fts
