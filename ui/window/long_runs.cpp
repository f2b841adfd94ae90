#include "ui/window/long_runs.h"

#include <QApplication>

#include "core/jobs/light_jobs.h"
#include "ui/base/sentence_text.h"
#include "ui/desktop/desktop_notice.h"
#include "ui/desktop/sleep_inhibitor.h"
#include "ui/window/run_news.h"

namespace fts {

LongRuns::LongRuns(ProjectSession& session, QWidget& window, QObject* parent,
                   std::chrono::milliseconds least)
    : QObject(parent), m_session(session), m_window(window), m_least(least),
      m_awake(new SleepInhibitor(this)), m_notice(new DesktopNotice(this)) {
    connect(&session, &ProjectSession::workChanged, this, &LongRuns::followWork);
    connect(&session.engine(), &EngineLink::finished, this, &LongRuns::tell);
    connect(m_notice, &DesktopNotice::clicked, this, &LongRuns::raise);
    followWork();
}

std::string LongRuns::work() const {
    const std::string work = m_session.work();
    return givesWay(work, "train") ? std::string() : work;
}

void LongRuns::followWork() {
    const std::string now = work();
    if (now != m_work) {
        m_work = now;
        m_since.start();
    }
    if (now.empty() || m_session.engine().status().state == EngineState::Paused) {
        m_awake->release();
    } else {
        m_awake->hold(tr("Work on the project \"%1\" is under way").arg(m_session.name()));
    }
}

void LongRuns::tell(const std::string& job, const Outcome& outcome) {
    if (job != m_work || !m_since.hasExpired(m_least.count()) ||
        QApplication::activeWindow() != nullptr) {
        return;
    }
    if (const auto news = runNews(job, outcome)) {
        const QString project = tr("Project \"%1\".").arg(m_session.name());
        m_notice->show(news->title, joinedSentences({news->text, project}));
        QApplication::alert(&m_window);
    }
}

void LongRuns::raise() {
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace fts
