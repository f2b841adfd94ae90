#include "core/formats/config_file.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/formats/shown_name.h"

namespace fts {
namespace {

constexpr std::uint64_t kLargestConfig = 16'000'000;

} // namespace

nlohmann::json readConfigJson(const std::filesystem::path& path) {
    JsonLimits limits;
    limits.depth = 32;
    limits.values = 1'000'000;
    return parseJson(readFile(path, kLargestConfig), path.string(), limits);
}

ConfigFile::ConfigFile(const std::filesystem::path& path)
    : ConfigFile(readConfigJson(path), path.string()) {}

ConfigFile::ConfigFile(nlohmann::json content, std::string origin)
    : m_origin(std::move(origin)), m_content(std::move(content)) {
    if (!m_content.is_object()) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: this is not a JSON object."), m_origin);
    }
}

void ConfigFile::refuse(const std::string& key, const std::string& expected) const {
    const std::string found = has(key) ? shownName(dumpJson(m_content.at(key))) : "missing";
    throw Error(ErrorKind::Format, FTS_TEXT("%1: \"%2\" is %3, but must be %4."), m_origin, key,
                found, expected);
}

bool ConfigFile::has(const std::string& key) const {
    return m_content.contains(key) && !m_content.at(key).is_null();
}

int ConfigFile::number(const std::string& key, int least, int most) const {
    const bool whole = has(key) && m_content.at(key).is_number_integer();
    // A value beyond 64 bits unsigned is a float to the parser, so this covers every integer.
    const bool inside = whole &&
                        !(m_content.at(key).is_number_unsigned() &&
                          m_content.at(key).get<std::uint64_t>() > INT64_MAX) &&
                        m_content.at(key).get<std::int64_t>() >= least &&
                        m_content.at(key).get<std::int64_t>() <= most;
    if (!inside) {
        refuse(key, "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return m_content.at(key).get<int>();
}

int ConfigFile::number(const std::string& key, int least, int most, int otherwise) const {
    return has(key) ? number(key, least, most) : otherwise;
}

double ConfigFile::real(const std::string& key, double least, double most, double otherwise) const {
    if (!has(key)) {
        return otherwise;
    }
    const auto& value = m_content.at(key);
    if (!value.is_number() || value.get<double>() < least || value.get<double>() > most) {
        refuse(key, "a number from " + nlohmann::json(least).dump() + " to " +
                        nlohmann::json(most).dump());
    }
    return value.get<double>();
}

std::string ConfigFile::text(const std::string& key, const std::string& otherwise) const {
    if (!has(key)) {
        return otherwise;
    }
    if (!m_content.at(key).is_string()) {
        refuse(key, "a text");
    }
    return m_content.at(key).get<std::string>();
}

bool ConfigFile::flag(const std::string& key, bool otherwise) const {
    if (!has(key)) {
        return otherwise;
    }
    if (!m_content.at(key).is_boolean()) {
        refuse(key, "true or false");
    }
    return m_content.at(key).get<bool>();
}

} // namespace fts
