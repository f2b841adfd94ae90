#include "core/text/text_stream.h"

namespace fts {
namespace {

constexpr const char* kWrong = "\xEF\xBF\xBD"; // U+FFFD
constexpr std::size_t kLongestCharacter = 8;   // in tokens; a character has at most four bytes

} // namespace

std::string TextStream::pending() const {
    const std::vector<std::int32_t> before(m_ids.begin(), m_ids.begin() + m_given);
    const std::string text = m_tokenizer.decode(m_ids);
    const std::size_t given = m_tokenizer.decode(before).size();
    return text.size() > given ? text.substr(given) : std::string();
}

std::string TextStream::add(std::int32_t id) {
    m_ids.push_back(id);
    const auto fresh = m_ids.size() - static_cast<std::size_t>(m_given);
    std::string text = pending();
    if (text.empty() || (text.ends_with(kWrong) && fresh < kLongestCharacter)) {
        return {};
    }
    m_ids.erase(m_ids.begin(), m_ids.begin() + m_given);
    m_given = static_cast<std::ptrdiff_t>(m_ids.size());
    return text;
}

std::string TextStream::finish() {
    std::string text = pending();
    m_ids.clear();
    m_given = 0;
    return text;
}

} // namespace fts
