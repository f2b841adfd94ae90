#include "core/readers/symbol_font.h"

#include <array>

namespace fts {
namespace {

constexpr std::array<std::string_view, 26> kCapitals{"Α", "Β", "Χ", "Δ", "Ε", "Φ", "Γ", "Η", "Ι",
                                                     "ϑ", "Κ", "Λ", "Μ", "Ν", "Ο", "Π", "Θ", "Ρ",
                                                     "Σ", "Τ", "Υ", "ς", "Ω", "Ξ", "Ψ", "Ζ"};
constexpr std::array<std::string_view, 26> kSmall{"α", "β", "χ", "δ", "ε", "φ", "γ", "η", "ι",
                                                  "ϕ", "κ", "λ", "μ", "ν", "ο", "π", "θ", "ρ",
                                                  "σ", "τ", "υ", "ϖ", "ω", "ξ", "ψ", "ζ"};

struct Sign {
    std::uint32_t place;
    std::string_view text;
};
constexpr std::array<Sign, 25> kSigns{
    {{0x22, "∀"}, {0x24, "∃"}, {0x2D, "−"}, {0xA3, "≤"}, {0xA5, "∞"}, {0xAB, "↔"}, {0xAC, "←"},
     {0xAE, "→"}, {0xB0, "°"}, {0xB1, "±"}, {0xB3, "≥"}, {0xB4, "×"}, {0xB6, "∂"}, {0xB7, "•"},
     {0xB8, "÷"}, {0xB9, "≠"}, {0xBA, "≡"}, {0xBB, "≈"}, {0xC7, "∩"}, {0xC8, "∪"}, {0xCE, "∈"},
     {0xD0, "∠"}, {0xD6, "√"}, {0xE5, "∑"}, {0xF2, "∫"}}};

} // namespace

std::string_view symbolFontLetter(std::uint32_t place) {
    if (place >= 'A' && place <= 'Z') {
        return kCapitals[place - 'A'];
    }
    if (place >= 'a' && place <= 'z') {
        return kSmall[place - 'a'];
    }
    for (const Sign& sign : kSigns) {
        if (sign.place == place) {
            return sign.text;
        }
    }
    return {};
}

} // namespace fts
