#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include <QObject>

#include "core/base/error.h"
#include "core/net/secret.h"
#include "core/sql/database_address.h"
#include "core/sql/sql_connection.h"

namespace fts {

/// A person's database, and what its tables are.
struct OpenedDatabase {
    std::string text; ///< its address as readDatabaseAddress() takes it, without a password
    DatabaseAddress address;
    std::optional<Secret> password;
    SqlDialect dialect = SqlDialect::Sqlite;
    DatabaseSchema schema;
};

/// Reads a person's database in the background, one thing at a time; what is begun ends what went
/// on before. Each time a connection of its own is opened, so a server that was gone for a while
/// does no harm. GUI thread only; going away, it asks the reading to stop.
class DatabaseWorker : public QObject {
    Q_OBJECT

public:
    explicit DatabaseWorker(QObject* parent = nullptr);
    ~DatabaseWorker() override;

    void open(const std::string& address, const std::optional<Secret>& password);
    /// Runs a statement, whoever wrote it, if it passes checkedStatement() for the database's
    /// tables.
    void run(const OpenedDatabase& database, const std::string& statement,
             const QueryLimits& limits);
    void stop();
    bool working() const { return m_work != nullptr; }

Q_SIGNALS:
    void changed(); ///< working() did
    void opened(const fts::OpenedDatabase& database);
    void ran(const fts::CheckedResult& result);
    void stopped();
    void failed(const fts::Error& error);

private:
    struct Work {
        std::stop_source stop;
    };

    template <typename Read, typename Take>
    void begin(Read read, Take take);
    void end();

    std::shared_ptr<Work> m_work;
};

} // namespace fts
