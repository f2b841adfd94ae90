#pragma once

#include "core/jobs/response_view.h"
#include "ui/base/view_reader.h"
#include "ui/training/seen_view.h"

class QLabel;

namespace fts {

class JobBar;
class Notice;
class SampleRows;

/// What a language model will see of the training part: how many tokens there are and how many of
/// them it learns, which rows are too long, and rows as tokens. GUI thread only.
class WhatIsLearned : public SeenView {
    Q_OBJECT

public:
    explicit WhatIsLearned(const std::string& kind, QWidget* parent = nullptr);

    void read(const Project& project) override;
    bool reading() const override { return m_reader.reading(); }
    std::optional<int> positions() const override;
    std::int64_t rows() const override;
    std::optional<double> rate() const override;

private:
    void showProgress(const Progress& progress);
    void showState();
    void showView(const ResponseView& view);
    void showLong(const ResponseView& view);
    void showStopped();

    ViewReader<ResponseView> m_reader{readResponseView};
    std::string m_kind;  ///< of project
    std::string m_shown; ///< key of the view that is shown
    JobBar* m_bar = nullptr;
    Notice* m_error = nullptr;
    QWidget* m_body = nullptr;
    QLabel* m_counts = nullptr;
    Notice* m_long = nullptr;
    SampleRows* m_rows = nullptr;
};

} // namespace fts
