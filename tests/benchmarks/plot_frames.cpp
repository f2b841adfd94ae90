// How long a plot of four curves of 100,000 samples takes from an event to the finished picture:
// median, 95th percentile and the longest of 200, in milliseconds of processor time, so that other
// programs' work does not count. See README.md.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include "core/base/random.h"
#include "ui/base/theme.h"
#include "ui/plot/plot_canvas.h"
#include "ui/plot/plot_view.h"

using namespace fts;

namespace {

constexpr int kCurves = 4;
constexpr int kSamples = 100'000;
constexpr int kFrames = 200;

void fill(PlotView& view) {
    for (int series = 0; series < kCurves; ++series) {
        Random random({1, static_cast<std::uint64_t>(series)});
        Curve curve;
        for (int step = 1; step <= kSamples; ++step) {
            const double trend = std::exp(-step / 20'000.0) + 0.2 * (series + 1);
            curve.append(step, trend * (1 + 0.15 * random.normal()));
        }
        view.setCurve(view.addSeries(QStringLiteral("Run %1").arg(series + 1)), std::move(curve));
    }
}

double processorTime() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

void measure(const char* name, PlotCanvas& canvas, const std::function<void(int)>& act) {
    std::vector<double> times;
    for (int frame = 0; frame < kFrames; ++frame) {
        const double before = processorTime();
        act(frame);
        canvas.repaint();
        times.push_back(processorTime() - before);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-28s median %6.2f   p95 %6.2f   longest %6.2f\n", name, times[kFrames / 2],
                times[kFrames * 95 / 100], times.back());
}

void wheel(PlotCanvas& canvas, QPointF at, int notches) {
    QWheelEvent event(at, canvas.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas, &event);
}

void moveMouse(PlotCanvas& canvas, QPointF to) {
    QMouseEvent event(QEvent::MouseMove, to, canvas.mapToGlobal(to), Qt::NoButton, {}, {});
    QApplication::sendEvent(&canvas, &event);
}

void press(PlotCanvas& canvas, int key) {
    QKeyEvent event(QEvent::KeyPress, key, {});
    QApplication::sendEvent(&canvas, &event);
}

void measureAll(PlotView& view) {
    PlotCanvas& canvas = view.canvas();
    const QPointF size(canvas.width(), canvas.height());
    measure("zoom", canvas, [&](int frame) {
        const int place = frame % 20;
        wheel(canvas, {(0.2 + 0.03 * place) * size.x(), 0.5 * size.y()}, place < 10 ? 1 : -1);
    });
    view.resetView();
    wheel(canvas, size / 2, 2);
    measure("pan", canvas,
            [&](int frame) { press(canvas, frame / 5 % 2 == 0 ? Qt::Key_Left : Qt::Key_Right); });
    view.resetView();
    measure("hover", canvas, [&](int frame) {
        moveMouse(canvas, {(0.1 + 0.004 * frame) * size.x(), (0.2 + 0.001 * frame) * size.y()});
    });
    moveMouse(canvas, {0, 0});
    int step = kSamples;
    measure("new sample in each curve", canvas, [&](int) {
        ++step;
        for (int series = 0; series < kCurves; ++series) {
            view.append(series, step, 0.5);
        }
        canvas.resetView(); // paints as the timer would
    });
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    applyTheme(Theme::Light);
    PlotView view(QStringLiteral("Loss"));
    fill(view);
    view.resize(1000, 560);
    view.show();
    QApplication::processEvents();
    const auto size = view.canvas().size();
    std::printf("%d curves of %d samples, %d x %d pixels\n", kCurves, kSamples, size.width(),
                size.height());
    std::printf("raw\n");
    measureAll(view);
    view.setSmoothing({Smoothing::Kind::Exponential, 0.99});
    std::printf("with smoothing\n");
    measureAll(view);
    view.setLogarithmic(Qt::Horizontal, true);
    view.setLogarithmic(Qt::Vertical, true);
    std::printf("with smoothing, both axes logarithmic\n");
    measureAll(view);
    return 0;
}
