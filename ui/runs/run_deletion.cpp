#include "ui/runs/run_deletion.h"

#include <utility>

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include "core/jobs/run_removal.h"
#include "ui/base/background.h"
#include "ui/base/project_session.h"

namespace fts {

RunDeletion::RunDeletion(ProjectSession& session, QWidget* parent)
    : QObject(parent), m_session(session), m_parent(parent) {}

void RunDeletion::ask(int run) {
    if (std::exchange(m_asking, true)) {
        return;
    }
    runInBackground(
        this, [project = m_session.project(), run] { return removableBytes(project, run); },
        [this, run](std::uintmax_t bytes) { ask(run, bytes); },
        [this](const Error& error) {
            m_asking = false;
            Q_EMIT failed(error);
        });
}

void RunDeletion::ask(int run, std::uintmax_t bytes) {
    auto* box = new QMessageBox(QMessageBox::Question, tr("Delete a run"),
                                tr("Delete run %1 with its model and its verdict?").arg(run),
                                QMessageBox::Cancel, m_parent);
    box->setObjectName(QStringLiteral("deleteRunBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("This frees %1 and cannot be taken back.")
            .arg(QLocale().formattedDataSize(qint64(bytes), 1, QLocale::DataSizeSIFormat)));
    QPushButton* confirm = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    confirm->setObjectName(QStringLiteral("confirmDeleteRun"));
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this, [this, run] { remove(run); });
    connect(box, &QDialog::finished, this, [this] { m_asking = false; });
    box->open(); // no nested event loop
}

void RunDeletion::remove(int run) {
    runInBackground(
        this,
        [project = m_session.project(), run] {
            removeRun(project, run);
            return true;
        },
        [this, run](bool) { Q_EMIT deleted(run); },
        [this](const Error& error) { Q_EMIT failed(error); });
}

} // namespace fts
