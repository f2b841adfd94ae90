#include "ui/base/metric_text.h"

#include <QCoreApplication>

#include "core/eval/metric_names.h"
#include "core/eval/sql_metrics.h"
#include "core/jobs/run_curves.h"
#include "ui/base/message_text.h"

namespace fts {
namespace {

struct MetricText {
    Q_DECLARE_TR_FUNCTIONS(MetricText)
};

} // namespace

QString metricText(const std::string& metric) {
    const QString name = fromUtf8(metric);
    if (name.startsWith(QLatin1String("accuracy@"))) {
        return MetricText::tr("Hit rate at %1").arg(name.section(u'@', 1));
    }
    if (metric == kExecutionAccuracy) {
        return MetricText::tr("Execution accuracy");
    }
    if (metric == "loss") {
        return MetricText::tr("Loss");
    }
    return fromUtf8(metricTitle(metric));
}

QString curveText(const std::string& name) {
    if (name.starts_with(kValidationPrefix)) {
        return metricText(name.substr(kValidationPrefix.size()));
    }
    if (name == "loss") {
        return MetricText::tr("Loss");
    }
    if (name == "lr") {
        return MetricText::tr("Learning rate");
    }
    if (name == "gradient_norm") {
        return MetricText::tr("Gradient norm");
    }
    if (name == "pairs_per_s") {
        return MetricText::tr("Rows per second");
    }
    if (name == "tokens_per_s") {
        return MetricText::tr("Tokens per second");
    }
    return name == "memory_mb" ? MetricText::tr("Memory (MB)") : fromUtf8(name);
}

} // namespace fts
