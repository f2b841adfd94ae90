#include <QtTest/QtTest>

#include <sys/resource.h>
#include <sys/stat.h>

#include <cmath>
#include <csignal>
#include <limits>

#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QXmlStreamReader>

#include "ui/base/theme.h"
#include "ui/plot/bar_view.h"
#include "ui/plot/plot_canvas.h"
#include "ui/plot/plot_view.h"

using namespace fts;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

void fill(PlotView& view) {
    const int loss = view.addSeries(QStringLiteral("Loss"));
    const int rate = view.addSeries(QStringLiteral("=Rate"));
    for (int step = 0; step < 50; ++step) {
        view.append(loss, step, step == 20 ? kNaN : 1.0 / 3 + std::exp(-step / 9.0));
        view.append(rate, step, 1 + 0.01 * step);
    }
    view.resize(700, 420);
    view.show();
    QTest::qWait(150);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// How often each kind of element is in an SVG file.
QMap<QString, int> elementsOf(const QString& path) {
    QXmlStreamReader reader(contentOf(path));
    QMap<QString, int> count;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            ++count[reader.name().toString()];
        }
    }
    return reader.hasError() ? QMap<QString, int>() : count;
}

} // namespace

class TestChartExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        applyTheme(Theme::Light);
        QVERIFY(m_folder.isValid());
    }

    void csvHoldsTheWholeOfACurveShownInPart() {
        PlotView view(QStringLiteral("Loss"));
        const int loss = view.addSeries(QStringLiteral("Loss"));
        Curve whole;
        Curve part;
        for (int step = 0; step < 50; ++step) {
            whole.append(step, step);
        }
        part.append(49, 49);
        view.setCurve(loss, part, whole);
        QCOMPARE(view.curve(loss).size(), std::size_t{1});
        const QString path = m_folder.filePath(QStringLiteral("whole.csv"));
        QVERIFY(view.exportAs(path));
        QCOMPARE(contentOf(path).trimmed().split('\n').size(), 51);
        view.setCurve(loss, part);
        QVERIFY(view.exportAs(path));
        QCOMPARE(contentOf(path).trimmed().split('\n').size(), 2);
    }

    void csvKeepsEveryDigit() {
        PlotView view(QStringLiteral("Loss"));
        fill(view);
        const QString path = m_folder.filePath(QStringLiteral("loss.csv"));
        QVERIFY(view.exportAs(path));
        const QList<QByteArray> lines = contentOf(path).trimmed().split('\n');
        QCOMPARE(lines[0].trimmed(), QByteArray("Step,Loss,\"'=Rate\""));
        QCOMPARE(lines.size(), 51);
        for (int step = 0; step < 50; ++step) {
            const QList<QByteArray> cells = lines[step + 1].trimmed().split(',');
            QCOMPARE(cells[0].toInt(), step);
            const double value = view.curve(0).samples()[static_cast<std::size_t>(step)].value;
            if (std::isnan(value)) {
                QCOMPARE(cells[1], QByteArray("NaN"));
            } else {
                QVERIFY(std::strtod(cells[1].constData(), nullptr) == value); // QCOMPARE rounds
            }
        }
    }

    void svgIsMadeOfLines() {
        PlotView view(QStringLiteral("Loss"));
        fill(view);
        const QString path = m_folder.filePath(QStringLiteral("loss.svg"));
        QVERIFY(view.exportAs(path));
        const auto elements = elementsOf(path);
        QVERIFY(elements.value(QStringLiteral("polyline")) +
                    elements.value(QStringLiteral("path")) >
                10);
        QVERIFY(elements.value(QStringLiteral("text")) > 8);
        QCOMPARE(elements.value(QStringLiteral("image")), 0);
        const QByteArray text = contentOf(path);
        for (const char* word : {"Loss", "=Rate", "Step"}) {
            QVERIFY2(text.contains(word), word);
        }
    }

    void pngHasTwoPixelsForOne() {
        PlotView view(QStringLiteral("Loss"));
        fill(view);
        const QString path = m_folder.filePath(QStringLiteral("loss.png"));
        QVERIFY(view.exportAs(path));
        const QImage image(path);
        QVERIFY(image.width() >= 2 * view.canvas().width());
        QVERIFY(image.height() >= 2 * view.canvas().height());
        QVERIFY(image.width() < 2 * view.canvas().width() + 100);
    }

    void anExportedPictureLeavesTheScreenAsItWas() {
        PlotView view(QStringLiteral("Loss"));
        fill(view);
        const QImage before = view.canvas().grab().toImage();
        QVERIFY(view.exportAs(m_folder.filePath(QStringLiteral("loss.png"))));
        QCOMPARE(view.canvas().grab().toImage(), before);
    }

    void hiddenCurvesAreNotInThePicture() {
        PlotView view(QStringLiteral("Loss"));
        fill(view);
        view.showSeries(1, false);
        const QString path = m_folder.filePath(QStringLiteral("one.svg"));
        QVERIFY(view.exportAs(path));
        QVERIFY(!contentOf(path).contains("=Rate"));
        QVERIFY(view.exportAs(m_folder.filePath(QStringLiteral("one.csv"))));
        QVERIFY(contentOf(m_folder.filePath(QStringLiteral("one.csv"))).contains("=Rate"));
    }

    void sayWhyAFileCannotBeWritten() {
        PlotView view(QStringLiteral("Loss"));
        fill(view);
        const QString path = m_folder.filePath(QStringLiteral("nowhere/loss."));
        for (const char* suffix : {"png", "svg", "csv"}) {
            QString error;
            QVERIFY(!view.exportAs(path + QLatin1String(suffix), &error));
            QVERIFY2(error.contains(QLatin1String("nowhere")), qPrintable(error));
        }
    }

    void aFailedWriteLeavesTheOldFile() {
        PlotView view(QStringLiteral("Loss"));
        fill(view);
        const QString path = m_folder.filePath(QStringLiteral("old.csv"));
        QVERIFY(view.exportAs(path));
        const QByteArray before = contentOf(path);
        view.append(0, 1000, 1);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit small{100, limit.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        QString error;
        const bool written = view.exportAs(path, &error);
        setrlimit(RLIMIT_FSIZE, &limit);
        QVERIFY(!written && !error.isEmpty());
        QCOMPARE(contentOf(path), before);
    }

    void onlyOrdinaryFilesAreReplaced() {
        PlotView view(QStringLiteral("Loss"));
        fill(view);
        const QString pipe = m_folder.filePath(QStringLiteral("pipe.csv"));
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        QString error;
        QVERIFY(!view.exportAs(pipe, &error));
        QVERIFY(error.contains(QLatin1String("ordinary")));
        QVERIFY(!view.exportAs(m_folder.path()));
    }

    void asksForAFileWithoutWaitingForTheAnswer() {
        PlotView view(QStringLiteral("Loss"));
        fill(view);
        view.saveAs(); // returns at once
        auto* dialog = view.findChild<QFileDialog*>(QStringLiteral("savePlotDialog"));
        QVERIFY(dialog != nullptr && dialog->isVisible());
        const QString path = m_folder.filePath(QStringLiteral("chosen.svg"));
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        const auto said = [&view](const QString& words) {
            const auto labels = view.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&words](const QLabel* label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QVERIFY(!said(path)); // it is written meanwhile
        QTRY_VERIFY(said(path));
        QVERIFY(!elementsOf(path).isEmpty());
    }

    void barsAreExportedTheSameWay() {
        BarView view(QStringLiteral("Verdict"));
        view.setBars({QStringLiteral("Hit rate at 5"), QStringLiteral("NDCG@10")},
                     {{QStringLiteral("Base"), {0.5, 1.0 / 3}},
                      {QStringLiteral("Tuned"), {0.6, kNaN}, {ValueRange{0.55, 0.65}}}});
        view.resize(600, 400);
        view.show();
        const QString svg = m_folder.filePath(QStringLiteral("bars.svg"));
        QVERIFY(view.exportAs(svg));
        QCOMPARE(elementsOf(svg).value(QStringLiteral("image")), 0);
        QVERIFY(contentOf(svg).contains("0.600"));
        const QString csv = m_folder.filePath(QStringLiteral("bars.csv"));
        QVERIFY(view.exportAs(csv));
        QCOMPARE(contentOf(csv), QByteArray("Measure,Base,Tuned,\"Tuned, from\",\"Tuned, to\"\r\n"
                                            "Hit rate at 5,0.5,0.6,0.55,0.65\r\n"
                                            "NDCG@10,0.3333333333333333,NaN,,\r\n"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestChartExport)
#include "test_chart_export.moc"
