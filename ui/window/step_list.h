#pragma once

#include <QListWidget>

namespace fts {

/// The steps of a project, with how each stands: "3. Settings", beneath it "3 epochs".
class StepList : public QListWidget {
    Q_OBJECT

public:
    explicit StepList(QWidget* parent = nullptr);

    /// `sign` names a picture of :/icons.
    void addStep(const QString& title, const QString& sign);
    void setSummary(int step, const QString& summary);
    void setReachable(int step, bool reachable);

private:
    QSize sizeHint() const override;
};

} // namespace fts
