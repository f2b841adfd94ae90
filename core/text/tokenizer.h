#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fts {

/// What a tokenizer makes of one text.
struct Encoding {
    std::vector<std::int32_t> ids; ///< special tokens included, cut to the limit asked for
    /// Per id: begin and end of its text in bytes of the input; equal for special tokens.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> offsets;
    std::size_t untruncated = 0; ///< ids there would be without the limit
};

/// One entry of a tokenizer's vocabulary.
struct Token {
    std::string name;     ///< as the vocabulary writes it: "##ing"
    bool special = false; ///< stands for no text: "[SEP]"
};

/// A model's tokenizer, through the `tokenizers` library. Value-like handle; encode() may be
/// called from several threads.
class Tokenizer {
public:
    /// Reads tokenizer.json, or else SentencePiece's tokenizer.model or a BERT vocab.txt with
    /// tokenizer_config.json, from a model's folder. Throws NotFound, or Format or Unsupported
    /// naming file and reason.
    static Tokenizer fromFolder(const std::filesystem::path& folder);

    /// From the content of a tokenizer.json; `origin` names the file it stands for.
    static Tokenizer fromJson(std::string_view content, const std::string& origin);

    /// `maxTokens` counts special tokens; 0: no limit. Text that is not UTF-8 is read with
    /// U+FFFD in place of what is wrong. Throws Format if its file contradicts
    /// itself in a way that only shows now.
    Encoding encode(std::string_view text, std::size_t maxTokens) const;
    std::vector<Encoding> encodeAll(const std::vector<std::string>& texts,
                                    std::size_t maxTokens) const;

    /// A document, question or answer as a language model reads it: no special token is added,
    /// and the text of one ("<|im_end|>") is text like any other.
    Encoding encodeText(std::string_view text) const;

    /// Written markup, such as a rendered chat template: no special token is added, and the text
    /// of one is that token. What a person or document says must be textForMarkup()'s.
    Encoding encodeMarkup(std::string_view text) const;

    /// What a person or document says, so that markup may hold it all the same: the names of
    /// special tokens in it stay text. For encodeMarkup() alone, whose offsets do not count what
    /// is put in.
    std::string textForMarkup(std::string_view text) const;

    /// The text of ids, special tokens left out.
    std::string decode(const std::vector<std::int32_t>& ids) const;

    /// Throws Format if there is no such token.
    Token token(std::int32_t id) const;
    std::optional<std::int32_t> idOf(std::string_view name) const; ///< "<|im_end|>", "##ing"

    std::size_t vocabularySize() const; ///< added tokens included

    /// Throws Format if an id could reach or exceed `rows`, the model's embedding table.
    void checkIds(std::size_t rows) const;

private:
    struct Library; ///< owns the Rust object
    explicit Tokenizer(std::shared_ptr<const Library> library);
    Encoding encodeBare(std::string_view text, bool markup) const;

    std::shared_ptr<const Library> m_library;
};

} // namespace fts
