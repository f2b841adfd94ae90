#include "core/text/sentences.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/brkiter.h>

#include "core/base/ascii.h"
#include "core/base/error.h"

namespace fts {
namespace {

using Breaks = std::unique_ptr<icu::BreakIterator>;

// No sentence ends after these. ICU's own lists are of no use: it looks for them at the end of any
// word, so that "app." is taken for "pp.", and "America." for "ca.".
constexpr std::array kAbbreviations = std::to_array<std::string_view>(
    {"Mr.",   "Mrs.",   "Ms.",  "Dr.",   "Prof.",   "St.",     "Jr.",  "Sr.",   "Lt.",   "Capt.",
     "Col.",  "Sgt.",   "Sen.", "Rep.",  "Gov.",    "Rev.",    "Hon.", "Mt.",   "Inc.",  "Corp.",
     "Co.",   "Ltd.",   "No.",  "Nos.",  "Fig.",    "Figs.",   "Eq.",  "Sec.",  "Art.",  "Arts.",
     "Para.", "Paras.", "Vol.", "Vols.", "Ch.",     "Dept.",   "vs.",  "cf.",   "al.",   "pp.",
     "para.", "viz.",   "Jan.", "Feb.",  "Mar.",    "Apr.",    "Jun.", "Jul.",  "Aug.",  "Sep.",
     "Sept.", "Oct.",   "Nov.", "Dec.",  "approx.", "Approx.", "MR.",  "MRS.",  "DR.",   "INC.",
     "CORP.", "LTD.",   "CO.",  "Hr.",   "Fr.",     "Nr.",     "Nrn.", "Abs.",  "Ziff.", "Buchst.",
     "Rn.",   "Rdnr.",  "Bd.",  "Kap.",  "Aufl.",   "Hrsg.",   "Abb.", "Anm.",  "Anl.",  "Tel.",
     "Str.",  "Mio.",   "Mrd.", "bzw.",  "vgl.",    "ca.",     "ggf.", "evtl.", "inkl.", "zzgl.",
     "bspw.", "sog.",   "insb."});

// Before a number they make it an ordinal: "der 2. Weltkrieg", "am 3. Oktober".
constexpr std::array kBeforeOrdinal = std::to_array<std::string_view>(
    {"der", "die", "das", "dem", "den", "des", "im", "am", "vom", "zum", "zur", "beim"});
constexpr std::array kGermanMonths = std::to_array<std::string_view>(
    {"Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
     "Oktober", "November", "Dezember"});

constexpr std::size_t kLongestNumbering = 12; // bytes of "(1.2.3)"

void check(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw Error(ErrorKind::Internal, FTS_TEXT("ICU cannot divide text: %1."),
                    u_errorName(status));
    }
}

Breaks makeSentenceBreaks() {
    UErrorCode status = U_ZERO_ERROR;
    Breaks breaks(icu::BreakIterator::createSentenceInstance(icu::Locale::getEnglish(), status));
    check(status);
    return breaks;
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

bool isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
}

// Whether a word may begin at a place: not within another.
bool isWordBegin(std::string_view text, std::size_t place) {
    constexpr std::string_view kQuotes = "\xE2\x80"; // of “, „, ‘ and the dashes
    return place == 0 || (!isLetterByte(text[place - 1]) && !isAsciiDigit(text[place - 1])) ||
           (place >= 3 && text.substr(place - 3, kQuotes.size()) == kQuotes);
}

bool endsWithAbbreviation(std::string_view sentence) {
    return std::ranges::any_of(kAbbreviations, [sentence](std::string_view abbreviation) {
        return sentence.ends_with(abbreviation) &&
               isWordBegin(sentence, sentence.size() - abbreviation.size());
    });
}

// "1.", "(2)", "§ 3.": it numbers what follows.
bool isNumbering(std::string_view sentence) {
    return sentence.size() <= kLongestNumbering && std::ranges::any_of(sentence, isAsciiDigit) &&
           (sentence.ends_with('.') || sentence.ends_with(')')) &&
           sentence.find_first_not_of("0123456789.() §") == sentence.npos;
}

// "am 3." before "Oktober", "der 2." before "Weltkrieg": German ordinals end with a full stop.
bool endsWithOrdinal(std::string_view sentence, std::string_view next) {
    if (!sentence.ends_with('.')) {
        return false;
    }
    sentence.remove_suffix(1);
    std::size_t begin = sentence.size();
    while (begin > 0 && isAsciiDigit(sentence[begin - 1])) {
        --begin;
    }
    const std::size_t digits = sentence.size() - begin;
    if (digits == 0 || digits > 2 || begin == 0 || sentence[begin - 1] != ' ') {
        return false;
    }
    const std::string_view before = sentence.substr(0, begin - 1);
    const auto isBefore = [before](std::string_view word) {
        return before.ends_with(word) && isWordBegin(before, before.size() - word.size());
    };
    const auto isNext = [next](std::string_view month) { return next.starts_with(month); };
    return std::ranges::any_of(kBeforeOrdinal, isBefore) ||
           std::ranges::any_of(kGermanMonths, isNext);
}

// Whether a border that Unicode's rules find is none: the part up to it belongs to the next one.
bool goesOn(std::string_view sentence, std::string_view gap, std::string_view next) {
    const auto lines = std::ranges::count(gap, '\n');
    if (lines > 1) {
        return false; // another paragraph
    }
    return endsWithInitial(sentence) ||
           (lines == 0 && (isNumbering(sentence) || endsWithAbbreviation(sentence) ||
                           endsWithOrdinal(sentence, next)));
}

} // namespace

std::vector<TextRange> sentencesOf(std::string_view text) {
    thread_local const Breaks breaks = makeSentenceBreaks(); // making one costs milliseconds
    std::vector<TextRange> sentences;
    const auto partOf = [text](TextRange range) { return text.substr(range.begin, range.size()); };
    for (const TextRange& range : between(*breaks, text, [] { return true; })) {
        if (!sentences.empty() &&
            goesOn(partOf(sentences.back()), partOf({sentences.back().end, range.begin}),
                   partOf(range))) {
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
