#include "ui/data/folder_changes_view.h"

#include <algorithm>

#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/background.h"
#include "ui/base/count_text.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/project_session.h"
#include "ui/base/sentence_text.h"
#include "ui/data/rows_worker.h"

namespace fts {
namespace {

constexpr std::size_t kNamed = 3; // files

// "a.pdf, b.pdf, c.pdf …"
QString namesOf(const std::vector<std::filesystem::path>& files) {
    QStringList names;
    for (std::size_t i = 0; i < std::min(kNamed, files.size()); ++i) {
        names << fromUtf8(files[i].filename().string());
    }
    return names.join(QStringLiteral(", ")) +
           (files.size() > kNamed ? QStringLiteral(" …") : QString());
}

QString counted(const QString& sentence, const std::vector<std::filesystem::path>& files) {
    return files.empty()
               ? QString()
               : sentence.arg(countText(static_cast<std::int64_t>(files.size())), namesOf(files));
}

} // namespace

FolderChangesView::FolderChangesView(ProjectSession& session, RowsWorker& worker, QWidget* parent)
    : QWidget(parent), m_session(session), m_worker(worker) {
    setObjectName(QStringLiteral("folderChanges"));
    m_look = new QPushButton(tr("Look for changes"), this);
    m_look->setObjectName(QStringLiteral("lookForChanges"));
    m_look->setAccessibleDescription(
        tr("Looks whether files of the documents have changed or are gone, and what is new in the "
           "folders that were added. Nothing is changed by that."));
    m_notice = new Notice(this);
    m_notice->setObjectName(QStringLiteral("changesNotice"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_notice);
    connect(m_look, &QPushButton::clicked, this, &FolderChangesView::look);
    connect(&worker, &RowsWorker::started, m_notice, &Notice::clear);
    connect(&session, &ProjectSession::workChanged, this, &FolderChangesView::showState);
    showState();
}

FolderChangesView::~FolderChangesView() {
    m_stop.request_stop();
}

void FolderChangesView::look() {
    m_looking = true;
    showState();
    m_notice->say(Notice::Kind::Information, tr("The files are being looked at."));
    const auto done = [this](const std::function<void()>& show) {
        m_looking = false;
        showState();
        m_notice->clear();
        show();
    };
    runInBackground(
        this,
        [project = m_session.project(), stop = m_stop.get_token()] {
            FunctionSink nobody([](const Event&) {});
            JobContext context{stop, nobody};
            try {
                return lookForChanges(project, context);
            } catch (const Cancelled&) {
                return FolderChanges(); // nobody waits for it any more
            }
        },
        [this, done](const FolderChanges& changes) {
            m_changes = changes;
            done([this] { showChanges(); });
        },
        [this, done](const Error& error) { done([this, &error] { m_notice->say(error); }); });
}

void FolderChangesView::showChanges() {
    if (!m_changes.any()) {
        m_notice->say(
            Notice::Kind::Good,
            tr("All documents are as their files are, and the folders hold no new ones."));
        return;
    }
    m_notice->say(Notice::Kind::Information,
                  joinedSentences({counted(tr("Changed: %1 (%2)."), m_changes.changed),
                                   counted(tr("New: %1 (%2)."), m_changes.added),
                                   counted(tr("Gone: %1 (%2)."), m_changes.gone)}));
    if (m_session.readOnly()) {
        return;
    }
    if (!m_changes.changed.empty() || !m_changes.added.empty()) {
        const QString text = m_changes.added.empty()     ? tr("Read the changed ones")
                             : m_changes.changed.empty() ? tr("Add the new ones")
                                                         : tr("Read the changed and new ones");
        connect(m_notice->addButton(text, QStringLiteral("readChanges")), &QAbstractButton::clicked,
                this, [this] { Q_EMIT importWanted(importOf(m_changes)); });
    }
    if (!m_changes.gone.empty()) {
        connect(m_notice->addButton(tr("Remove those that are gone"), QStringLiteral("removeGone")),
                &QAbstractButton::clicked, this, &FolderChangesView::removeGone);
    }
}

void FolderChangesView::removeGone() {
    if (const QString obstacle = m_worker.obstacle(); !obstacle.isEmpty()) {
        Q_EMIT refused(obstacle);
        return;
    }
    m_worker.start("remove", [changes = m_changes](Project& project, JobContext&) {
        return nlohmann::json{{"removed", fts::removeGone(project, changes)}};
    });
}

void FolderChangesView::showState() {
    const QString obstacle = m_worker.obstacle();
    m_look->setEnabled(!m_looking && (obstacle.isEmpty() || m_session.readOnly()));
    m_look->setToolTip(obstacle.isEmpty() ? m_look->accessibleDescription() : obstacle);
}

} // namespace fts
