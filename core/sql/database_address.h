#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/net/secret.h"

namespace fts {

/// Where a person's database is. Holds no password: that is kept in a SecretStore under
/// databaseKeyName().
struct DatabaseAddress {
    enum class Kind { Sqlite, Postgres, MySql, Odbc };

    Kind kind = Kind::Sqlite;
    std::filesystem::path file; ///< SQLite's
    std::string source;         ///< ODBC's name of it (DSN)
    std::string user, host;     ///< an empty host is this machine, by its local socket
    int port = 0;               ///< 0: the usual one
    std::string database;
    std::map<std::string, std::string> options; ///< what follows "?"

    /// As a person wrote it, in one way.
    std::string shown() const;

    /// On this machine, by loopback or socket: what is sent stays here.
    bool local() const;
};

struct GivenAddress {
    DatabaseAddress address;
    std::optional<Secret> password; ///< that stood in the text; it should not
};

/// Reads a file's path, sqlite:///PATH, postgresql://USER@HOST:PORT/DATABASE (or postgres://),
/// mysql://… (or mariadb://), odbc:NAME. Options: "encryption" (off, on, verified), of the two
/// servers "socket" (a path) too. `text` is not shown in errors as far as it may hold a password.
/// Throws BadInput.
GivenAddress readDatabaseAddress(std::string_view text);

/// The same address without the password that may stand in it.
std::string addressWithoutPassword(std::string_view text);

/// The name of its password in a SecretStore: kind, user, host and port, so that none goes where it
/// was not given for. Empty if there is nothing to give a password to.
std::string databaseKeyName(const DatabaseAddress& address);

} // namespace fts
