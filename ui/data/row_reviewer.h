#pragma once

#include <deque>
#include <filesystem>
#include <vector>

#include <QObject>

#include "core/base/error.h"
#include "ui/data/row_changes.h"

namespace fts {

/// Carries out what a person decides about rows, one change after another in the background, and
/// takes it back, the latest first. What still waits when it goes away is carried out all the same.
/// GUI thread only.
class RowReviewer : public QObject {
    Q_OBJECT

public:
    explicit RowReviewer(std::filesystem::path storePath, QObject* parent = nullptr);
    ~RowReviewer() override;

    void change(RowChange change);

    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    void undo();
    void redo();
    /// Others have changed rows: what was decided before cannot be taken back.
    void forget();

Q_SIGNALS:
    /// These rows are changed in the store; none if they had to stay as they are.
    void changed(const std::vector<std::int64_t>& rows);
    void failed(const fts::Error& error);
    void forgotten();

private:
    using History = std::deque<RowChange>;
    enum class Kind { New, Undo, Redo };

    void add(Kind kind, RowChange change);
    RowChange takeNext(Kind kind, RowChange change);
    void next();
    void keep(Kind kind, DoneChange done);

    std::filesystem::path m_storePath;
    std::deque<std::pair<Kind, RowChange>> m_waiting; ///< what is new brings its change along
    bool m_working = false;
    History m_done, m_undone; ///< the ways back, the latest last
};

} // namespace fts
