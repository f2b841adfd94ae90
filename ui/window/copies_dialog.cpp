#include "ui/window/copies_dialog.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/project/project.h"
#include "ui/base/background.h"
#include "ui/base/count_text.h"
#include "ui/base/message_text.h"
#include "ui/base/page.h"
#include "ui/base/time_text.h"

namespace fts {
namespace {

enum Column { Made, Size, Holds };

QString holdsText(const std::optional<StoreCounts>& rows) {
    if (!rows) {
        return CopiesDialog::tr("cannot be read");
    }
    QStringList parts;
    for (const auto& [text, count] :
         {std::pair(CopiesDialog::tr("documents: %1"), rows->documents),
          {CopiesDialog::tr("questions: %1"), rows->questions},
          {CopiesDialog::tr("conversations: %1"), rows->chatRows},
          {CopiesDialog::tr("questions on databases: %1"), rows->sqlRows}}) {
        if (count > 0) {
            parts << text.arg(countText(count));
        }
    }
    return parts.isEmpty() ? CopiesDialog::tr("nothing yet") : parts.join(QStringLiteral(", "));
}

} // namespace

CopiesDialog::CopiesDialog(const std::filesystem::path& project, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("copiesDialog"));
    setWindowTitle(tr("Put back an earlier copy"));
    m_text = makeText(tr("Reading …"), this);
    m_text->setObjectName(QStringLiteral("copiesText"));
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("copies"));
    m_list->setAccessibleName(tr("Copies of the project"));
    m_list->setHeaderLabels({tr("Made"), tr("Size"), tr("Holds")});
    m_list->setRootIsDecorated(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cancelCopies"));
    m_putBack = buttons->addButton(tr("&Put this copy back"), QDialogButtonBox::AcceptRole);
    m_putBack->setObjectName(QStringLiteral("putBack"));
    m_putBack->setEnabled(false);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 16, 16, 16);
    lines->setSpacing(12);
    lines->addWidget(m_text);
    lines->addWidget(m_list, 1);
    lines->addWidget(buttons);
    resize(640, 340);
    connect(buttons, &QDialogButtonBox::accepted, this, &CopiesDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CopiesDialog::showChosen);
    runInBackground(
        this, [project] { return copyFacts(Project::open(project).storePath()); },
        [this](const std::vector<CopyFacts>& copies) { take(copies); },
        [this](const Error& error) { m_text->setText(shown(error)); });
}

void CopiesDialog::take(const std::vector<CopyFacts>& copies) {
    m_copies = copies;
    m_text->setText(
        copies.empty()
            ? tr("No copy of this project was made yet. One is made once a day, before anything "
                 "is changed.")
            : tr("Documents, questions and what was decided about them become again what they "
                 "were then. What they are now becomes the newest of these copies, so that you "
                 "can go back. Settings, runs and models stay as they are."));
    for (const CopyFacts& copy : m_copies) {
        new QTreeWidgetItem(
            m_list, {localTimeText(copy.madeAt),
                     QLocale().formattedDataSize(qint64(copy.bytes), 0, QLocale::DataSizeSIFormat),
                     holdsText(copy.rows)});
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
}

void CopiesDialog::showChosen() {
    const int place = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_putBack->setEnabled(place >= 0 && m_copies[static_cast<std::size_t>(place)].rows);
}

void CopiesDialog::choose() {
    const int place = m_list->indexOfTopLevelItem(m_list->currentItem());
    Q_EMIT chosen(m_copies.at(static_cast<std::size_t>(place)).path);
    accept();
}

} // namespace fts
