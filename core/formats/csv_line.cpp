#include "core/formats/csv_line.h"

namespace fts {
namespace {

std::string csvField(const std::string& text) {
    const bool formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    const std::string safe = (formula ? "'" : "") + text;
    if (safe.find_first_of(",;\t\"\r\n") == safe.npos) {
        return safe;
    }
    std::string quoted = "\"";
    for (const char letter : safe) {
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return quoted + "\"";
}

} // namespace

std::string csvLine(std::span<const std::string> texts) {
    std::string line;
    for (const std::string& text : texts) {
        line += (&text == texts.data() ? "" : ",") + csvField(text);
    }
    return line + "\r\n";
}

} // namespace fts
