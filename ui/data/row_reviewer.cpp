#include "ui/data/row_reviewer.h"

#include <QCoreApplication>

#include "ui/base/background.h"

namespace fts {
namespace {

constexpr std::size_t kStepsKept = 200;

} // namespace

RowReviewer::RowReviewer(std::filesystem::path storePath, QObject* parent)
    : QObject(parent), m_storePath(std::move(storePath)) {}

// Nobody is left to take anything back.
RowReviewer::~RowReviewer() {
    std::vector<RowChange> left;
    for (auto& [kind, change] : m_waiting) {
        if (kind == Kind::New) {
            left.push_back(std::move(change));
        }
    }
    if (left.empty()) {
        return;
    }
    runInBackground(
        QCoreApplication::instance(),
        [path = m_storePath, left = std::move(left)] {
            ProjectStore store(path);
            for (const RowChange& change : left) {
                change(store);
            }
            return true;
        },
        [](bool) {}, [](const Error& error) { qWarning("%s", error.what()); });
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
    m_done.clear();
    m_undone.clear();
    Q_EMIT forgotten();
}

// The latest one is known only once those before it are carried out. Empty if there is none.
RowChange RowReviewer::takeNext(Kind kind, RowChange change) {
    if (kind == Kind::New) {
        return change;
    }
    History& from = kind == Kind::Undo ? m_done : m_undone;
    if (from.empty()) {
        return {};
    }
    RowChange back = std::move(from.back());
    from.pop_back();
    return back;
}

void RowReviewer::add(Kind kind, RowChange change) {
    m_waiting.emplace_back(kind, std::move(change));
    next();
}

void RowReviewer::next() {
    if (m_working || m_waiting.empty()) {
        return;
    }
    const Kind kind = m_waiting.front().first;
    RowChange change = takeNext(kind, std::move(m_waiting.front().second));
    m_waiting.pop_front();
    if (!change) {
        next();
        return;
    }
    m_working = true;
    runInBackground(
        this,
        [path = m_storePath, change = std::move(change)] {
            ProjectStore store(path);
            return change(store);
        },
        [this, kind](DoneChange done) {
            m_working = false;
            keep(kind, std::move(done));
            next();
        },
        [this](const Error& error) {
            m_working = false;
            Q_EMIT failed(error);
            next();
        });
}

void RowReviewer::keep(Kind kind, DoneChange done) {
    if (!done.rows.empty()) {
        History& history = kind == Kind::Undo ? m_undone : m_done;
        history.push_back(std::move(done.back));
        if (history.size() > kStepsKept) {
            history.pop_front();
        }
        if (kind == Kind::New) {
            m_undone.clear();
        }
    }
    Q_EMIT changed(done.rows);
}

} // namespace fts
