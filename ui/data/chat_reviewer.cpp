#include "ui/data/chat_reviewer.h"

#include "ui/base/background.h"

namespace fts {

ChatReviewer::ChatReviewer(std::filesystem::path storePath, QObject* parent)
    : QObject(parent), m_storePath(std::move(storePath)) {}

void ChatReviewer::accept(std::vector<std::int64_t> rows) {
    work([rows = std::move(rows)](ProjectStore& store) { return acceptChatRows(store, rows); },
         false);
}

void ChatReviewer::reject(std::vector<std::int64_t> rows) {
    work([rows = std::move(rows)](ProjectStore& store) { return rejectChatRows(store, rows); },
         false);
}

void ChatReviewer::undo() {
    if (!canUndo()) {
        return;
    }
    States states = std::move(m_done.back());
    m_done.pop_back();
    work([states =
              std::move(states)](ProjectStore& store) { return restoreChatRows(store, states); },
         true);
}

void ChatReviewer::work(std::function<States(ProjectStore&)> change, bool undoes) {
    if (std::exchange(m_working, true)) {
        return;
    }
    runInBackground(
        this,
        [path = m_storePath, change = std::move(change)] {
            ProjectStore store(path);
            return change(store);
        },
        [this, undoes](const States& before) {
            m_working = false;
            std::vector<std::int64_t> rows;
            for (const ChatRowState& state : before) {
                rows.push_back(state.id);
            }
            if (!undoes && !before.empty()) {
                m_done.push_back(before);
            }
            Q_EMIT changed(rows);
        },
        [this](const Error& error) {
            m_working = false;
            Q_EMIT failed(error);
        });
}

} // namespace fts
