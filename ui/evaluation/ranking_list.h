#pragma once

#include <vector>

#include <QTreeWidget>

namespace fts {

/// A passage as a search ranked it.
struct RankedPassage {
    double score = 0;
    QString text;
    bool right = false; ///< answers the question, as far as the data tells
};

/// The passages one search found, best first, one line each. GUI thread only.
class RankingList : public QTreeWidget {
    Q_OBJECT

public:
    explicit RankingList(QWidget* parent = nullptr);

    void show(const std::vector<RankedPassage>& passages);
    QString currentText() const; ///< the chosen passage in full; empty if none is chosen

protected:
    void changeEvent(QEvent* event) override;

private:
    void colourRight();
};

} // namespace fts
