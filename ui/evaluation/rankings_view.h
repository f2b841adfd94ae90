#pragma once

#include <vector>

#include <QWidget>

#include "ui/evaluation/ranking_list.h"

class QLabel;
class QPlainTextEdit;

namespace fts {

/// What several searches found for one question, side by side, and below it the passage that is
/// chosen in one of them. GUI thread only.
class RankingsView : public QWidget {
    Q_OBJECT

public:
    struct Title {
        QString key; ///< the list's object name is this and "Ranking"
        QString text;
    };

    explicit RankingsView(const std::vector<Title>& titles, QWidget* parent = nullptr);

    /// Shows one ranking each, in the order of the titles.
    void show(const std::vector<std::vector<RankedPassage>>& rankings);
    void setTitle(int ranking, const QString& text);
    void clear();

private:
    void choose(RankingList* list);

    std::vector<QLabel*> m_titles;
    std::vector<RankingList*> m_lists;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace fts
