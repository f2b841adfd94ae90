#pragma once

#include <vector>

#include <QWidget>

#include "ui/plot/series_look.h"

class QCheckBox;

namespace fts {

/// The names in a plot with a sample of their look, each to be ticked off.
class Legend : public QWidget {
    Q_OBJECT

public:
    explicit Legend(SampleKind kind, QWidget* parent = nullptr);

    void add(const QString& name);
    void clear();
    bool isShown(int index) const;
    void setShown(int index, bool shown);

    /// For saved pictures: the ticked names in rows of that width.
    int pictureHeight(int width) const;
    void paintPicture(QPainter& painter, const QRect& area) const;

Q_SIGNALS:
    void toggled(int index, bool shown);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry {
        QString name;
        QCheckBox* box = nullptr;
    };

    void drawSamples();
    QSize sampleSize() const;
    std::vector<int> shownEntries() const;
    std::vector<QRect> picturePlaces(int width) const;

    SampleKind m_kind;
    std::vector<Entry> m_entries;
};

} // namespace fts
