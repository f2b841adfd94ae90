#include "ui/plot/legend.h"

#include <QCheckBox>
#include <QEvent>
#include <QIcon>
#include <QPainter>

#include "ui/plot/flow_layout.h"

namespace fts {
namespace {

constexpr int kSampleGap = 6;
constexpr int kEntryGap = 18;

} // namespace

Legend::Legend(SampleKind kind, QWidget* parent) : QWidget(parent), m_kind(kind) {
    setObjectName(QStringLiteral("legend"));
    new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Legend::add(const QString& name) {
    const int index = static_cast<int>(m_entries.size());
    auto* box = new QCheckBox(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")), this);
    box->setObjectName(QStringLiteral("legend%1").arg(index));
    box->setAccessibleName(tr("Show %1").arg(name));
    box->setChecked(true);
    connect(box, &QCheckBox::toggled, this,
            [this, index](bool shown) { Q_EMIT toggled(index, shown); });
    layout()->addWidget(box);
    m_entries.push_back({name, box});
    drawSamples();
}

void Legend::clear() {
    for (const Entry& entry : m_entries) {
        delete entry.box;
    }
    m_entries.clear();
}

bool Legend::isShown(int index) const {
    return m_entries.at(static_cast<std::size_t>(index)).box->isChecked();
}

void Legend::setShown(int index, bool shown) {
    m_entries.at(static_cast<std::size_t>(index)).box->setChecked(shown);
}

QSize Legend::sampleSize() const {
    const int height = fontMetrics().ascent();
    return {m_kind == SampleKind::Line ? 5 * height / 2 : height, height};
}

void Legend::drawSamples() {
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        QPixmap sample(sampleSize() * devicePixelRatioF());
        sample.setDevicePixelRatio(devicePixelRatioF());
        sample.fill(Qt::transparent);
        QPainter painter(&sample);
        painter.setRenderHint(QPainter::Antialiasing);
        paintSample(painter, QRectF(QPointF(), sampleSize()), m_kind,
                    seriesLook(static_cast<int>(i), palette()));
        painter.end();
        m_entries[i].box->setIconSize(sampleSize());
        m_entries[i].box->setIcon(QIcon(sample));
    }
}

void Legend::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        drawSamples();
    }
}

std::vector<int> Legend::shownEntries() const {
    std::vector<int> shown;
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        if (isShown(i)) {
            shown.push_back(i);
        }
    }
    return shown;
}

std::vector<QRect> Legend::picturePlaces(int width) const {
    std::vector<QSize> sizes;
    for (const int index : shownEntries()) {
        const QString& name = m_entries[static_cast<std::size_t>(index)].name;
        sizes.emplace_back(sampleSize().width() + kSampleGap +
                               fontMetrics().horizontalAdvance(name),
                           fontMetrics().height());
    }
    return flowed(sizes, width, kEntryGap);
}

int Legend::pictureHeight(int width) const {
    const auto places = picturePlaces(width);
    return places.empty() ? 0 : places.back().bottom() + 1;
}

void Legend::paintPicture(QPainter& painter, const QRect& area) const {
    const auto places = picturePlaces(area.width());
    const auto shown = shownEntries();
    painter.setFont(font());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const QRect place = places[i].translated(area.topLeft());
        QRectF sample(QPointF(), sampleSize());
        sample.moveCenter(QPointF(place.left() + sample.width() / 2, place.center().y()));
        paintSample(painter, sample, m_kind, seriesLook(shown[i], palette()));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(place.adjusted(sampleSize().width() + kSampleGap, 0, 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         m_entries[static_cast<std::size_t>(shown[i])].name);
    }
}

} // namespace fts
