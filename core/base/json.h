#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace fts {

struct JsonLimits {
    int depth = 64;                    ///< nesting of arrays and objects
    std::size_t values = 50'000'000;   ///< values of any kind, all levels together
    std::size_t bytes = 1'000'000'000; ///< length of the text
    bool refuseDuplicateKeys = false;  ///< an object that names one key twice is an error
};

/// Told each key of an object as it is read; depth 1 is the outermost object. For callers to whom
/// the order in the file matters, which nlohmann::json does not keep.
using JsonKeyListener = std::function<void(int depth, const std::string& key)>;

/// Parses JSON that may be hostile; the only way JSON from outside enters the program.
/// `origin` names the file or peer in the error. Throws Format with the byte position.
nlohmann::json parseJson(std::string_view text, std::string_view origin,
                         const JsonLimits& limits = {}, const JsonKeyListener& onKey = {});

/// JSON as text; bytes that are not UTF-8 become U+FFFD instead of an exception.
std::string dumpJson(const nlohmann::json& value, int indent = -1);

} // namespace fts
