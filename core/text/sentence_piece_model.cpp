#include "core/text/sentence_piece_model.h"

#include <map>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json.h"
#include "core/text/proto_reader.h"
#include "core/text/tokenizer_config.h"

namespace fts {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::uint64_t kLargestModel = 50'000'000;
constexpr std::uint64_t kLargestConfig = 20'000'000;
constexpr std::size_t kMostPieces = 1'000'000;

// Names and numbers are those of sentencepiece_model.proto.
constexpr std::uint64_t kBpe = 2;

/// What the trainer and the normaliser of a model were told.
struct Settings {
    std::uint64_t modelType = 1;
    bool spaceAtEnd = false;
    std::uint64_t unknown = 0, bos = 1, eos = 2; // a negative one has its upper bits set
    bool addSpace = true;
    bool tidySpaces = true;
    bool markSpaces = true;
    std::string characterTable;
};

void readPiece(std::string_view bytes, const std::string& origin, TokenList& list) {
    ProtoReader piece(bytes, origin);
    std::string text;
    float score = 0;
    std::uint64_t kind = 1;
    while (const std::uint32_t field = piece.next()) {
        if (field == 1) {
            text = piece.bytes();
        } else if (field == 2) {
            score = piece.real();
        } else if (field == 3) {
            kind = piece.whole();
        }
    }
    if (kind < 1 || kind > 6 || list.texts.size() >= kMostPieces) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the token %2 is of no known kind."), origin,
                    list.texts.size());
    }
    list.texts.push_back(std::move(text));
    list.scores.push_back(score);
    list.kinds.push_back(static_cast<TokenKind>(kind));
}

void readTrainer(std::string_view bytes, const std::string& origin, Settings& settings) {
    ProtoReader trainer(bytes, origin);
    while (const std::uint32_t field = trainer.next()) {
        switch (field) {
        case 3:
            settings.modelType = trainer.whole();
            break;
        case 24:
            settings.spaceAtEnd = trainer.flag();
            break;
        case 40:
            settings.unknown = trainer.whole();
            break;
        case 41:
            settings.bos = trainer.whole();
            break;
        case 42:
            settings.eos = trainer.whole();
            break;
        default:
            break;
        }
    }
}

void readNormalizer(std::string_view bytes, const std::string& origin, Settings& settings) {
    ProtoReader normalizer(bytes, origin);
    while (const std::uint32_t field = normalizer.next()) {
        switch (field) {
        case 2:
            settings.characterTable = normalizer.bytes();
            break;
        case 3:
            settings.addSpace = normalizer.flag();
            break;
        case 4:
            settings.tidySpaces = normalizer.flag();
            break;
        case 5:
            settings.markSpaces = normalizer.flag();
            break;
        default:
            break;
        }
    }
}

std::optional<std::int32_t> idIn(const TokenList& list, std::uint64_t id) {
    return id < list.texts.size() ? std::optional(static_cast<std::int32_t>(id)) : std::nullopt;
}

void apply(const Settings& settings, const std::string& origin, TokenList& list) {
    if (settings.modelType != kBpe || settings.spaceAtEnd || !settings.markSpaces) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: only SentencePiece models of the BPE kind are supported. Choose "
                             "a model whose folder holds tokenizer.json."),
                    origin);
    }
    list.unknown = idIn(list, settings.unknown);
    list.bos = idIn(list, settings.bos);
    list.eos = idIn(list, settings.eos);
    list.addSpace = settings.addSpace;
    list.tidySpaces = settings.tidySpaces;
    list.characterTable = settings.characterTable;
}

/// Tokens that the folder adds to the model's, by id.
std::map<std::int64_t, json> addedTokens(const fs::path& folder, const json& config) {
    std::map<std::int64_t, json> added;
    const json own = readTokenizerConfig(folder / "added_tokens.json", kLargestConfig);
    for (const auto& [text, id] : own.items()) {
        if (id.is_number_integer()) {
            added[id.get<std::int64_t>()] = {{"content", text}, {"special", true}};
        }
    }
    const auto decoder = config.find("added_tokens_decoder");
    if (decoder != config.end() && decoder->is_object()) {
        for (const auto& [id, token] : decoder->items()) {
            const bool isNumber = !id.empty() && id.size() < 10 &&
                                  id.find_first_not_of("0123456789") == std::string::npos;
            if (isNumber && token.is_object() && token.value("content", json()).is_string()) {
                added[std::stoll(id)] = token;
            }
        }
    }
    return added;
}

void addTokens(const std::map<std::int64_t, json>& added, const std::string& origin,
               TokenList& list) {
    for (const auto& [id, token] : added) {
        const auto size = static_cast<std::int64_t>(list.texts.size());
        const TokenKind kind =
            tokenizerFlag(token, "special", false) ? TokenKind::Control : TokenKind::UserDefined;
        if (id < 0 || id > size) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: a token is added with the id %2, but the ids before it are "
                                 "not taken."),
                        origin, id);
        }
        if (id == size) {
            list.texts.push_back(token["content"].get<std::string>());
            list.kinds.push_back(kind);
            list.scores.push_back(0);
        } else if (list.kinds[id] == TokenKind::Normal) {
            list.texts[id] = token["content"].get<std::string>();
            list.kinds[id] = kind;
        }
    }
}

} // namespace

TokenList readSentencePieceModel(const fs::path& path) {
    const std::string content = readFile(path, kLargestModel);
    const std::string origin = path.string();
    ProtoReader model(content, origin);
    TokenList list;
    Settings settings;
    while (const std::uint32_t field = model.next()) {
        if (field == 1) {
            readPiece(model.bytes(), origin, list);
        } else if (field == 2) {
            readTrainer(model.bytes(), origin, settings);
        } else if (field == 3) {
            readNormalizer(model.bytes(), origin, settings);
        }
    }
    apply(settings, origin, list);
    return list;
}

TokenList readSentencePieceFolder(const fs::path& folder) {
    const fs::path path = folder / "tokenizer.model";
    TokenList list = readSentencePieceModel(path);
    const json config = readTokenizerConfig(folder / "tokenizer_config.json", kLargestConfig);
    list.addBos = tokenizerFlag(config, "add_bos_token", true);
    list.addEos = tokenizerFlag(config, "add_eos_token", false);
    addTokens(addedTokens(folder, config), path.string(), list);
    return list;
}

std::string sentencePieceTokenizerJson(const fs::path& folder) {
    return sentencePieceJson(readSentencePieceFolder(folder),
                             (folder / "tokenizer.model").string());
}

} // namespace fts
