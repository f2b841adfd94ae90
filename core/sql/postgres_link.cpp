#include "core/sql/postgres_link.h"

#include <array>
#include <cerrno>
#include <thread>
#include <utility>
#include <vector>

#include <libpq-fe.h>
#include <poll.h>

#include "core/base/error.h"
#include "core/base/job_context.h"
#include "core/sql/query_errors.h"

namespace fts {
namespace {

constexpr std::chrono::seconds kLongestConnect(10);
constexpr std::chrono::milliseconds kLook(50);
constexpr std::chrono::seconds kGrace(2); // for the server to obey a request to cancel

void beSilent(void*, const PGresult*) {}

std::string modeOf(const DatabaseAddress& address) {
    const auto option = address.options.find("encryption");
    const std::string wish =
        option == address.options.end() ? (address.local() ? "local" : "on") : option->second;
    if (wish == "verified") {
        return "verify-full";
    }
    return wish == "on" ? "require" : wish == "off" ? "disable" : "prefer";
}

std::vector<std::pair<const char*, std::string>> settingsOf(const DatabaseAddress& address) {
    const auto socket = address.options.find("socket");
    return {{"host", socket != address.options.end() ? socket->second : address.host},
            {"port", address.port == 0 ? "" : std::to_string(address.port)},
            {"user", address.user},
            {"dbname", address.database},
            {"sslmode", modeOf(address)},
            {"application_name", "Finetune Studio"},
            {"client_encoding", "UTF8"},
            {"fallback_application_name", "finetune-studio"}};
}

} // namespace

void PostgresLink::ClearResult::operator()(PGresult* result) const {
    PQclear(result);
}

void PostgresLink::Close::operator()(PGconn* connection) const {
    PQfinish(connection);
}

PostgresLink::PostgresLink(DatabaseAddress address, std::optional<Secret> password,
                           std::stop_token stop)
    : m_address(std::move(address)), m_password(std::move(password)) {
    setEnd(kLongestConnect, std::move(stop));
    connect();
}

void PostgresLink::connect() {
    const auto settings = settingsOf(m_address);
    std::vector<const char*> names;
    std::vector<const char*> values;
    for (const auto& [name, value] : settings) {
        if (!value.empty()) {
            names.push_back(name);
            values.push_back(value.c_str());
        }
    }
    std::string revealed; // ends in a null byte, as libpq wants it
    if (m_password) {
        revealed.reserve(m_password->reveal().size());
        revealed = m_password->reveal();
        names.push_back("password");
        values.push_back(revealed.c_str());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    m_connection.reset(PQconnectStartParams(names.data(), values.data(), 0));
    wipe(revealed);
    if (!m_connection) {
        throw std::bad_alloc();
    }
    PostgresPollingStatusType status = PGRES_POLLING_WRITING;
    while (status != PGRES_POLLING_OK) {
        if (status == PGRES_POLLING_FAILED || PQstatus(m_connection.get()) == CONNECTION_BAD) {
            throw cannotReach(m_address.shown(), PQerrorMessage(m_connection.get()));
        }
        waitFor(status == PGRES_POLLING_READING ? POLLIN : POLLOUT);
        if (Clock::now() > m_end) {
            throw cannotReach(m_address.shown(), "it does not answer");
        }
        status = PQconnectPoll(m_connection.get());
    }
    m_givenUp = false;
    PQsetNoticeReceiver(m_connection.get(), beSilent, nullptr);
    command("SET standard_conforming_strings = on; SET default_transaction_read_only = on; "
            "SET bytea_output = hex; SET extra_float_digits = 1; SET DateStyle = ISO");
}

void PostgresLink::setEnd(std::chrono::milliseconds time, std::stop_token stop) {
    m_time = time;
    m_end = Clock::now() + time;
    m_stop = std::move(stop);
    m_cancelled = false;
}

// At most a look long; throws once a stop is requested before a statement runs.
void PostgresLink::waitFor(short events) {
    pollfd wait{PQsocket(m_connection.get()), events, 0};
    ::poll(&wait, 1, static_cast<int>(kLook.count()));
    if (m_stop.stop_requested() && PQstatus(m_connection.get()) != CONNECTION_OK) {
        throw Cancelled{};
    }
}

void PostgresLink::command(const std::string& statements) {
    if (PQsendQuery(m_connection.get(), statements.c_str()) == 0) {
        failSending();
    }
    while (const Result result = next()) {
        if (PQresultStatus(result.get()) == PGRES_FATAL_ERROR) {
            fail(result.get());
        }
    }
}

void PostgresLink::cancel() {
    m_cancelled = true;
    m_end = Clock::now() + kGrace;
    // It asks by a connection of its own and waits for that without end, so nobody waits for it.
    m_asked = std::make_shared<std::atomic<bool>>(false);
    std::thread([request = PQgetCancel(m_connection.get()), asked = m_asked] {
        std::array<char, 256> reason{};
        PQcancel(request, reason.data(), reason.size());
        PQfreeCancel(request);
        *asked = true;
    }).detach();
}

void PostgresLink::throwWhyItEnded() {
    if (m_stop.stop_requested()) {
        throw Cancelled{};
    }
    throw timeIsOver(m_time);
}

PostgresLink::Result PostgresLink::next() {
    while (PQisBusy(m_connection.get()) != 0) {
        const bool over = Clock::now() > m_end;
        if (over && m_cancelled) { // it does not obey: nothing more is expected of it
            m_givenUp = true;
            throwWhyItEnded();
        }
        if (!m_cancelled && (over || m_stop.stop_requested())) {
            cancel();
        }
        waitFor(POLLIN);
        if (PQconsumeInput(m_connection.get()) == 0) {
            failSending();
        }
    }
    return Result(PQgetResult(m_connection.get()));
}

void PostgresLink::begin(std::chrono::milliseconds time, std::stop_token stop) {
    if (m_givenUp || (m_asked && !*m_asked)) { // which may still end what comes next
        m_asked.reset();
        setEnd(kLongestConnect, stop);
        connect();
    }
    // The server is given the time to end it first, which it does more gently.
    setEnd(time + std::chrono::milliseconds(500), std::move(stop));
    m_time = time;
    command("BEGIN READ ONLY; SET LOCAL statement_timeout = " + std::to_string(time.count()));
}

void PostgresLink::rollBack() noexcept {
    try {
        if (m_givenUp) {
            return;
        }
        setEnd(kGrace, {});
        if (PQtransactionStatus(m_connection.get()) == PQTRANS_ACTIVE) {
            cancel();
        }
        while (next()) {
        }
        command("ROLLBACK");
    } catch (...) {
        m_givenUp = true;
    }
}

void PostgresLink::fail(const PGresult* result) {
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const bool cancelledThere = state != nullptr && std::string_view(state) == "57014";
    if (m_cancelled || cancelledThere) {
        throwWhyItEnded();
    }
    const char* reason = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    throw databaseRefuses(reason != nullptr ? reason : PQresultErrorMessage(result));
}

void PostgresLink::failSending() {
    throw cannotReach(m_address.shown(), PQerrorMessage(m_connection.get()));
}

} // namespace fts
