#include "ui/plot/chart_panel.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "ui/base/background.h"
#include "ui/base/message_text.h"
#include "ui/base/notice.h"
#include "ui/base/page.h"
#include "ui/base/table_look.h"
#include "ui/base/theme.h"
#include "ui/plot/chart_canvas.h"
#include "ui/plot/chart_export.h"
#include "ui/plot/legend.h"
#include "ui/plot/legend_area.h"

namespace fts {
namespace {

constexpr int kPictureEdge = 12;
constexpr QSize kSmallestPicture(640, 360);

/// A title as a file name: letters and digits of any script stay.
QString fileName(const QString& title) {
    QString name;
    for (const QChar letter : title) {
        name += letter.isLetterOrNumber() ? letter : QLatin1Char('-');
    }
    return name.isEmpty() ? QStringLiteral("plot") : name;
}

} // namespace

ChartPanel::ChartPanel(ChartCanvas* canvas, SampleKind kind, QAbstractItemModel* model,
                       QWidget* parent)
    : QWidget(parent), m_canvas(canvas), m_stack(new QStackedWidget(this)),
      m_summary(makeText({}, this)), m_legend(new Legend(kind, this)), m_notice(new Notice(this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    makeHeader();
    makeTable(model);
    m_stack->addWidget(canvas);
    m_stack->addWidget(m_table);
    rows->addLayout(m_tools);
    rows->addWidget(m_stack, 1);
    rows->addWidget(new LegendArea(*m_legend, this));
    rows->addWidget(m_summary);
    rows->addWidget(m_notice);
    m_summary->setObjectName(QStringLiteral("plotSummary"));
    setTextColor(m_summary, &quietColor);
}

ChartPanel::~ChartPanel() = default;

void ChartPanel::makeHeader() {
    m_tools = new QHBoxLayout;
    m_heading = makeHeading({}, 2, this);
    m_tools->addWidget(m_heading);
    m_tools->addStretch(1);
    makeOptions();
}

void ChartPanel::makeOptions() {
    m_options = new QMenu(this);
    m_tableAction = m_options->addAction(tr("Show as &table"));
    m_tableAction->setObjectName(QStringLiteral("showAsTable"));
    m_tableAction->setCheckable(true);
    connect(m_tableAction, &QAction::toggled, this, &ChartPanel::showTable);
    m_ownOptionsEnd = m_options->insertSeparator(m_tableAction);
    QAction* save = m_options->addAction(tr("&Save as…"));
    save->setObjectName(QStringLiteral("savePlot"));
    connect(save, &QAction::triggered, this, &ChartPanel::saveAs);

    m_optionsButton = new QPushButton(tr("Options"), this);
    m_optionsButton->setObjectName(QStringLiteral("plotOptions"));
    m_optionsButton->setMenu(m_options);
    m_tools->addWidget(m_optionsButton);
}

void ChartPanel::addTool(QWidget* tool) {
    m_tools->insertWidget(m_tools->count() - 1, tool);
}

void ChartPanel::makeTable(QAbstractItemModel* model) {
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("plotTable"));
    m_table->setModel(model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTableLook(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void ChartPanel::setTitle(const QString& title) {
    m_title = title;
    m_heading->setText(title);
    m_heading->setVisible(!title.isEmpty());
    m_canvas->setAccessibleName(canvasName());
    m_table->setAccessibleName(tr("%1, as a table").arg(title));
    m_optionsButton->setAccessibleName(tr("Options of %1").arg(title));
}

void ChartPanel::setEmptyText(const QString& text) {
    m_canvas->setEmptyText(text);
}

QAction* ChartPanel::addOption(const QString& text, const QString& objectName) {
    auto* action = new QAction(text, m_options);
    action->setObjectName(objectName);
    action->setCheckable(true);
    m_options->insertAction(m_ownOptionsEnd, action);
    return action;
}

QAbstractItemModel* ChartPanel::tableModel() const {
    return m_table->model();
}

void ChartPanel::showTable(bool table) {
    if (table) {
        refreshTable();
    }
    m_tableAction->setChecked(table);
    m_stack->setCurrentWidget(table ? static_cast<QWidget*>(m_table) : m_canvas);
}

bool ChartPanel::isTableShown() const {
    return m_stack->currentWidget() == m_table;
}

QString ChartPanel::summary() const {
    return m_summary->text();
}

void ChartPanel::setSummary(const QString& text, bool inSight) {
    m_summary->setText(text);
    m_summary->setVisible(inSight && !text.isEmpty());
    if (!m_canvas->hasFocus()) { // else it would be read out again and again
        m_canvas->setAccessibleDescription(text);
    }
}

bool ChartPanel::isSeriesShown(int index) const {
    return m_legend->isShown(index);
}

void ChartPanel::showSeries(int index, bool shown) {
    m_legend->setShown(index, shown);
}

// ---- saving

QSize ChartPanel::pictureSize() const {
    const QSize canvas = m_canvas->size().expandedTo(kSmallestPicture);
    const int title = m_title.isEmpty() ? 0 : m_heading->sizeHint().height() + kPictureEdge / 2;
    const int legend = m_legend->pictureHeight(canvas.width());
    return canvas + QSize(2 * kPictureEdge, title + legend + 3 * kPictureEdge);
}

void ChartPanel::paintPicture(QPainter& painter) {
    const QRect area = QRect(QPoint(), pictureSize())
                           .adjusted(kPictureEdge, kPictureEdge, -kPictureEdge, -kPictureEdge);
    const QSize canvas = m_canvas->size().expandedTo(kSmallestPicture);
    const int legend = m_legend->pictureHeight(canvas.width());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_heading->font());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(area, Qt::AlignTop | Qt::AlignLeft, m_title);
    painter.save();
    painter.translate(area.left(), area.bottom() + 1 - legend - kPictureEdge - canvas.height());
    m_canvas->paintPicture(painter, canvas);
    painter.restore();
    m_legend->paintPicture(painter, area.adjusted(0, area.height() - legend, 0, 0));
}

std::function<std::string()> ChartPanel::content(const QString& path) {
    const auto paint = [this](QPainter& painter) { paintPicture(painter); };
    const QColor ground = palette().color(QPalette::Window);
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        return [text = csv()] { return text; };
    }
    return path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)
               ? svgOf(pictureSize(), ground, m_title, paint)
               : pngOf(pictureSize(), ground, paint);
}

bool ChartPanel::exportAs(const QString& path, QString* error) {
    try {
        writeChart(path, content(path)());
        return true;
    } catch (const Error& failure) {
        if (error != nullptr) {
            *error = shown(failure);
        }
        return false;
    }
}

// To compress a picture and to wait for the disk may take a while each.
void ChartPanel::save(const QString& path) {
    runInBackground(
        this,
        [path, make = content(path)] {
            writeChart(path, make());
            return true;
        },
        [this, path](bool) { m_notice->say(Notice::Kind::Good, tr("Saved as %1.").arg(path)); },
        [this](const Error& error) { m_notice->say(error); });
}

void ChartPanel::saveAs() {
    const QString png = tr("Picture (%1)").arg(QStringLiteral("*.png"));
    const QString svg = tr("Drawing, sharp at any size (%1)").arg(QStringLiteral("*.svg"));
    const QString csv = tr("Numbers (%1)").arg(QStringLiteral("*.csv"));
    auto* dialog = new QFileDialog(this, tr("Save %1").arg(m_title));
    dialog->setObjectName(QStringLiteral("savePlotDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog); // native ones may run a loop of their own
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({png, svg, csv});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(fileName(m_title));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog, svg, csv](const QString& chosen) {
                dialog->setDefaultSuffix(chosen == svg   ? QStringLiteral("svg")
                                         : chosen == csv ? QStringLiteral("csv")
                                                         : QStringLiteral("png"));
            });
    connect(dialog, &QFileDialog::fileSelected, this, &ChartPanel::save);
    dialog->open();
}

} // namespace fts
