#include "core/text/tokenizer.h"

#include <algorithm>
#include <span>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/text/library_text.h"
#include "core/text/sentence_piece_model.h"
#include "core/text/tokenizer_cost.h"
#include "core/text/word_piece.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kFileLimit = 100'000'000;
constexpr std::size_t kMostValues = 10'000'000; // ten times what the largest vocabularies need

const std::uint8_t* bytesOf(std::string_view text) {
    return reinterpret_cast<const std::uint8_t*>(text.data());
}

/// The library's arrays of one encoding, freed with it.
class RawEncoding {
public:
    explicit RawEncoding(FtsEncoding raw) : m_raw(raw) {}
    ~RawEncoding() { fts_encoding_free(m_raw); }
    RawEncoding(const RawEncoding&) = delete;
    RawEncoding& operator=(const RawEncoding&) = delete;

    bool failed() const { return m_raw.values == nullptr; }
    std::size_t size() const { return m_raw.size; }
    std::uint32_t id(std::size_t i) const { return m_raw.values[i]; }
    std::uint32_t begin(std::size_t i) const { return m_raw.values[m_raw.size + i]; }
    std::uint32_t end(std::size_t i) const { return m_raw.values[2 * m_raw.size + i]; }
    bool isAdded(std::size_t i) const { return m_raw.values[3 * m_raw.size + i] != 0; }

private:
    FtsEncoding m_raw;
};

[[noreturn]] void refuseText(const std::string& origin, char* error) {
    throw Error(ErrorKind::Format, FTS_TEXT("%1 cannot tokenise a text: %2."), origin,
                takenText(error));
}

void take(const RawEncoding& raw, std::size_t begin, std::size_t end, Encoding& encoding) {
    for (std::size_t i = begin; i < end; ++i) {
        encoding.ids.push_back(static_cast<std::int32_t>(raw.id(i)));
        encoding.offsets.emplace_back(raw.begin(i), raw.end(i));
    }
}

/// Which tokens stay under a limit: the head and the special tokens at the end.
std::pair<std::size_t, std::size_t> headAndTail(const RawEncoding& raw, std::size_t limit) {
    if (limit == 0 || raw.size() <= limit) {
        return {raw.size(), 0};
    }
    std::size_t tail = 0;
    while (tail < raw.size() && raw.isAdded(raw.size() - 1 - tail)) {
        ++tail;
    }
    tail = std::min(tail, limit);
    return {limit - tail, tail};
}

} // namespace

struct Tokenizer::Library {
    explicit Library(FtsTokenizer* opened) : tokenizer(opened) {}
    ~Library() { fts_tokenizer_free(tokenizer); }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;

    FtsTokenizer* tokenizer;
    std::string origin;
    std::size_t size = 0;
    std::uint32_t highest = 0;
};

Tokenizer::Tokenizer(std::shared_ptr<const Library> library) : m_library(std::move(library)) {}

Tokenizer Tokenizer::fromFolder(const fs::path& folder) {
    std::error_code ignored;
    const fs::path whole = folder / "tokenizer.json";
    if (fs::exists(whole, ignored)) {
        return fromJson(readFile(whole, kFileLimit), whole.string());
    }
    const fs::path pieces = folder / "tokenizer.model";
    if (fs::exists(pieces, ignored)) {
        return fromJson(sentencePieceTokenizerJson(folder), pieces.string());
    }
    const fs::path words = folder / "vocab.txt";
    if (fs::exists(words, ignored)) {
        return fromJson(wordPieceTokenizerJson(folder), words.string());
    }
    throw Error(ErrorKind::NotFound,
                FTS_TEXT("There is no tokenizer in %1: neither tokenizer.json nor "
                         "tokenizer.model nor vocab.txt."),
                folder.string());
}

Tokenizer Tokenizer::fromJson(std::string_view content, const std::string& origin) {
    JsonLimits limits; // the library itself sets none
    limits.values = kMostValues;
    limits.refuseDuplicateKeys = true; // it would make both values, of which we see one
    checkTokenizerCost(parseJson(content, origin, limits), origin);
    char* error = nullptr;
    FtsTokenizer* opened = fts_tokenizer_open(bytesOf(content), content.size(), &error);
    if (opened == nullptr) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 is not a usable tokenizer: %2."), origin,
                    takenText(error));
    }
    const auto library = std::make_shared<Library>(opened);
    library->origin = origin;
    library->size = fts_tokenizer_vocabulary(opened, &library->highest);
    if (library->size == 0) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the vocabulary is empty."), origin);
    }
    return Tokenizer(library);
}

Encoding Tokenizer::encode(std::string_view text, std::size_t maxTokens) const {
    char* error = nullptr;
    const RawEncoding raw(
        fts_tokenizer_encode(m_library->tokenizer, bytesOf(text), text.size(), &error));
    if (raw.failed()) {
        refuseText(m_library->origin, error);
    }
    const auto [head, tail] = headAndTail(raw, maxTokens);
    Encoding encoding;
    take(raw, 0, head, encoding);
    take(raw, raw.size() - tail, raw.size(), encoding);
    encoding.untruncated = raw.size();
    return encoding;
}

Encoding Tokenizer::encodeBare(std::string_view text, bool markup) const {
    char* error = nullptr;
    const RawEncoding raw(fts_tokenizer_encode_bare(m_library->tokenizer, bytesOf(text),
                                                    text.size(), markup ? 1 : 0, &error));
    if (raw.failed()) {
        refuseText(m_library->origin, error);
    }
    Encoding encoding;
    take(raw, 0, raw.size(), encoding);
    encoding.untruncated = raw.size();
    return encoding;
}

Encoding Tokenizer::encodeText(std::string_view text) const {
    return encodeBare(text, false);
}

Encoding Tokenizer::encodeMarkup(std::string_view text) const {
    return encodeBare(text, true);
}

std::string Tokenizer::textForMarkup(std::string_view text) const {
    char* error = nullptr;
    char* broken = fts_tokenizer_break(m_library->tokenizer, bytesOf(text), text.size(), &error);
    if (broken == nullptr) {
        refuseText(m_library->origin, error);
    }
    return takenText(broken);
}

std::vector<Encoding> Tokenizer::encodeAll(const std::vector<std::string>& texts,
                                           std::size_t maxTokens) const {
    std::vector<Encoding> encodings;
    encodings.reserve(texts.size());
    for (const std::string& text : texts) {
        encodings.push_back(encode(text, maxTokens));
    }
    return encodings;
}

std::string Tokenizer::decode(const std::vector<std::int32_t>& ids) const {
    const std::vector<std::uint32_t> unsignedIds(ids.begin(), ids.end());
    char* error = nullptr;
    char* text =
        fts_tokenizer_decode(m_library->tokenizer, unsignedIds.data(), unsignedIds.size(), &error);
    if (text == nullptr) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 cannot turn ids into text: %2."),
                    m_library->origin, takenText(error));
    }
    return takenText(text);
}

Token Tokenizer::token(std::int32_t id) const {
    char* error = nullptr;
    std::uint32_t special = 0;
    char* name =
        fts_tokenizer_token(m_library->tokenizer, static_cast<std::uint32_t>(id), &special, &error);
    if (name == nullptr) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: %2."), m_library->origin, takenText(error));
    }
    return {takenText(name), special != 0};
}

std::optional<std::int32_t> Tokenizer::idOf(std::string_view name) const {
    const std::uint32_t id = fts_tokenizer_id(m_library->tokenizer, bytesOf(name), name.size());
    return id > INT32_MAX ? std::nullopt : std::optional(static_cast<std::int32_t>(id));
}

std::size_t Tokenizer::vocabularySize() const {
    return m_library->size;
}

void Tokenizer::checkIds(std::size_t rows) const {
    if (m_library->highest >= rows) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 has ids up to %2, but the model's table has only %3 rows: the "
                             "tokenizer belongs to another model, or tokens were added to it and "
                             "not to the model. Take the model's own tokenizer, or give the model "
                             "these rows with transformers' resize_token_embeddings()."),
                    m_library->origin, m_library->highest, rows);
    }
}

} // namespace fts
