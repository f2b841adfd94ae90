#pragma once

#include <QListWidget>

namespace fts {

/// The steps of a project, with how each stands: "3. Settings", beneath it "3 epochs".
class StepList : public QListWidget {
    Q_OBJECT

public:
    explicit StepList(QWidget* parent = nullptr);

    void addStep(const QString& title);
    void setSummary(int step, const QString& summary);
    void setReachable(int step, bool reachable);

private:
    QString textOf(int step) const;
    QSize sizeHint() const override;
};

} // namespace fts
