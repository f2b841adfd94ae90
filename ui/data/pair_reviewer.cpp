#include "ui/data/pair_reviewer.h"

#include "ui/base/background.h"

namespace fts {
namespace {

constexpr std::size_t kStepsKept = 200;

} // namespace

PairReviewer::PairReviewer(std::filesystem::path storePath, QObject* parent)
    : QObject(parent), m_storePath(std::move(storePath)) {}

void PairReviewer::accept(std::vector<std::int64_t> pairs) {
    add(Kind::New,
        [pairs = std::move(pairs)](ProjectStore& store) { return acceptPairs(store, pairs); });
}

void PairReviewer::reject(std::vector<std::int64_t> pairs) {
    add(Kind::New,
        [pairs = std::move(pairs)](ProjectStore& store) { return rejectPairs(store, pairs); });
}

void PairReviewer::edit(std::int64_t pair, std::string question) {
    add(Kind::New, [pair, question = std::move(question)](ProjectStore& store) {
        return editQuestion(store, pair, question);
    });
}

void PairReviewer::undo() {
    takeBack(Kind::Undo, m_done);
}

void PairReviewer::redo() {
    takeBack(Kind::Redo, m_undone);
}

void PairReviewer::takeBack(Kind kind, History& from) {
    if (from.empty()) {
        return;
    }
    auto states = std::move(from.back());
    from.pop_back();
    add(kind,
        [states = std::move(states)](ProjectStore& store) { return restorePairs(store, states); });
}

void PairReviewer::add(Kind kind, Change change) {
    m_waiting.emplace_back(kind, std::move(change));
    next();
}

void PairReviewer::next() {
    if (m_working || m_waiting.empty()) {
        return;
    }
    m_working = true;
    auto [kind, change] = std::move(m_waiting.front());
    m_waiting.pop_front();
    runInBackground(
        this,
        [path = m_storePath, change = std::move(change)] {
            ProjectStore store(path);
            return change(store);
        },
        [this, kind = kind](std::vector<PairState> before) {
            m_working = false;
            keep(kind, std::move(before));
            next();
        },
        [this](const Error& error) {
            m_working = false;
            Q_EMIT failed(error);
            next();
        });
}

void PairReviewer::keep(Kind kind, std::vector<PairState> before) {
    std::vector<std::int64_t> pairs;
    for (const PairState& state : before) {
        pairs.push_back(state.id);
    }
    if (!before.empty()) {
        History& history = kind == Kind::Undo ? m_undone : m_done;
        history.push_back(std::move(before));
        if (history.size() > kStepsKept) {
            history.pop_front();
        }
        if (kind == Kind::New) {
            m_undone.clear();
        }
    }
    Q_EMIT changed(pairs);
}

} // namespace fts
