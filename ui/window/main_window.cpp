#include "ui/window/main_window.h"

#include <QApplication>
#include <QMenuBar>
#include <QMessageBox>

#include "ui/start/start_page.h"

namespace fts {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Finetune Studio"));
    setCentralWidget(new StartPage(this));
    addMenus();
    resize(880, 560);
}

void MainWindow::addMenus() {
    menuBar()->setAccessibleName(tr("Menu bar"));
    QMenu* file = menuBar()->addMenu(tr("&File"));
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setObjectName(QStringLiteral("quit"));
    quit->setShortcut(QKeySequence::Quit);
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    QAction* about = help->addAction(tr("&About Finetune Studio"), this, &MainWindow::showAbout);
    about->setObjectName(QStringLiteral("about"));
    about->setMenuRole(QAction::AboutRole);
}

void MainWindow::showAbout() {
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Finetune Studio"),
                                tr("Finetune Studio %1").arg(QApplication::applicationVersion()),
                                QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setInformativeText(tr("Fine-tunes models on your own text and tells you whether they "
                               "got better.\n\nFree software under the GNU General Public "
                               "License, version 3 or later. It comes without any warranty."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open(); // no nested event loop
}

} // namespace fts
