#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QWidget>

#include "core/store/pair_list.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace fts {

class PairReviewer;

/// The chosen pair in full, its question beside its passage, to be edited, kept or left out.
/// GUI thread only.
class PairReviewPanel : public QWidget {
    Q_OBJECT

public:
    PairReviewPanel(PairReviewer& reviewer, bool readOnly, QWidget* parent = nullptr);

    /// What is chosen in the list. A question that was edited is saved first.
    void choose(std::vector<std::int64_t> pairs);

    /// The only one that is chosen; passed over if it is another.
    void show(const ListedPair& pair);

    void keep();
    void leaveOut();
    void saveQuestion(); ///< if it was edited

Q_SIGNALS:
    void decided(); ///< about what is chosen

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QLayout* makeTexts();
    QLayout* makeButtons();
    void showState();

    PairReviewer& m_reviewer;
    bool m_readOnly = false;
    std::vector<std::int64_t> m_chosen;
    std::optional<ListedPair> m_pair; ///< shown
    QLabel* m_use = nullptr;
    QPlainTextEdit* m_question = nullptr;
    QPlainTextEdit* m_passage = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_leaveOut = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_redo = nullptr;
};

} // namespace fts
