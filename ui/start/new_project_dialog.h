#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fts {

/// Asks for a new project's name, place and kind, and makes its folder. GUI thread only.
class NewProjectDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewProjectDialog(QWidget* parent = nullptr);

Q_SIGNALS:
    void created(const QString& folder);

private:
    QWidget* makeForm();
    QString folder() const;
    void check();
    void choosePlace();
    void create();

    QLineEdit* m_name = nullptr;
    QLineEdit* m_place = nullptr;
    QComboBox* m_kind = nullptr;
    QLabel* m_result = nullptr;
    QPushButton* m_create = nullptr;
};

/// Where new projects go unless the person says otherwise.
QString defaultProjectPlace();

} // namespace fts
