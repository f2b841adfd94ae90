#pragma once

#include <vector>

#include "core/eval/curve.h"

namespace fts {

/// How a curve is smoothed. `weight`, from 0 (not at all) to 0.999, is the share that the past
/// has in each smoothed value; about 1 / (1 − weight) samples then count.
struct Smoothing {
    enum class Kind {
        Exponential,  ///< the recent past counts more, the far past never quite nothing
        MovingAverage ///< that many last samples count alike, earlier ones not at all
    };

    Kind kind = Kind::Exponential;
    double weight = 0;

    bool isOn() const { return weight > 0; }
    /// 1 / (1 − weight), rounded.
    int samples() const;
    bool operator==(const Smoothing&) const = default;
};

inline constexpr double kMostSmoothing = 0.999;

/// Smooths values as they come. The exponential mean is the de-biased one of TensorBoard:
/// last ← weight · last + (1 − weight) · value, shown as last / (1 − weight^n) after n numbers
/// (vz_line_chart2/line-chart.ts, resmoothDataset). A value that is no finite number is passed
/// on as it is and leaves no trace.
class Smoother {
public:
    explicit Smoother(Smoothing smoothing);
    double next(double value);

private:
    double exponential(double value);
    double movingAverage(double value);

    Smoothing m_smoothing;
    double m_mean = 0;
    double m_bias = 1;          ///< weight^n
    std::vector<double> m_last; ///< of the moving average, a ring
    std::size_t m_oldest = 0;
};

/// A curve's values, smoothed by a new smoother; `smoother` can then go on with those that follow.
Curve smoothed(const Curve& curve, Smoother& smoother);

} // namespace fts
