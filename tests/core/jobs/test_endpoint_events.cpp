#include <QtTest/QtTest>

#include <algorithm>

#include "core/jobs/endpoint_events.h"

using namespace fts;

/// What an endpoint tells of a job, as events of the run.
class TestEndpointEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Else a run's file of events would grow with the square of what an endpoint tells.
    void samplesInTheWrongOrderAreToldOnce() {
        QTemporaryDir folder;
        std::vector<std::int64_t> told;
        FunctionSink sink([&](const Event& event) {
            if (const auto* sample = std::get_if<MetricSample>(&event)) {
                told.push_back(sample->step);
            }
        });
        std::vector<TuningEvent> falling(100);
        for (std::size_t i = 0; i < falling.size(); ++i) {
            falling[i].id = "e" + std::to_string(i);
            falling[i].step = static_cast<std::int64_t>(falling.size() - i);
            falling[i].metrics["loss"] = 1;
        }
        EndpointEvents(folder.path().toStdString(), sink).take(falling);
        QCOMPARE(told.size(), falling.size());
        QVERIFY(std::ranges::is_sorted(told));
    }
};

QTEST_GUILESS_MAIN(TestEndpointEvents)
#include "test_endpoint_events.moc"
