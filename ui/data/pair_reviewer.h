#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <vector>

#include <QObject>

#include "core/base/error.h"
#include "core/store/pair_review.h"

namespace fts {

/// Carries out what a person decides about pairs, one change after another in the background, and
/// takes it back. GUI thread only.
class PairReviewer : public QObject {
    Q_OBJECT

public:
    explicit PairReviewer(std::filesystem::path storePath, QObject* parent = nullptr);

    void accept(std::vector<std::int64_t> pairs);
    void reject(std::vector<std::int64_t> pairs);
    void edit(std::int64_t pair, std::string question);

    bool canUndo() const { return !m_done.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    void undo();
    void redo();

Q_SIGNALS:
    /// These pairs are changed in the store; none if they had to stay as they are.
    void changed(const std::vector<std::int64_t>& pairs);
    void failed(const fts::Error& error);

private:
    using Change = std::function<std::vector<PairState>(ProjectStore&)>;
    using History = std::deque<std::vector<PairState>>;
    enum class Kind { New, Undo, Redo };

    void add(Kind kind, Change change);
    void next();
    void keep(Kind kind, std::vector<PairState> before);
    void takeBack(Kind kind, History& from);

    std::filesystem::path m_storePath;
    std::deque<std::pair<Kind, Change>> m_waiting;
    bool m_working = false;
    History m_done, m_undone; ///< how pairs stood before, the latest last
};

} // namespace fts
