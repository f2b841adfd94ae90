#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/sql/database_address.h"

struct st_mysql;

namespace fts {

/// A connection of libmariadb as openMySql() describes it. Throws Network.
class MySqlLink {
public:
    MySqlLink(const DatabaseAddress& address, const std::optional<Secret>& password);

    st_mysql* get() const { return m_connection.get(); }

    /// Runs a statement of this program that gives no rows.
    void command(const std::string& statement);

    /// Throws the reason why the last call failed.
    [[noreturn]] void fail();
    [[noreturn]] void failInRows(); ///< the same of a row that did not come
    bool wasKilled() const;         ///< it failed because the statement was ended

private:
    struct Close {
        void operator()(st_mysql* connection) const;
    };

    void setOptions(const DatabaseAddress& address);

    std::string m_name;
    std::unique_ptr<st_mysql, Close> m_connection;
};

} // namespace fts
