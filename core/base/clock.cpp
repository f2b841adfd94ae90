#include "core/base/clock.h"

#include <charconv>
#include <chrono>
#include <ctime>

namespace fts {
namespace {

// Eats a number of `text` and the mark that follows it.
std::optional<int> take(std::string_view& text, std::size_t digits, std::string_view marks) {
    int number = 0;
    const char* end = text.data() + digits;
    if (text.size() <= digits || text.front() == '-' ||
        std::from_chars(text.data(), end, number) != std::from_chars_result{end, {}} ||
        marks.find(text[digits]) == std::string_view::npos) {
        return std::nullopt;
    }
    text.remove_prefix(digits + (text[digits] == '.' ? 0 : 1));
    return number;
}

} // namespace

std::string utcNow() {
    return utcIn(0);
}

std::string utcIn(int seconds) {
    const std::time_t then = std::time(nullptr) + seconds;
    std::tm parts{};
    ::gmtime_r(&then, &parts);
    char buffer[32];
    std::strftime(buffer, sizeof buffer, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return buffer;
}

std::optional<double> utcSeconds(std::string_view text) {
    using namespace std::chrono;
    const auto years = take(text, 4, "-");
    const auto months = years ? take(text, 2, "-") : years;
    const auto days = months ? take(text, 2, "T") : months;
    const auto hour = days ? take(text, 2, ":") : days;
    const auto minute = hour ? take(text, 2, ":") : hour;
    const auto second = minute ? take(text, 2, ".Z") : minute;
    if (!second) {
        return std::nullopt;
    }
    const year_month_day day(year(*years), month(static_cast<unsigned>(*months)),
                             std::chrono::day(static_cast<unsigned>(*days)));
    if (!day.ok()) {
        return std::nullopt;
    }
    double fraction = 0;
    if (!text.empty()) {
        std::from_chars(text.data(), text.data() + text.size(), fraction);
    }
    const auto whole = sys_days(day) + hours(*hour) + minutes(*minute) + seconds(*second);
    return static_cast<double>(whole.time_since_epoch().count()) + fraction;
}

} // namespace fts
