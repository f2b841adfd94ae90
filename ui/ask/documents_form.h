#pragma once

#include <map>
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

    /// `tuned`: the newest run that has succeeded, if there is one; `tunedUrl`: where what it
    /// trained is asked, empty for this machine.
    void setModels(const Specs& specs, std::optional<int> tuned, const std::string& tunedUrl);
    /// Why nothing can be asked at the moment; empty if it can.
    void setObstacle(const QString& obstacle);

    QString question() const;
    std::vector<std::string> models() const; ///< as the job "rag" names them, those that are chosen

    /// "Naive student".
    QString title(const std::string& model) const;

Q_SIGNALS:
    void asked();
    void choiceChanged();

private:
    QCheckBox* addChoice(const QString& name, bool chosen);
    void showState();
    QStringList hosts() const; ///< that text is sent to, of those chosen

    QLineEdit* m_question = nullptr;
    QPushButton* m_ask = nullptr;
    QCheckBox* m_base = nullptr;
    QCheckBox* m_tuned = nullptr;
    QCheckBox* m_teacher = nullptr;
    QLabel* m_note = nullptr;
    QString m_obstacle;
    std::map<std::string, QString> m_hosts; ///< by model; empty: on this machine
    std::optional<int> m_run;
};

} // namespace fts
