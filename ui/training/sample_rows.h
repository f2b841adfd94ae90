#pragma once

#include <vector>

#include <QWidget>

#include "core/jobs/response_view.h"

class QLabel;
class QPushButton;
class QTextBrowser;

namespace fts {

/// Rows drawn from the training part, one at a time, as the tokens a language model reads and
/// those it learns to write. GUI thread only.
class SampleRows : public QWidget {
    Q_OBJECT

public:
    explicit SampleRows(QWidget* parent = nullptr);

    void show(const ResponseView& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showNext(const std::vector<SeenRow>& rows, std::size_t& next);
    void showRow();

    std::vector<SeenRow> m_samples, m_long;
    std::size_t m_nextSample = 0, m_nextLong = 0;
    const SeenRow* m_row = nullptr; ///< the one shown
    int m_limit = 0;
    QTextBrowser* m_text = nullptr;
    QPushButton* m_another = nullptr;
    QPushButton* m_anotherLong = nullptr;
    QLabel* m_count = nullptr;
};

} // namespace fts
