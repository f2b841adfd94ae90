#pragma once

#include <nlohmann/json_fwd.hpp>

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace fts {

/// The questions whose answers the teacher's limit of tokens cut, and a button that has these alone
/// asked again with a larger one. Hidden while there are none. GUI thread only.
class CutAnswers : public QWidget {
    Q_OBJECT

public:
    explicit CutAnswers(QWidget* parent = nullptr);

    /// `told`: what the job "answer" says under "cut". `limit`: tokens they were cut at.
    void show(const nlohmann::json& told, int limit);
    void setAskable(bool askable);

Q_SIGNALS:
    void longerWanted(int tokens);

private:
    int m_tokens = 0; ///< that the button offers
    QLabel* m_text = nullptr;
    QListWidget* m_questions = nullptr;
    QPushButton* m_ask = nullptr;
};

} // namespace fts
