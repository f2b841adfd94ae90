#include "ui/base/view_reader.h"

#include <atomic>
#include <chrono>

#include "ui/base/background.h"

namespace fts {
namespace {

constexpr auto kTellInterval = std::chrono::milliseconds(100);

} // namespace

/// What the reading thread and the window share.
struct BackgroundReader::Work {
    std::stop_source stop;
    std::atomic<std::int64_t> done = 0, total = 0;
};

BackgroundReader::BackgroundReader(QObject* parent) : QObject(parent) {
    connect(&m_tell, &QTimer::timeout, this,
            [this] { Q_EMIT progressed({"look", m_work->done, m_work->total}); });
}

BackgroundReader::~BackgroundReader() {
    stop();
}

void BackgroundReader::begin(std::function<std::function<void()>(JobContext&)> read) {
    stop();
    m_work = std::make_shared<Work>();
    m_tell.start(kTellInterval);
    const auto readWithProgress = [read = std::move(read),
                                   work = m_work]() -> std::function<void()> {
        FunctionSink sink([&work](const Event& event) {
            if (const auto* progress = std::get_if<Progress>(&event)) {
                work->done = progress->done;
                work->total = progress->total;
            }
        });
        JobContext context{work->stop.get_token(), sink};
        try {
            return read(context);
        } catch (const Cancelled&) {
            return {};
        }
    };
    runInBackground(
        this, readWithProgress,
        [this, work = m_work](const std::function<void()>& take) {
            if (work != m_work) {
                return; // another reading has begun meanwhile
            }
            if (take) {
                take();
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

void BackgroundReader::stop() {
    if (m_work) {
        m_work->stop.request_stop();
    }
}

void BackgroundReader::end() {
    m_tell.stop();
    m_work.reset();
    Q_EMIT changed();
}

} // namespace fts
