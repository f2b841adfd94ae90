#include "core/net/secret.h"

#include <algorithm>
#include <utility>

#include <openssl/crypto.h>

#include "core/base/replace_all.h"

namespace fts {

Secret::Secret(std::string_view text)
    : m_text(text.empty() ? nullptr : new char[text.size()]), m_size(text.size()) {
    std::ranges::copy(text, m_text.get());
}

Secret::Secret(Secret&& other) noexcept
    : m_text(std::move(other.m_text)), m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(const Secret& other) {
    if (this != &other) {
        *this = Secret(other);
    }
    return *this;
}

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this != &other) {
        wipe();
        m_text = std::move(other.m_text);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

std::string Secret::hint() const {
    constexpr std::size_t shown = 4;
    constexpr std::size_t shortest = 12; // four of fewer would give much of it away
    return m_size < shortest ? "…" : "…" + std::string(reveal().substr(m_size - shown));
}

bool Secret::operator==(const Secret& other) const {
    return m_size == other.m_size &&
           (m_size == 0 || CRYPTO_memcmp(m_text.get(), other.m_text.get(), m_size) == 0);
}

void Secret::wipe() {
    if (m_text != nullptr) {
        OPENSSL_cleanse(m_text.get(), m_size);
    }
    m_text.reset();
    m_size = 0;
}

std::string without(const Secret& secret, std::string text) {
    return replaceAll(std::move(text), secret.reveal(), "[removed]");
}

void wipe(std::string& text) {
    text.resize(text.capacity());
    OPENSSL_cleanse(text.data(), text.size());
    text.clear();
}

} // namespace fts
