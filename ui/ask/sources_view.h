#pragma once

#include <vector>

#include <QWidget>

#include "core/jobs/document_answers.h"

class QPlainTextEdit;
class QTreeWidget;

namespace fts {

/// The passages that answers rest on, the best first, and the chosen one in full. GUI thread only.
class SourcesView : public QWidget {
    Q_OBJECT

public:
    explicit SourcesView(QWidget* parent = nullptr);

    void show(const std::vector<DocumentAnswers::Source>& sources);
    void clear() { show({}); }

private:
    void showChosen();

    std::vector<DocumentAnswers::Source> m_sources;
    QTreeWidget* m_list = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace fts
