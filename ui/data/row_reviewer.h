#pragma once

#include <deque>
#include <filesystem>
#include <future>
#include <vector>

#include <QObject>

#include "core/base/error.h"
#include "ui/data/row_changes.h"

namespace fts {

/// Carries out what a person decides about rows, one change after another in the background, and
/// takes it back, the latest first. What others' work on the rows holds back is tried again until
/// they are free. What still waits when it goes away is carried out all the same, what is to be
/// taken back as well. GUI thread only.
class RowReviewer : public QObject {
    Q_OBJECT

public:
    explicit RowReviewer(std::filesystem::path storePath, QObject* parent = nullptr);
    ~RowReviewer() override;

    void change(RowChange change);

    bool canUndo() const { return !m_history.done.empty(); }
    bool canRedo() const { return !m_history.undone.empty(); }
    void undo();
    void redo();
    /// Others have changed rows: what was decided before cannot be taken back.
    void forget();

Q_SIGNALS:
    /// These rows are changed in the store; none if they had to stay as they are.
    void changed(const std::vector<std::int64_t>& rows);
    void failed(const fts::Error& error); ///< Locked: the change is only held back
    void forgotten();

private:
    enum class Kind { New, Undo, Redo };
    /// What is new brings its change along, and so does what was held back.
    using Waiting = std::deque<std::pair<Kind, RowChange>>;

    struct History {
        std::deque<RowChange> done, undone; ///< the ways back, the latest last

        RowChange take(Kind kind, RowChange change);
        void putBack(Kind kind, RowChange change); ///< that was taken
        void keep(Kind kind, DoneChange change);
    };

    /// A change that is being carried out.
    struct Current {
        Kind kind = Kind::New;
        std::shared_future<DoneChange> done; ///< not valid: nothing is
    };

    void add(Kind kind, RowChange change);
    void next();
    void noteFailure(Kind kind, const RowChange& change, const Error& error);
    void holdBack(Kind kind, const RowChange& change);
    static void finish(const std::filesystem::path& storePath, const Current& current,
                       History history, Waiting waiting);

    std::filesystem::path m_storePath;
    Waiting m_waiting;
    Current m_current;
    History m_history;
    int m_timesForgotten = 0;
    bool m_isHeldBack = false; ///< which was told
};

} // namespace fts
