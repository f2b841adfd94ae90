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

// In the text, %1 is the file, %2 the key, %3 its value; the bounds follow.
template <typename... Bounds>
void ConfigFile::refuse(std::string_view text, const std::string& key,
                        const Bounds&... bounds) const {
    if (!has(key)) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: \"%2\" is missing."), m_origin, key);
    }
    throw Error(ErrorKind::Format, text, m_origin, key, shownName(dumpJson(m_content.at(key))),
                bounds...);
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
        refuse(FTS_TEXT("%1: \"%2\" is %3, but must be a whole number from %4 to %5."), key, least,
               most);
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
        refuse(FTS_TEXT("%1: \"%2\" is %3, but must be a number from %4 to %5."), key,
               nlohmann::json(least).dump(), nlohmann::json(most).dump());
    }
    return value.get<double>();
}

std::string ConfigFile::text(const std::string& key, const std::string& otherwise) const {
    if (!has(key)) {
        return otherwise;
    }
    if (!m_content.at(key).is_string()) {
        refuse(FTS_TEXT("%1: \"%2\" is %3, but must be a text."), key);
    }
    return m_content.at(key).get<std::string>();
}

bool ConfigFile::flag(const std::string& key, bool otherwise) const {
    if (!has(key)) {
        return otherwise;
    }
    if (!m_content.at(key).is_boolean()) {
        refuse(FTS_TEXT("%1: \"%2\" is %3, but must be true or false."), key);
    }
    return m_content.at(key).get<bool>();
}

} // namespace fts
