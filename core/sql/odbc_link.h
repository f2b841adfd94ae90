#pragma once

#include <optional>
#include <string>

#include "core/sql/database_address.h"

namespace fts {

using OdbcHandle = void*; ///< as sqltypes.h has it

/// A connection of unixODBC, and one statement on it.
class OdbcLink {
public:
    OdbcLink(const DatabaseAddress& address, const std::optional<Secret>& password);
    ~OdbcLink();
    OdbcLink(const OdbcLink&) = delete;
    OdbcLink& operator=(const OdbcLink&) = delete;

    OdbcHandle statement() const { return m_statement; }
    void cancel(); ///< from any thread
    void end();    ///< of the statement: closes it and rolls back

    /// What the driver says of itself or of the database, by a number of SQLGetInfo()'s whose
    /// answer is a text; empty if it does not say.
    std::string info(int what) const;

    /// Throws the driver's reason if `code` is not a success.
    void check(int code);

private:
    void free();
    std::string reason(OdbcHandle handle, int kind) const;

    std::string m_name;
    OdbcHandle m_environment = nullptr;
    OdbcHandle m_connection = nullptr;
    OdbcHandle m_statement = nullptr;
};

} // namespace fts
