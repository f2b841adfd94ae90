#include "core/sql/mysql_link.h"

#include <new>

#include <mysql.h>

#include "core/base/error.h"
#include "core/sql/query_errors.h"

namespace fts {
namespace {

constexpr unsigned kConnectSeconds = 10;
constexpr unsigned kReadSeconds = 60; // without a byte; a statement's own time is watched elsewhere
constexpr unsigned long kLargestPacket = 64'000'000;

// Of mysqld_error.h, which Debian's package of the client does not have.
constexpr unsigned kInterrupted = 1317;
constexpr unsigned kStatementTimeout = 1969; // MariaDB
constexpr unsigned kMaxExecutionTime = 3024; // MySQL
constexpr unsigned kServerGone = 2006;
constexpr unsigned kServerLost = 2013;

// All but mysql_clear_password and dialog, which would hand any server the password itself. The two
// with SHA-2 do so within TLS, which is why encryption=verified asks who the server is.
constexpr const char* kAuthentications =
    "mysql_native_password,client_ed25519,caching_sha2_password,sha256_password,auth_gssapi_client";

} // namespace

void MySqlLink::Close::operator()(st_mysql* connection) const {
    mysql_close(connection);
}

void MySqlLink::setOptions(const DatabaseAddress& address) {
    MYSQL* mysql = m_connection.get();
    const unsigned off = 0;
    const my_bool yes = 1;
    const my_bool no = 0;
    mysql_optionsv(mysql, MYSQL_OPT_LOCAL_INFILE, &off);
    mysql_optionsv(mysql, MYSQL_OPT_CONNECT_TIMEOUT, &kConnectSeconds);
    mysql_optionsv(mysql, MYSQL_OPT_READ_TIMEOUT, &kReadSeconds);
    mysql_optionsv(mysql, MYSQL_OPT_WRITE_TIMEOUT, &kReadSeconds);
    mysql_optionsv(mysql, MYSQL_OPT_MAX_ALLOWED_PACKET, &kLargestPacket);
    mysql_optionsv(mysql, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    mysql_optionsv(mysql, MYSQL_OPT_RECONNECT, &no);
    mysql_optionsv(mysql, MARIADB_OPT_RESTRICTED_AUTH, kAuthentications);
    const auto option = address.options.find("encryption");
    const std::string wish =
        option == address.options.end() ? (address.local() ? "off" : "on") : option->second;
    if (wish != "off") {
        mysql_optionsv(mysql, MYSQL_OPT_SSL_ENFORCE, &yes);
    }
    if (wish == "verified") {
        mysql_optionsv(mysql, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &yes);
    }
}

MySqlLink::MySqlLink(const DatabaseAddress& address, const std::optional<Secret>& password)
    : m_name(address.shown()), m_connection(mysql_init(nullptr)) {
    if (!m_connection) {
        throw std::bad_alloc();
    }
    setOptions(address);
    const auto socket = address.options.find("socket");
    const char* path = socket == address.options.end() ? nullptr : socket->second.c_str();
    std::string revealed;
    if (password) {
        revealed.reserve(password->reveal().size());
        revealed = password->reveal();
    }
    const MYSQL* connected = mysql_real_connect(
        m_connection.get(), address.host.empty() ? nullptr : address.host.c_str(),
        address.user.empty() ? nullptr : address.user.c_str(), revealed.c_str(),
        address.database.empty() ? nullptr : address.database.c_str(),
        static_cast<unsigned>(address.port), path, 0); // no flag: no CLIENT_MULTI_STATEMENTS
    wipe(revealed);
    if (connected == nullptr) {
        throw cannotReach(m_name, mysql_error(m_connection.get()));
    }
}

void MySqlLink::command(const std::string& statement) {
    if (mysql_real_query(m_connection.get(), statement.data(), statement.size()) != 0) {
        fail();
    }
}

bool MySqlLink::wasKilled() const {
    const unsigned code = mysql_errno(m_connection.get());
    return code == kInterrupted || code == kStatementTimeout || code == kMaxExecutionTime;
}

void MySqlLink::fail() {
    const unsigned code = mysql_errno(m_connection.get());
    if (code == kServerGone || code == kServerLost) {
        throw cannotReach(m_name, mysql_error(m_connection.get()));
    }
    throw databaseRefuses(mysql_error(m_connection.get()));
}

// libmariadb gives a connection up on which a row longer than it may be comes, and says no more.
void MySqlLink::failInRows() {
    if (mysql_errno(m_connection.get()) != kServerLost) {
        fail();
    }
    throw Error(ErrorKind::Unsupported,
                FTS_TEXT("The rows could not be read to their end: the connection was lost, or a "
                         "row is longer than %1 MB. Ask for fewer columns, or for a part of what "
                         "they hold."),
                kLargestPacket / 1'000'000);
}

} // namespace fts
