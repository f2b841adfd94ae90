#include "ui/data/row_reviewer.h"

#include <QCoreApplication>
#include <QTimer>

#include "ui/base/background.h"

namespace fts {
namespace {

constexpr std::size_t kStepsKept = 200;
constexpr auto kHeldBackFor = std::chrono::seconds(1);

} // namespace

RowReviewer::RowReviewer(std::filesystem::path storePath, QObject* parent)
    : QObject(parent), m_storePath(std::move(storePath)) {}

RowReviewer::~RowReviewer() {
    if (m_waiting.empty()) {
        return;
    }
    runInBackground(
        QCoreApplication::instance(),
        [path = m_storePath, current = m_current, history = std::move(m_history),
         waiting = std::move(m_waiting)] {
            finish(path, current, history, waiting);
            return true;
        },
        [](bool) {}, [](const Error& error) { qWarning("%s", error.what()); });
}

// Threads of the pool take up work in order, so the current one has begun.
void RowReviewer::finish(const std::filesystem::path& storePath, const Current& current,
                         History history, Waiting waiting) {
    try {
        if (current.done.valid()) {
            history.keep(current.kind, current.done.get());
        }
    } catch (const std::exception&) { // the next may succeed all the same
    }
    ProjectStore store(storePath);
    for (auto& [kind, change] : waiting) {
        try {
            if (const RowChange next = history.take(kind, std::move(change))) {
                history.keep(kind, next(store));
            }
        } catch (const Error& error) {
            qWarning("%s", error.what());
        }
    }
}

void RowReviewer::change(RowChange change) {
    add(Kind::New, std::move(change));
}

void RowReviewer::undo() {
    add(Kind::Undo, {});
}

void RowReviewer::redo() {
    add(Kind::Redo, {});
}

void RowReviewer::forget() {
    m_history = {};
    ++m_timesForgotten;
    for (auto& [kind, change] : m_waiting) {
        if (kind != Kind::New) {
            change = {};
        }
    }
    Q_EMIT forgotten();
}

// The latest one is known only once those before it are carried out. Empty if there is none.
RowChange RowReviewer::History::take(Kind kind, RowChange change) {
    if (kind == Kind::New || change) {
        return change;
    }
    std::deque<RowChange>& from = kind == Kind::Undo ? done : undone;
    if (from.empty()) {
        return {};
    }
    RowChange back = std::move(from.back());
    from.pop_back();
    return back;
}

void RowReviewer::History::putBack(Kind kind, RowChange change) {
    if (kind != Kind::New) {
        (kind == Kind::Undo ? done : undone).push_back(std::move(change));
    }
}

void RowReviewer::History::keep(Kind kind, DoneChange change) {
    if (change.rows.empty()) {
        return;
    }
    std::deque<RowChange>& ways = kind == Kind::Undo ? undone : done;
    ways.push_back(std::move(change.back));
    if (ways.size() > kStepsKept) {
        ways.pop_front();
    }
    if (kind == Kind::New) {
        undone.clear();
    }
}

void RowReviewer::add(Kind kind, RowChange change) {
    m_waiting.emplace_back(kind, std::move(change));
    next();
}

void RowReviewer::next() {
    if (m_current.done.valid() || m_waiting.empty()) {
        return;
    }
    const Kind kind = m_waiting.front().first;
    RowChange change = m_history.take(kind, std::move(m_waiting.front().second));
    m_waiting.pop_front();
    if (!change) {
        next();
        return;
    }
    const auto work = std::make_shared<std::packaged_task<DoneChange(ProjectStore&)>>(change);
    m_current = {kind, work->get_future().share()};
    runInBackground(
        this,
        [path = m_storePath, work, done = m_current.done] {
            ProjectStore store(path);
            (*work)(store);
            return done.get();
        },
        [this, kind](const DoneChange& done) {
            m_current = {};
            m_isHeldBack = false;
            m_history.keep(kind, done);
            Q_EMIT changed(done.rows);
            next();
        },
        [this, kind, change, times = m_timesForgotten](const Error& error) {
            m_current = {};
            const bool isForgotten = kind != Kind::New && times != m_timesForgotten;
            noteFailure(kind, isForgotten ? RowChange() : change, error);
        });
}

// Without a change: it is not to be carried out any more.
void RowReviewer::noteFailure(Kind kind, const RowChange& change, const Error& error) {
    if (change && error.kind() == ErrorKind::Locked) {
        holdBack(kind, change);
        return;
    }
    if (change) {
        m_history.putBack(kind, change);
    }
    m_isHeldBack = false;
    Q_EMIT failed(error);
    next();
}

void RowReviewer::holdBack(Kind kind, const RowChange& change) {
    m_waiting.emplace_front(kind, change);
    QTimer::singleShot(kHeldBackFor, this, &RowReviewer::next);
    if (!std::exchange(m_isHeldBack, true)) {
        Q_EMIT failed(Error(ErrorKind::Locked, "%1",
                            tr("Other work is writing to the project. What you decide is kept, and "
                               "written as soon as that is done.")
                                .toStdString()));
    }
}

} // namespace fts
