#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace fts {

/// What is shown while no project is open: what the program is for and how to make a project.
/// GUI thread only.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

private:
    QLabel* makeHeading();
    QLabel* makeText(const QString& name, const QString& text);
    QWidget* makeCommandRow();

    QLineEdit* m_command = nullptr;
};

} // namespace fts
