#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <QObject>

#include "core/base/error.h"
#include "core/store/chat_review.h"

namespace fts {

/// Carries out what a person decides about conversations, in the background, and takes it back, the
/// latest first. GUI thread only.
class ChatReviewer : public QObject {
    Q_OBJECT

public:
    explicit ChatReviewer(std::filesystem::path storePath, QObject* parent = nullptr);

    void accept(std::vector<std::int64_t> rows);
    void reject(std::vector<std::int64_t> rows);
    bool canUndo() const { return !m_working && !m_done.empty(); }
    void undo();
    bool working() const { return m_working; } ///< nothing else may be asked for meanwhile

Q_SIGNALS:
    /// These rows are changed in the store; none if they had to stay as they are.
    void changed(const std::vector<std::int64_t>& rows);
    void failed(const fts::Error& error);

private:
    using States = std::vector<ChatRowState>;

    void work(std::function<States(ProjectStore&)> change, bool undoes);

    std::filesystem::path m_storePath;
    bool m_working = false;
    std::vector<States> m_done; ///< how rows stood before, the latest last
};

} // namespace fts
