#pragma once

#include <QMainWindow>

namespace fts {

/// The program's one top-level window; shows the start page. GUI thread only.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);

private:
    void addMenus();
    void showAbout();
};

} // namespace fts
