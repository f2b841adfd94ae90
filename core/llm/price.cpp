#include "core/llm/price.h"

#include <cmath>

namespace fts {

double priceOf(const TokenUse& use, const Endpoint& endpoint) {
    constexpr double million = 1e6;
    return static_cast<double>(use.in) / million * endpoint.pricePerMillionIn +
           static_cast<double>(use.out) / million * endpoint.pricePerMillionOut;
}

namespace {

/// Adds up texts, so that only all together are rounded.
struct Letters {
    std::int64_t ascii = 0;
    std::int64_t beyond = 0;

    void add(std::string_view text) {
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            ascii += byte < 0x80 ? 1 : 0;
            beyond += byte >= 0xC0 ? 1 : 0; // the first byte of a character
        }
    }
    std::int64_t tokens() const {
        constexpr std::int64_t asciiBytes = 4;
        return (ascii + asciiBytes - 1) / asciiBytes + beyond;
    }
};

} // namespace

std::int64_t estimatedTokens(std::string_view text) {
    Letters letters;
    letters.add(text);
    return letters.tokens();
}

TokenUse estimatedUse(const ChatRequest& request, std::int64_t answerTokens) {
    constexpr std::int64_t ofMessage = 4; // its role and its borders
    Letters letters;
    for (const ChatMessage& message : request.messages) {
        letters.add(message.text);
    }
    const auto messages = static_cast<std::int64_t>(request.messages.size());
    return {letters.tokens() + ofMessage * messages, answerTokens};
}

TokenUse extrapolatedUse(const TokenUse& done, std::int64_t doneRequests, std::int64_t total) {
    if (doneRequests <= 0) {
        return {};
    }
    const double factor = static_cast<double>(total) / static_cast<double>(doneRequests);
    return {std::llround(static_cast<double>(done.in) * factor),
            std::llround(static_cast<double>(done.out) * factor)};
}

} // namespace fts
