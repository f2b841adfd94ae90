#include "ui/start/start_page.h"

#include <algorithm>

#include <QAction>
#include <QDir>
#include <QGridLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/project/overview.h"
#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/theme.h"
#include "ui/base/tool_tip_text.h"
#include "ui/start/recent_projects.h"

namespace fts {
namespace {

enum Column { Name, State, Folder };

constexpr int kTextWidth = 760; // longer lines are hard to read

QPushButton* makeButton(const QString& text, const QString& name, const QString& help,
                        QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setToolTip(help);
    button->setAccessibleDescription(help);
    button->setMinimumHeight(button->sizeHint().height() * 3 / 2);
    return button;
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("startPage"));
    setAccessibleName(tr("Start page"));
    m_notice = new Notice(this);
    auto* column = new QWidget(this);
    column->setMaximumWidth(kTextWidth);
    auto* lines = new QVBoxLayout(column);
    lines->setSpacing(12);
    lines->addStretch(1);
    lines->addWidget(makeTitle());
    lines->addWidget(makeText(
        tr("Finetune Studio fine-tunes a model on your own text and tells you whether it got "
           "better. Training and measuring happen on this computer; your text leaves it only if you "
           "name the address of a model elsewhere."),
        column));
    lines->addWidget(m_notice);
    lines->addWidget(makeButtons());
    lines->addSpacing(12);
    m_recent = makeRecent();
    lines->addWidget(m_recent, 4);
    lines->addStretch(1);
    auto* frame = new QHBoxLayout(this);
    frame->addStretch(1);
    frame->addWidget(column, 100); // takes all up to its largest width, then stays in the middle
    frame->addStretch(1);
    refresh();
}

QWidget* StartPage::makeTitle() {
    auto* row = new QWidget(this);
    auto* picture = new QLabel(row);
    picture->setPixmap(QIcon(QStringLiteral(":/icons/finetune-studio.svg")).pixmap(48, 48));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(16);
    line->addWidget(picture);
    line->addWidget(makeHeading(tr("Finetune Studio"), 1, row), 1);
    return row;
}

QWidget* StartPage::makeButtons() {
    auto* row = new QWidget(this);
    auto* create = makeButton(tr("&New project…"), QStringLiteral("newProject"),
                              tr("Begin with your own documents, questions and passages, or "
                                 "questions and SQL"),
                              row);
    auto* open = makeButton(tr("&Open project…"), QStringLiteral("openProject"),
                            tr("Go on with a project on this computer"), row);
    auto* sample = makeButton(tr("&Try a sample: search"), QStringLiteral("sampleProject"),
                              tr("See the whole way in under five minutes, with a small text "
                                 "that comes with the program"),
                              row);
    auto* sampleSql = makeButton(tr("Try a sample: S&QL"), QStringLiteral("sampleSql"),
                                 tr("The whole way for a model that writes SQL, with questions "
                                    "and a database that come along"),
                                 row);
    auto* sampleStudent = makeButton(tr("Try a sample: &answers"), QStringLiteral("sampleStudent"),
                                     tr("The whole way for a model that learns to answer from "
                                        "documents as another one does, in about ten minutes"),
                                     row);
    create->setDefault(true);
    connect(create, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(sample, &QPushButton::clicked, this,
            [this] { Q_EMIT sampleWanted(QString::fromLatin1(kEmbedding)); });
    connect(sampleSql, &QPushButton::clicked, this,
            [this] { Q_EMIT sampleWanted(QString::fromLatin1(kTextToSql)); });
    connect(sampleStudent, &QPushButton::clicked, this,
            [this] { Q_EMIT sampleWanted(QString::fromLatin1(kDistillation)); });
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    for (QPushButton* button : {create, open, sample, sampleSql, sampleStudent}) {
        QLabel* help = makeText(button->toolTip(), row);
        setTextColor(help, quietColor);
        const int line = grid->rowCount();
        grid->addWidget(button, line, 0);
        grid->addWidget(help, line, 1);
    }
    return row;
}

QWidget* StartPage::makeRecent() {
    auto* box = new QWidget(this);
    m_list = new QTreeWidget(box);
    m_list->setObjectName(QStringLiteral("recentProjects"));
    m_list->setAccessibleName(tr("Recent projects"));
    m_list->setHeaderLabels({tr("Project"), tr("State"), tr("Folder")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(State, QHeaderView::ResizeToContents);
    m_list->setTextElideMode(Qt::ElideMiddle);
    connect(m_list, &QTreeWidget::itemActivated, this, &StartPage::openCurrent);
    auto* forget = new QAction(tr("&Remove from this list"), m_list);
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut);
    connect(forget, &QAction::triggered, this, &StartPage::forgetCurrent);
    auto* open = new QAction(tr("&Open"), m_list);
    connect(open, &QAction::triggered, this, &StartPage::openCurrent);
    auto* copy = new QAction(tr("Put &back an earlier copy…"), m_list);
    copy->setObjectName(QStringLiteral("recentCopies"));
    connect(copy, &QAction::triggered, this, &StartPage::askForCopyOfCurrent);
    m_list->addActions({open, copy, forget});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    QLabel* heading = makeHeading(tr("Recent projects"), 2, box);
    heading->setBuddy(m_list);
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(heading);
    lines->addWidget(m_list, 1);
    return box;
}

void StartPage::refresh() {
    m_list->clear();
    for (const QString& folder : recentProjects()) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(Name, QDir(folder).dirName());
        item->setText(Folder, QDir::toNativeSeparators(folder));
        item->setToolTip(Folder, toolTipText(QDir::toNativeSeparators(folder)));
        item->setData(Name, Qt::UserRole, folder);
        lookAt(*item);
    }
    m_recent->setVisible(m_list->topLevelItemCount() > 0);
    if (m_list->topLevelItemCount() > 0) {
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }
}

void StartPage::lookAt(QTreeWidgetItem& item) {
    const QString folder = item.data(Name, Qt::UserRole).toString();
    const auto say = [this, folder](const QString& state) {
        for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
            QTreeWidgetItem* at = m_list->topLevelItem(i);
            if (at->data(Name, Qt::UserRole).toString() == folder) {
                at->setText(State, state);
                at->setToolTip(State, toolTipText(state));
            }
        }
    };
    runInBackground(
        this, [folder] { return overviewOf(folder.toStdString()).state; },
        [say](const Message& state) { say(shown(state)); },
        [this, say](const Error& error) {
            say(error.kind() == ErrorKind::NotFound ? tr("No longer there") : shown(error));
        });
}

void StartPage::openCurrent() {
    if (const QTreeWidgetItem* item = m_list->currentItem()) {
        Q_EMIT projectChosen(item->data(Name, Qt::UserRole).toString());
    }
}

void StartPage::askForCopyOfCurrent() {
    if (const QTreeWidgetItem* item = m_list->currentItem()) {
        Q_EMIT copyWanted(item->data(Name, Qt::UserRole).toString());
    }
}

void StartPage::forgetCurrent() {
    if (const QTreeWidgetItem* item = m_list->currentItem()) {
        const int place = m_list->indexOfTopLevelItem(m_list->currentItem());
        removeRecentProject(item->data(Name, Qt::UserRole).toString());
        refresh();
        m_list->setCurrentItem(
            m_list->topLevelItem(std::min(place, m_list->topLevelItemCount() - 1)));
    }
}

} // namespace fts
