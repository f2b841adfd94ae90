#pragma once

#include <QWidget>

#include "core/jobs/import_job.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace fts {

/// How files that are added are to be read, and what they are used for. GUI thread only.
class ImportOptions : public QWidget {
    Q_OBJECT

public:
    /// `kind` is the project's.
    explicit ImportOptions(const std::string& kind, QWidget* parent = nullptr);

    void store(ImportParams& params) const; ///< format, split and map
    void setReadOnly(bool readOnly);

private:
    void addMap(QFormLayout& lines);
    void showUse();

    QComboBox* m_format = nullptr;
    QComboBox* m_use = nullptr;
    QLabel* m_useHelp = nullptr;
    QLineEdit* m_map = nullptr; ///< null where tables are asked about one by one
};

} // namespace fts
