#include "core/sql/database_address.h"

#include <algorithm>
#include <charconv>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/utf8.h"

namespace fts {
namespace {

using Kind = DatabaseAddress::Kind;

struct Scheme {
    std::string_view begin;
    Kind kind;
};
constexpr Scheme kSchemes[] = {
    {"sqlite://", Kind::Sqlite}, {"postgresql://", Kind::Postgres}, {"postgres://", Kind::Postgres},
    {"mysql://", Kind::MySql},   {"mariadb://", Kind::MySql},       {"odbc:", Kind::Odbc},
};

int hexDigit(char letter) {
    const char small = asciiLowered(letter);
    if (small >= '0' && small <= '9') {
        return small - '0';
    }
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

[[noreturn]] void refuse(const char* sentence) {
    throw Error(ErrorKind::BadInput, sentence);
}

std::string decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            result += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            refuse(FTS_TEXT("The address of the database holds a “%” that two hexadecimal digits "
                            "do not follow. Write “%25” for “%” itself."));
        }
        result += static_cast<char>(high * 16 + low);
        i += 2;
    }
    const auto control = [](char letter) { return static_cast<unsigned char>(letter) < ' '; };
    if (!isUtf8(result) || std::ranges::any_of(result, control)) {
        refuse(FTS_TEXT("The address of the database holds a character that no address has."));
    }
    return result;
}

// What stands before `mark`, which is left out too; all if there is none.
std::string_view takeUntil(std::string_view& text, char mark) {
    const std::size_t end = text.find(mark);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

bool isPlainHost(std::string_view host) {
    return std::ranges::all_of(host, [](char c) {
        return (asciiLowered(c) >= 'a' && asciiLowered(c) <= 'z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_' || c == ':';
    });
}

void readPort(std::string_view text, DatabaseAddress& address) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), address.port);
    if (error != std::errc() || end != text.data() + text.size() || address.port < 1 ||
        address.port > 65535) {
        refuse(FTS_TEXT("The port in the address of the database is no number from 1 to 65535."));
    }
}

void readHost(std::string_view text, DatabaseAddress& address) {
    std::string_view port;
    if (text.starts_with('[')) { // IPv6
        text.remove_prefix(1);
        address.host = takeUntil(text, ']');
        port = text;
    } else {
        const std::size_t colon = std::min(text.find(':'), text.size());
        address.host = text.substr(0, colon);
        port = text.substr(colon);
    }
    if (!isPlainHost(address.host) || (!port.empty() && !port.starts_with(':'))) {
        refuse(FTS_TEXT("The address of the database names no computer: write it as "
                        "postgresql://USER@COMPUTER:PORT/DATABASE."));
    }
    if (!port.empty()) {
        readPort(port.substr(1), address);
    }
}

void readOptions(std::string_view text, DatabaseAddress& address) {
    while (!text.empty()) {
        std::string_view pair = takeUntil(text, '&');
        const std::string name(takeUntil(pair, '='));
        const std::string value = decoded(pair);
        const bool known =
            name == "socket" ||
            (name == "encryption" && (value == "on" || value == "off" || value == "verified"));
        if (!known) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("The address of the database has an option “%1” that is not "
                                 "known. There are socket=PATH and encryption=off, on or "
                                 "verified."),
                        name);
        }
        address.options[name] = value;
    }
}

// USER:PASSWORD@HOST:PORT/DATABASE?OPTIONS
void readServer(std::string_view text, GivenAddress& given) {
    DatabaseAddress& address = given.address;
    // A password may hold "@", "/" and "?" that should have been written otherwise: all before the
    // last "@" is kept from being shown.
    const std::size_t at = text.rfind('@');
    const std::size_t options = text.find('?', at == std::string_view::npos ? 0 : at);
    if (options != std::string_view::npos) {
        readOptions(text.substr(options + 1), address);
        text = text.substr(0, options);
    }
    if (at != std::string_view::npos) {
        std::string_view person = text.substr(0, at);
        address.user = decoded(takeUntil(person, ':'));
        if (!person.empty()) {
            std::string password = decoded(person);
            given.password.emplace(password);
            wipe(password);
        }
        text.remove_prefix(at + 1);
    }
    readHost(takeUntil(text, '/'), address);
    address.database = decoded(text);
}

void readSource(std::string_view text, DatabaseAddress& address) {
    address.source = std::string(text);
    const auto plain = [](char c) {
        return static_cast<unsigned char>(c) >= ' ' &&
               std::string_view(";={}[](),?*!@\\/\"'").find(c) == std::string_view::npos;
    };
    if (text.empty() || !std::ranges::all_of(text, plain)) {
        refuse(FTS_TEXT("After “odbc:” stands the name of a data source as your ODBC settings "
                        "have it, and nothing else. User and password belong into those settings "
                        "or into a key file."));
    }
}

} // namespace

GivenAddress readDatabaseAddress(std::string_view text) {
    GivenAddress given;
    const auto scheme = std::ranges::find_if(
        kSchemes, [&](const Scheme& each) { return asciiLowered(text).starts_with(each.begin); });
    if (scheme == std::end(kSchemes)) {
        if (text.empty() || text.find("://") != std::string_view::npos) {
            refuse(FTS_TEXT("That is no address of a database. Write a file's path, "
                            "sqlite:///PATH, postgresql://USER@COMPUTER/DATABASE, "
                            "mysql://USER@COMPUTER/DATABASE or odbc:NAME."));
        }
        given.address.file = text;
        return given;
    }
    given.address.kind = scheme->kind;
    text.remove_prefix(scheme->begin.size());
    switch (scheme->kind) {
    case Kind::Sqlite:
        given.address.file = decoded(text);
        break;
    case Kind::Odbc:
        readSource(text, given.address);
        break;
    case Kind::Postgres:
    case Kind::MySql:
        readServer(text, given);
        break;
    }
    return given;
}

std::string addressWithoutPassword(std::string_view text) {
    const std::size_t scheme = text.find("://");
    const std::size_t at = text.rfind('@');
    if (scheme == std::string_view::npos || at == std::string_view::npos ||
        !readDatabaseAddress(text).password) {
        return std::string(text);
    }
    const std::size_t colon = text.find(':', scheme + 3); // a user's name has none
    return std::string(text.substr(0, colon)) + std::string(text.substr(at));
}

std::string DatabaseAddress::shown() const {
    switch (kind) {
    case Kind::Sqlite:
        return file.string();
    case Kind::Odbc:
        return "odbc:" + source;
    case Kind::Postgres:
    case Kind::MySql:
        break;
    }
    std::string text = kind == Kind::Postgres ? "postgresql://" : "mysql://";
    if (!user.empty()) {
        text += user + "@";
    }
    const bool numeric = host.find(':') != std::string::npos; // IPv6
    text.append(numeric ? "[" : "").append(host).append(numeric ? "]" : "");
    if (port != 0) {
        text.append(":").append(std::to_string(port));
    }
    return text + "/" + database;
}

bool DatabaseAddress::local() const {
    return host.empty() || host == "localhost" || host == "::1" || host.starts_with("127.");
}

std::string databaseKeyName(const DatabaseAddress& address) {
    switch (address.kind) {
    case Kind::Sqlite:
        return {};
    case Kind::Odbc:
        return "database " + address.shown();
    case Kind::Postgres:
    case Kind::MySql:
        break;
    }
    DatabaseAddress server = address;
    server.database.clear();
    return "database " + server.shown();
}

} // namespace fts
