#pragma once

#include <QWidget>

namespace fts {

struct VerdictRecord;

/// The figures of a verdict, in the way that suits the kind of project. GUI thread only.
class VerdictFigures : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void show(const VerdictRecord& record) = 0;
};

} // namespace fts
