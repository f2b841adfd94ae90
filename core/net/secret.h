#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace fts {

/// A key or passphrase: wiped from memory when it is no longer needed, and never shown.
///
/// It converts to no other type and no stream, log line, Message or JSON takes it; reveal() is the
/// one way to its text, so that a search for that word finds each use. A value; every copy wipes
/// itself.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string_view text);
    ~Secret() { wipe(); }
    Secret(const Secret& other) : Secret(other.reveal()) {}
    Secret(Secret&& other) noexcept;
    Secret& operator=(const Secret& other);
    Secret& operator=(Secret&& other) noexcept;

    bool empty() const { return m_size == 0; }
    std::string_view reveal() const { return {m_text.get(), m_size}; }

    /// "…abcd", by which a person knows one key from another; "…" if it is shorter than 12 bytes.
    std::string hint() const;

    bool operator==(const Secret& other) const; ///< takes equally long wherever they differ

private:
    void wipe();

    std::unique_ptr<char[]> m_text; // a std::string may leave copies behind when it grows or moves
    std::size_t m_size = 0;
};

/// The text with "[removed]" wherever the secret stood in it.
std::string without(const Secret& secret, std::string text);

/// Overwrites a text that held a secret, its reserve included, and empties it.
void wipe(std::string& text);

} // namespace fts
