#pragma once

#include <vector>

#include <QWidget>

#include "core/corpus/training_view.h"

class QLabel;
class QPushButton;
class QTextBrowser;

namespace fts {

/// Pairs drawn from the training part, one at a time, as the tokens the model reads. GUI thread
/// only.
class SamplePairs : public QWidget {
    Q_OBJECT

public:
    explicit SamplePairs(QWidget* parent = nullptr);

    void show(const TrainingView& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    QTextBrowser* addText(const QString& name, const QString& objectName, int lines);
    void showNext(const std::vector<SeenPair>& pairs, std::size_t& next);
    void showPair();

    std::vector<SeenPair> m_samples, m_cut;
    std::size_t m_nextSample = 0, m_nextCut = 0;
    const SeenPair* m_pair = nullptr; ///< the one shown
    QTextBrowser* m_question = nullptr;
    QTextBrowser* m_passage = nullptr;
    QPushButton* m_another = nullptr;
    QPushButton* m_anotherCut = nullptr;
    QLabel* m_count = nullptr;
};

} // namespace fts
