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

    /// `format` is a key of the exporters' choices, `model` the resolved one.
    void show(const std::string& format, const std::filesystem::path& folder,
              const ModelSpec& model);

private:
    void offerPrograms();
    void showSnippet();

    std::string m_format;
    std::filesystem::path m_folder;
    ModelSpec m_model;
    QComboBox* m_program = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace fts
