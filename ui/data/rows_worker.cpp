#include "ui/data/rows_worker.h"

#include <QPointer>

#include "core/project/locks.h"
#include "ui/base/project_session.h"

namespace fts {
namespace {

constexpr auto kDrainInterval = std::chrono::milliseconds(100);

} // namespace

RowsWorker::RowsWorker(ProjectSession& session, QObject* parent)
    : QObject(parent), m_session(session), m_folder(session.folder()) {
    connect(&m_timer, &QTimer::timeout, this, &RowsWorker::drain);
}

RowsWorker::~RowsWorker() {
    m_thread.request_stop();
}

QString RowsWorker::obstacle() const {
    if (m_session.readOnly()) {
        return m_session.whyReadOnly();
    }
    const std::string work = m_session.workBefore("import");
    return work.empty()       ? QString()
           : work == "import" ? tr("The data is just being changed. Wait until that is done.")
                              : tr("The project is being worked on at the moment. Its data can be "
                                   "changed when that has ended or was stopped.");
}

void RowsWorker::start(const std::string& kind, Change change) {
    m_session.save(); // the thread reads the settings from the disk
    m_kind = kind;
    m_waiting = true;
    m_session.setImporting(true);
    Q_EMIT started(kind);
    m_session.engine().whenFreeFor("import", [self = QPointer(this), change = std::move(change)] {
        if (self && self->m_waiting) {
            self->begin(change);
        }
    });
}

void RowsWorker::begin(Change change) {
    m_waiting = false;
    m_thread = std::jthread(
        [this, change = std::move(change)](const std::stop_token& stop) { work(stop, change); });
    m_timer.start(kDrainInterval);
}

void RowsWorker::stop() {
    m_thread.request_stop();
    if (std::exchange(m_waiting, false)) {
        end(Cancelled());
    }
}

void RowsWorker::work(const std::stop_token& stop, const Change& change) {
    FunctionSink sink([this](const Event& event) {
        const std::scoped_lock lock(m_mutex);
        m_events.push_back(event);
    });
    JobContext context{stop, sink};
    const Outcome outcome = runJob(
        [&](JobContext& inside) {
            const FileLock lock = FileLock::acquire(m_folder / "job.lock", m_kind);
            Project project = Project::open(m_folder);
            return change(project, inside);
        },
        context);
    const std::scoped_lock lock(m_mutex);
    m_outcome = outcome;
}

void RowsWorker::drain() {
    std::vector<Event> events;
    std::optional<Outcome> outcome;
    {
        const std::scoped_lock lock(m_mutex);
        events.swap(m_events);
        outcome.swap(m_outcome);
    }
    if (!events.empty()) {
        Q_EMIT eventsArrived(events);
    }
    if (!outcome) {
        return;
    }
    m_timer.stop();
    m_thread.join();
    m_thread = {};
    end(*outcome);
}

void RowsWorker::end(const Outcome& outcome) {
    m_session.setImporting(false);
    Q_EMIT finished(m_kind, outcome);
    m_session.noteRowsChanged();
}

} // namespace fts
