#include "core/jobs/run_recorder.h"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/jobs/run_events.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kIndexBatch = 500;
constexpr std::chrono::seconds kIndexEvery(1);

std::string timeNow() {
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    tm parts{};
    ::gmtime_r(&now.tv_sec, &parts);
    char text[40];
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + length, sizeof text - length, ".%03dZ",
                  static_cast<int>(now.tv_nsec / 1'000'000));
    return text;
}

// 0 or the errno.
int writeWhole(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return 0;
}

} // namespace

RunRecorder::RunRecorder(fs::path runFolder, int run, ProjectStore& store, EventSink& next,
                         std::optional<std::int64_t> resumeStep)
    : m_path(runFolder / "events.jsonl"), m_run(run), m_store(store), m_next(next),
      m_indexed(Clock::now()) {
    fs::create_directories(runFolder);
    if (fs::exists(m_path)) {
        dropEventsAfter(m_path, resumeStep.value_or(INT64_MAX));
    }
    if (resumeStep) {
        m_store.dropSamplesAfter(run, *resumeStep);
    }
    openFile();
    m_next.emit(RunStarted{run}); // before the first line, so that listeners find all of them
    write(RunStarted{run});
}

RunRecorder::~RunRecorder() {
    flushIndex();
    m_next.emit(RunStarted{0});
}

void RunRecorder::openFile() {
    m_file = Descriptor(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
    struct stat status {};
    if (!m_file || ::fstat(m_file.get(), &status) != 0) {
        throwErrno("write", m_path.string(), errno);
    }
    m_size = static_cast<std::uint64_t>(status.st_size);
}

void RunRecorder::emit(const Event& event) {
    if (m_fileThrottle.passes(event)) {
        write(event);
    }
    if (const auto* sample = std::get_if<MetricSample>(&event)) {
        index(*sample);
    }
    if (m_nextThrottle.passes(event)) {
        m_next.emit(event);
    }
}

void RunRecorder::check() const {
    if (m_failure != 0) {
        throwErrno("write", m_path.string(), m_failure);
    }
}

void RunRecorder::flush() {
    flushIndex();
    if (m_failure == 0 && ::fdatasync(m_file.get()) != 0) {
        fail(errno);
    }
    check();
}

void RunRecorder::write(const Event& event) {
    if (m_failure != 0) {
        return;
    }
    nlohmann::json line = eventToJson(event);
    line["time"] = timeNow();
    const std::string text = dumpJson(line) + "\n";
    if (text.size() > kEventLineLimit) {
        return;
    }
    const int failure = writeWhole(m_file.get(), text);
    if (failure != 0) {
        fail(failure);
        return;
    }
    m_size += text.size();
}

void RunRecorder::fail(int errorNumber) {
    m_failure = errorNumber;
    // Of a line half-written nothing may stay: the file's readers take whole lines only.
    [[maybe_unused]] const int cut = ::ftruncate(m_file.get(), static_cast<off_t>(m_size));
    m_next.emit(LogLine{LogLevel::Warning,
                        Message(FTS_TEXT("The events of this run can no longer be written to %1. "
                                         "Check that its disk is there and has room."),
                                m_path.string())});
}

void RunRecorder::index(const MetricSample& sample) {
    m_samples.push_back(sample);
    if (m_samples.size() >= kIndexBatch || Clock::now() - m_indexed >= kIndexEvery) {
        flushIndex();
    }
}

void RunRecorder::flushIndex() {
    m_indexed = Clock::now();
    if (m_samples.empty()) {
        return;
    }
    try {
        m_store.addSamples(m_run, m_samples);
    } catch (const std::exception& error) {
        if (!m_indexFailed) {
            m_next.emit(LogLine{
                LogLevel::Warning,
                Message(FTS_TEXT("The curves' index could not be written: %1"), error.what())});
        }
        m_indexFailed = true;
    }
    m_samples.clear();
}

} // namespace fts
