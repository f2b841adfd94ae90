#pragma once

#include <functional>
#include <string>

#include <QWidget>

#include "ui/plot/series_look.h"

class QAbstractItemModel;
class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace fts {

class ChartCanvas;
class Legend;
class Notice;

/// A chart with what belongs around it: its title, a menu of options, the same numbers as a
/// table, a sentence that sums it up, a legend to tick names off, and saving as a picture or
/// numbers. GUI thread only.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    ~ChartPanel() override;

    const QString& title() const { return m_title; }
    void setTitle(const QString& title);
    /// The sentence in place of an empty plot.
    void setEmptyText(const QString& text);

    /// The chart's numbers, for those who would rather read than look.
    QAbstractItemModel* tableModel() const;
    void showTable(bool table);
    bool isTableShown() const;

    /// What the chart shows, in a sentence; "Loss 0.42 at step 800, falling".
    QString summary() const;
    bool isSeriesShown(int index) const;
    void showSeries(int index, bool shown);

    /// Writes the chart as it is seen (PNG, SVG), or all its numbers (CSV), as the file's ending
    /// says, PNG for any other, whole or not at all. False with a sentence in `error`.
    bool exportAs(const QString& path, QString* error = nullptr);

public Q_SLOTS:
    /// Asks for a file in a dialog and writes it in the background; says below the chart how that
    /// went.
    void saveAs();

protected:
    /// The subclass then calls setTitle().
    ChartPanel(ChartCanvas* canvas, SampleKind kind, QAbstractItemModel* model, QWidget* parent);

    virtual std::string csv() const = 0;
    /// For the accessible name: tr("%1, plot").
    virtual QString canvasName() const = 0;
    /// Before the table comes into view.
    virtual void refreshTable() = 0;

    Legend& legend() const { return *m_legend; }
    void addTool(QWidget* tool); ///< left of the options
    QAction* addOption(const QString& text, const QString& objectName);
    /// Of many curves it is too long to be seen; screen readers get it all the same.
    void setSummary(const QString& text, bool inSight = true);

private:
    void makeHeader();
    void makeOptions();
    void makeTable(QAbstractItemModel* model);
    QSize pictureSize() const;
    void paintPicture(QPainter& painter);
    /// What makes the content of that file, in any thread, from what is seen now.
    std::function<std::string()> content(const QString& path);
    void save(const QString& path);

    QString m_title;
    ChartCanvas* m_canvas;
    QLabel* m_heading = nullptr;
    QHBoxLayout* m_tools = nullptr;
    QMenu* m_options = nullptr;
    QAction* m_ownOptionsEnd = nullptr; ///< those of subclasses stand above it
    QPushButton* m_optionsButton = nullptr;
    QAction* m_tableAction = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_summary = nullptr;
    Legend* m_legend = nullptr;
    Notice* m_notice = nullptr;
};

} // namespace fts
