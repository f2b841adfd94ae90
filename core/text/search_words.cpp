#include "core/text/search_words.h"

#include <limits>
#include <new>

#include <libstemmer.h>
#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "core/base/error.h"

namespace fts {
namespace {

constexpr int kLongestWord = 100; // UTF-16 units

using Stemmer = std::unique_ptr<sb_stemmer, void (*)(sb_stemmer*)>;

void checkIcu(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw Error(ErrorKind::Internal, FTS_TEXT("The Unicode library failed: %1."),
                    u_errorName(status));
    }
}

Stemmer stemmerNamed(const std::string& name) {
    Stemmer stemmer(sb_stemmer_new(name.c_str(), "UTF_8"), sb_stemmer_delete);
    if (!stemmer) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There is no stemmer “%1”. It is named after its language, such as "
                             "english, german or spanish."),
                    name);
    }
    return stemmer;
}

std::string stemmed(const std::string& word, sb_stemmer* stemmer) {
    const auto* stem = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()),
                                       static_cast<int>(word.size()));
    if (stem == nullptr) {
        throw std::bad_alloc();
    }
    return {reinterpret_cast<const char*>(stem),
            static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

icu::UnicodeString folded(const icu::Normalizer2& folding, std::string_view text) {
    if (text.size() > std::numeric_limits<std::int32_t>::max()) {
        throw Error(ErrorKind::Unsupported, FTS_TEXT("A text of %1 bytes is too long to search."),
                    text.size());
    }
    const icu::StringPiece bytes(text.data(), static_cast<std::int32_t>(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    auto result = folding.normalize(icu::UnicodeString::fromUTF8(bytes), status);
    checkIcu(status);
    // Snowball knows the apostrophe of "company's" only as the typewriter has it.
    result.findAndReplace(icu::UnicodeString(u'\u2019'), icu::UnicodeString(u'\''));
    return result;
}

} // namespace

struct SearchWords::Library {
    explicit Library(const std::string& stemmer);

    sb_stemmer* stemmerFor(UChar32 letter) const;

    const icu::Normalizer2* folding = nullptr; // ICU's own, never freed
    std::unique_ptr<icu::BreakIterator> borders;
    std::vector<std::pair<UScriptCode, Stemmer>> stemmers; // the last for every other script
};

SearchWords::Library::Library(const std::string& stemmer) {
    UErrorCode status = U_ZERO_ERROR;
    folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    checkIcu(status);
    borders.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    checkIcu(status);
    if (!stemmer.empty()) {
        stemmers.emplace_back(USCRIPT_CYRILLIC, stemmerNamed("russian"));
        stemmers.emplace_back(USCRIPT_GREEK, stemmerNamed("greek"));
        stemmers.emplace_back(USCRIPT_ARABIC, stemmerNamed("arabic"));
        stemmers.emplace_back(USCRIPT_DEVANAGARI, stemmerNamed("hindi"));
        stemmers.emplace_back(USCRIPT_LATIN, stemmerNamed(stemmer));
    }
}

sb_stemmer* SearchWords::Library::stemmerFor(UChar32 letter) const {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(letter, &status);
    for (const auto& [its, stemmer] : stemmers) {
        if (its == script) {
            return stemmer.get();
        }
    }
    return stemmers.back().second.get();
}

SearchWords::SearchWords(const std::string& stemmer)
    : m_library(std::make_unique<Library>(stemmer)) {}
SearchWords::~SearchWords() = default;
SearchWords::SearchWords(SearchWords&&) noexcept = default;
SearchWords& SearchWords::operator=(SearchWords&&) noexcept = default;

std::vector<std::string> SearchWords::of(std::string_view text) {
    const auto wide = folded(*m_library->folding, text);
    auto& borders = *m_library->borders;
    borders.setText(wide);
    std::vector<std::string> words;
    std::int32_t begin = borders.first();
    for (std::int32_t end = borders.next(); end != icu::BreakIterator::DONE;
         begin = end, end = borders.next()) {
        if (borders.getRuleStatus() < UBRK_WORD_NONE_LIMIT || end - begin > kLongestWord) {
            continue;
        }
        std::string word;
        wide.tempSubStringBetween(begin, end).toUTF8String(word);
        if (!m_library->stemmers.empty()) {
            words.push_back(stemmed(word, m_library->stemmerFor(wide.char32At(begin))));
        }
        words.push_back("=" + word);
    }
    return words;
}

} // namespace fts
