#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QWidget>

#include "core/project/specs.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fts {

/// A question about the project's documents, and who shall answer it. GUI thread only.
class DocumentsForm : public QWidget {
    Q_OBJECT

public:
    explicit DocumentsForm(QWidget* parent = nullptr);

    /// `tuned`: the newest run that has succeeded, if there is one.
    void setModels(const Specs& specs, std::optional<int> tuned);
    /// Why nothing can be asked at the moment; empty if it can.
    void setObstacle(const QString& obstacle);

    QString question() const;
    std::vector<std::string> models() const; ///< as the job "rag" names them, those that are chosen

    /// "Student before training", "Teacher: gpt-4".
    QString title(const std::string& model) const;

Q_SIGNALS:
    void asked();
    void choiceChanged();

private:
    QCheckBox* addChoice(const QString& name, bool chosen);
    void showState();

    QLineEdit* m_question = nullptr;
    QPushButton* m_ask = nullptr;
    QCheckBox* m_base = nullptr;
    QCheckBox* m_tuned = nullptr;
    QCheckBox* m_teacher = nullptr;
    QLabel* m_note = nullptr;
    QString m_obstacle;
    QString m_host; ///< of the teacher; empty: nothing leaves this computer
    std::optional<int> m_run;
};

} // namespace fts
