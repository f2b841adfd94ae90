#pragma once

#include <filesystem>
#include <thread>

#include "core/jobs/engine_server.h"

namespace fts {

/// A project's engine in a thread of the test, with jobs of the test's own.
class EngineThread {
public:
    EngineThread(const std::filesystem::path& project, const JobBodies& jobs)
        : m_server(project, jobs), m_thread([this] { m_server.serve(); }) {}

    ~EngineThread() {
        m_server.shutdown();
        m_thread.join();
    }

private:
    EngineServer m_server;
    std::thread m_thread;
};

} // namespace fts
