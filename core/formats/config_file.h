#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace fts {

/// A JSON file of a model's folder, with limits that no honest one meets. Throws NotFound, Format.
nlohmann::json readConfigJson(const std::filesystem::path& path);

/// A model's configuration file: a JSON object whose values are checked as they are read.
/// Every member throws Format naming file and key.
class ConfigFile {
public:
    explicit ConfigFile(const std::filesystem::path& path); ///< also NotFound
    ConfigFile(nlohmann::json content, std::string origin);

    bool has(const std::string& key) const; ///< there and not null
    int number(const std::string& key, int least, int most) const;
    int number(const std::string& key, int least, int most, int otherwise) const;
    double real(const std::string& key, double least, double most, double otherwise) const;
    std::string text(const std::string& key, const std::string& otherwise) const;
    bool flag(const std::string& key, bool otherwise) const;

    const nlohmann::json& content() const { return m_content; }
    const std::string& origin() const { return m_origin; }

private:
    template <typename... Bounds>
    [[noreturn]] void refuse(std::string_view text, const std::string& key,
                             const Bounds&... bounds) const;

    std::string m_origin;
    nlohmann::json m_content;
};

} // namespace fts
