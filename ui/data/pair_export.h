#pragma once

#include <filesystem>
#include <string>

#include <QPushButton>

#include "core/base/error.h"

namespace fts {

/// The button that writes a project's pairs as a data set for other programs: asks in which shape
/// and where, and writes in the background. GUI thread only.
class PairExport : public QPushButton {
    Q_OBJECT

public:
    explicit PairExport(std::filesystem::path storePath, QWidget* parent = nullptr);

    /// What follows once a place is chosen. A file that is there is replaced: the dialog has asked.
    void write(const std::string& format, const QString& path);

Q_SIGNALS:
    void written(const QString& sentence);
    void failed(const fts::Error& error);

private:
    void askWhere(const std::string& format);

    std::filesystem::path m_storePath;
};

} // namespace fts
