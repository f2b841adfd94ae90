#pragma once

#include <filesystem>

#include <QWidget>

#include "core/project/specs.h"

class QComboBox;
class QPlainTextEdit;

namespace fts {

/// How the exported folder is used in other programs, to copy. GUI thread only.
class SnippetsView : public QWidget {
    Q_OBJECT

public:
    explicit SnippetsView(QWidget* parent = nullptr);

    /// `model` is the resolved one.
    void show(const std::filesystem::path& folder, const ModelSpec& model);

private:
    void showSnippet();

    std::filesystem::path m_folder;
    ModelSpec m_model;
    QComboBox* m_program = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace fts
