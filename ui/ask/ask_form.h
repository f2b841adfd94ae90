#pragma once

#include <QWidget>

#include "core/sql/query_result.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace fts {

/// Where a question is put, the SQL that a model wrote for it is read and changed, and run within
/// limits. GUI thread only.
class AskForm : public QWidget {
    Q_OBJECT

public:
    explicit AskForm(QWidget* parent = nullptr);

    QString question() const;
    QString model() const;     ///< "tuned" or "base"
    QString statement() const; ///< as it stands in the editor
    QueryLimits limits() const;

    void setTuned(bool there); ///< a tuned model can be chosen
    void setStatement(const QString& sql);
    void insert(const QString& name); ///< where the cursor stands in the SQL
    void setTables(bool known);
    /// Why no model can write now, as a sentence; empty if one can.
    void setObstacle(const QString& why);
    void setRunning(bool running);

Q_SIGNALS:
    void writeWanted();
    void runWanted();

private:
    QLayout* makeQuestion();
    QLayout* makeRun();
    QSpinBox* addLimit(const QString& name, const QString& text, int most, int value,
                       QHBoxLayout& line);
    void showState();

    QLineEdit* m_question = nullptr;
    QComboBox* m_model = nullptr;
    QPushButton* m_write = nullptr;
    QLabel* m_note = nullptr;
    QPlainTextEdit* m_sql = nullptr;
    QSpinBox* m_rows = nullptr;
    QSpinBox* m_seconds = nullptr;
    QPushButton* m_run = nullptr;
    QString m_obstacle;
    bool m_tables = false;
    bool m_running = false;
};

} // namespace fts
