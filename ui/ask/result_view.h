#pragma once

#include <QWidget>

#include "core/sql/query_result.h"

class QLabel;
class QPushButton;
class QTableView;

namespace fts {

class Notice;
class ResultModel;

/// What a database answered: a sentence made from the rows by rule, the rows, and a way to save
/// them. GUI thread only.
class ResultView : public QWidget {
    Q_OBJECT

public:
    explicit ResultView(QWidget* parent = nullptr);

    void show(QueryResult result);
    void clear();

public Q_SLOTS:
    void saveTo(const QString& file); ///< as comma-separated values

private:
    void showDialog();

    ResultModel* m_model = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_time = nullptr;
    QPushButton* m_save = nullptr;
    Notice* m_notice = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace fts
