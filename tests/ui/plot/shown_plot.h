#pragma once

#include <cmath>
#include <vector>

#include <QtTest/QtTest>

#include "ui/plot/plot_canvas.h"
#include "ui/plot/plot_view.h"

namespace fts {

/// A plot in a window, with one curve of `values` at steps 0, 10, 20 …
struct Shown {
    PlotView view{QStringLiteral("Progress")};
    int loss = 0;

    explicit Shown(const std::vector<double>& values) {
        loss = view.addSeries(QStringLiteral("Loss"));
        for (std::size_t i = 0; i < values.size(); ++i) {
            view.append(loss, static_cast<std::int64_t>(10 * i), values[i]);
        }
        view.resize(800, 480);
        view.show();
        painted();
    }

    PlotCanvas& canvas() { return view.canvas(); }

    /// Once what was appended has been painted.
    QImage painted() {
        QTest::qWait(150);
        return canvas().grab().toImage();
    }

    QPoint at(std::int64_t step, double value) {
        return canvas().position({step, value}).toPoint();
    }
};

inline std::vector<double> falling(int count) {
    std::vector<double> values;
    for (int i = 0; i < count; ++i) {
        values.push_back(3 * std::exp(-i / 40.0) + 0.1);
    }
    return values;
}

} // namespace fts
