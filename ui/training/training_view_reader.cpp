#include "ui/training/training_view_reader.h"

#include <atomic>
#include <chrono>

#include "ui/base/background.h"

namespace fts {
namespace {

constexpr auto kTellInterval = std::chrono::milliseconds(100);

} // namespace

/// What the reading thread and the window share.
struct TrainingViewReader::Work {
    std::stop_source stop;
    std::atomic<std::int64_t> done = 0, total = 0;
};

TrainingViewReader::TrainingViewReader(QObject* parent) : QObject(parent) {
    connect(&m_tell, &QTimer::timeout, this,
            [this] { Q_EMIT progressed({"look", m_work->done, m_work->total}); });
}

TrainingViewReader::~TrainingViewReader() {
    if (m_work) {
        m_work->stop.request_stop();
    }
}

void TrainingViewReader::read(const Project& project) {
    if (m_work) {
        m_work->stop.request_stop();
    }
    m_work = std::make_shared<Work>();
    m_tell.start(kTellInterval);
    const auto read = [project, known = m_view ? m_view->key : std::string(),
                       work = m_work]() -> std::optional<TrainingView> {
        FunctionSink sink([&work](const Event& event) {
            if (const auto* progress = std::get_if<Progress>(&event)) {
                work->done = progress->done;
                work->total = progress->total;
            }
        });
        JobContext context{work->stop.get_token(), sink};
        try {
            return readTrainingView(project, known, context);
        } catch (const Cancelled&) {
            return std::nullopt;
        }
    };
    runInBackground(
        this, read,
        [this, work = m_work](std::optional<TrainingView> view) {
            if (work != m_work) {
                return; // another reading has begun meanwhile
            }
            if (view) {
                m_view = std::move(view);
            }
            end();
        },
        [this, work = m_work](const Error& error) {
            if (work == m_work) {
                end();
                Q_EMIT failed(error);
            }
        });
    Q_EMIT changed();
}

void TrainingViewReader::stop() {
    if (m_work) {
        m_work->stop.request_stop();
    }
}

void TrainingViewReader::end() {
    m_tell.stop();
    m_work.reset();
    Q_EMIT changed();
}

} // namespace fts
