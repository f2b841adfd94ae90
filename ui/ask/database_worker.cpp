#include "ui/ask/database_worker.h"

#include "core/base/outcome.h"
#include "core/sql/open_database.h"
#include "core/sql/readable_schema.h"
#include "ui/base/background.h"

namespace fts {

DatabaseWorker::DatabaseWorker(QObject* parent) : QObject(parent) {}

DatabaseWorker::~DatabaseWorker() {
    stop();
}

void DatabaseWorker::stop() {
    if (m_work) {
        m_work->stop.request_stop();
    }
}

void DatabaseWorker::end() {
    m_work.reset();
    Q_EMIT changed();
}

template <typename Read, typename Take>
void DatabaseWorker::begin(Read read, Take take) {
    stop();
    m_work = std::make_shared<Work>();
    using Result = decltype(read(std::stop_token()));
    runInBackground(
        this,
        [read, work = m_work]() -> std::optional<Result> {
            try {
                return read(work->stop.get_token());
            } catch (const Cancelled&) {
                return std::nullopt;
            }
        },
        [this, take, work = m_work](std::optional<Result> result) {
            if (work != m_work) {
                return; // something else has begun meanwhile
            }
            end();
            if (result) {
                take(*result);
            } else {
                Q_EMIT stopped();
            }
        },
        [this, work = m_work](const Error& error) {
            if (work == m_work) {
                end();
                Q_EMIT failed(error);
            }
        });
    Q_EMIT changed();
}

void DatabaseWorker::open(const std::string& text, const std::optional<Secret>& password) {
    begin(
        [text, password](const std::stop_token& stop) {
            const DatabaseAddress address = readDatabaseAddress(text).address;
            const auto connection = fts::openDatabase(address, password, stop);
            return OpenedDatabase{text, address, password, connection->dialect(),
                                  readableSchema(*connection, stop)};
        },
        [this](const OpenedDatabase& database) { Q_EMIT opened(database); });
}

void DatabaseWorker::run(const OpenedDatabase& database, const std::string& statement,
                         const QueryLimits& limits) {
    begin(
        [database, statement, limits](const std::stop_token& stop) {
            const auto connection = openDatabase(database.address, database.password, stop);
            return runChecked(*connection, database.schema, statement, limits, stop);
        },
        [this](const CheckedResult& result) { Q_EMIT ran(result); });
}

} // namespace fts
