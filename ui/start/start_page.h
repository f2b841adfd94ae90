#pragma once

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace fts {

class Notice;

/// What is shown while no project is open: what the program is for, how to begin, and the
/// projects opened last with how each stands. GUI thread only.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Reads the recent projects and their states anew.
    void refresh();
    Notice& notice() const { return *m_notice; }

Q_SIGNALS:
    void newWanted();
    void openWanted();
    void sampleWanted(const QString& kind);
    void projectChosen(const QString& folder);
    void copyWanted(const QString& folder);

private:
    QWidget* makeTitle();
    QWidget* makeButtons();
    QWidget* makeRecent();
    void lookAt(QTreeWidgetItem& item);
    void openCurrent();
    void askForCopyOfCurrent();
    void forgetCurrent();

    Notice* m_notice = nullptr;
    QWidget* m_recent = nullptr;
    QTreeWidget* m_list = nullptr;
};

} // namespace fts
