#pragma once

#include <QWidget>

#include "core/corpus/data_overview.h"

class QGridLayout;
class QLabel;

namespace fts {

class SettingsForm;

/// How the rows are divided: how many questions each part has, by which rules, and the shares to
/// change. GUI thread only.
class DivisionView : public QWidget {
    Q_OBJECT

public:
    /// `kind` is the project's.
    explicit DivisionView(const std::string& kind, QWidget* parent = nullptr);

    void setData(const DataOverview& data);
    SettingsForm& form() { return *m_form; }

private:
    QWidget* makeCounts(const QString& left);
    QLabel* addCount(QGridLayout& grid, int row, const QString& objectName, const QString& name,
                     const QString& meaning);

    QLabel* m_train = nullptr;
    QLabel* m_validation = nullptr;
    QLabel* m_test = nullptr;
    QLabel* m_left = nullptr;
    QLabel* m_rules = nullptr;
    SettingsForm* m_form = nullptr;
};

} // namespace fts
