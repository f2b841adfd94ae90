#include "core/eval/smoothing.h"

#include <algorithm>
#include <cmath>

namespace fts {

int Smoothing::samples() const {
    return static_cast<int>(std::lround(1 / (1 - std::clamp(weight, 0.0, kMostSmoothing))));
}

Smoother::Smoother(Smoothing smoothing) : m_smoothing(smoothing) {
    m_smoothing.weight = std::clamp(smoothing.weight, 0.0, kMostSmoothing);
}

double Smoother::next(double value) {
    if (!std::isfinite(value)) {
        return value;
    }
    return m_smoothing.kind == Smoothing::Kind::Exponential ? exponential(value)
                                                            : movingAverage(value);
}

double Smoother::exponential(double value) {
    // The same mean, written as a step from the one before: equal values stay equal to the bit.
    m_bias *= m_smoothing.weight;
    m_mean += (value - m_mean) * ((1 - m_smoothing.weight) / (1 - m_bias));
    return m_mean;
}

double Smoother::movingAverage(double value) {
    const auto most = static_cast<std::size_t>(m_smoothing.samples());
    if (m_last.size() < most) {
        m_last.push_back(value);
        m_mean += (value - m_mean) / static_cast<double>(m_last.size());
        return m_mean;
    }
    m_mean += (value - m_last[m_oldest]) / static_cast<double>(most);
    m_last[m_oldest] = value;
    m_oldest = (m_oldest + 1) % most;
    if (m_oldest == 0) { // once a round, so that what a huge value cost in digits is forgotten
        m_mean = 0;
        for (double count = 0; const double one : m_last) {
            m_mean += (one - m_mean) / ++count;
        }
    }
    return m_mean;
}

Curve smoothed(const Curve& curve, Smoother& smoother) {
    Curve result;
    for (const Sample& sample : curve.samples()) {
        result.append(sample.step, smoother.next(sample.value));
    }
    return result;
}

} // namespace fts
