#include "core/text/sentences.h"

#include <memory>

#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>

#include "core/base/ascii.h"
#include "core/base/error.h"

namespace fts {
namespace {

using Breaks = std::unique_ptr<icu::BreakIterator>;

// Beside those that ICU's data has for English, which some builds of it lack.
constexpr const char* kAbbreviations[] = {
    "Mr.",  "Mrs.", "Ms.",   "Dr.",  "Prof.", "St.",  "Jr.",  "Sr.", "Inc.", "Corp.",   "Co.",
    "Ltd.", "No.",  "Nos.",  "Fig.", "Sec.",  "Art.", "Vol.", "vs.", "cf.",  "approx.", "Jan.",
    "Feb.", "Aug.", "Sept.", "Oct.", "Nov.",  "Dec.", "bzw.", "Nr.", "Abs.", "vgl.",    "ca."};

void check(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw Error(ErrorKind::Internal, FTS_TEXT("ICU cannot divide text: %1."),
                    u_errorName(status));
    }
}

Breaks makeSentenceBreaks() {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale english = icu::Locale::getEnglish();
    Breaks plain(icu::BreakIterator::createSentenceInstance(english, status));
    check(status);
    const std::unique_ptr<icu::FilteredBreakIteratorBuilder> abbreviations(
        icu::FilteredBreakIteratorBuilder::createInstance(english, status));
    check(status);
    for (const char* abbreviation : kAbbreviations) {
        abbreviations->suppressBreakAfter(icu::UnicodeString::fromUTF8(abbreviation), status);
    }
    Breaks filtered(abbreviations->wrapIteratorWithFilter(plain.release(), status));
    check(status);
    return filtered;
}

Breaks makeWordBreaks() {
    UErrorCode status = U_ZERO_ERROR;
    Breaks breaks(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    check(status);
    return breaks;
}

TextRange trimmed(std::string_view text, TextRange range) {
    while (range.begin < range.end && isAsciiSpace(text[range.begin])) {
        ++range.begin;
    }
    while (range.end > range.begin && isAsciiSpace(text[range.end - 1])) {
        --range.end;
    }
    return range;
}

// Between borders next to each other, told whether what lies there counts.
template <typename Counts>
std::vector<TextRange> between(icu::BreakIterator& breaks, std::string_view text, Counts counts) {
    UErrorCode status = U_ZERO_ERROR;
    UText bytes = UTEXT_INITIALIZER;
    utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()), &status);
    check(status);
    breaks.setText(&bytes, status);
    check(status);
    std::vector<TextRange> ranges;
    auto from = static_cast<std::size_t>(breaks.first());
    for (auto to = breaks.next(); to != icu::BreakIterator::DONE; to = breaks.next()) {
        const TextRange range = trimmed(text, {from, static_cast<std::size_t>(to)});
        if (range.size() > 0 && counts()) {
            ranges.push_back(range);
        }
        from = static_cast<std::size_t>(to);
    }
    utext_close(&bytes);
    return ranges;
}

// "J.", "U.S.", "e.g.": a letter alone before the last full stop.
bool endsWithInitial(std::string_view sentence) {
    const std::size_t size = sentence.size();
    return size >= 2 && sentence[size - 1] == '.' && isAsciiLetter(sentence[size - 2]) &&
           (size == 2 || sentence[size - 3] == '.' || isAsciiSpace(sentence[size - 3]));
}

} // namespace

std::vector<TextRange> sentencesOf(std::string_view text) {
    thread_local const Breaks breaks = makeSentenceBreaks(); // making one costs milliseconds
    std::vector<TextRange> sentences;
    for (const TextRange& range : between(*breaks, text, [] { return true; })) {
        const bool goesOn =
            !sentences.empty() &&
            endsWithInitial(text.substr(sentences.back().begin, sentences.back().size()));
        if (goesOn) {
            sentences.back().end = range.end;
        } else {
            sentences.push_back(range);
        }
    }
    return sentences;
}

std::vector<TextRange> wordsOf(std::string_view text) {
    thread_local const Breaks breaks = makeWordBreaks();
    return between(*breaks, text, [] { return breaks->getRuleStatus() >= UBRK_WORD_NUMBER; });
}

} // namespace fts
