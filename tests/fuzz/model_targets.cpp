// What a language model's files say beside its weights' values.

#include <array>
#include <functional>

#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/formats/gguf_metadata.h"
#include "core/formats/language_model.h"
#include "core/text/chat_template.h"
#include "core/text/sentence_piece_model.h"
#include "core/text/tokenizer.h"
#include "tests/fuzz/given_files.h"
#include "tests/fuzz/targets.h"

namespace fts::fuzz {
namespace {

constexpr std::array<std::string_view, 5> kTexts{
    "", "The rivers of the city, 1234.5 m.", "x <|im_end|> [SEP]\n\n  a\tb",
    "\xe4\xb8\xad\xe6\x96\x87 \xff\xf0\x9f\xa6\x99 e\xcc\x81",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};

void checkEncoding(const Encoding& encoding, std::size_t inputBytes) {
    require(encoding.offsets.size() == encoding.ids.size(), "each id has a place in the text");
    for (const auto& [begin, end] : encoding.offsets) {
        require(begin <= end && end <= inputBytes, "an id stands for a part of the text");
    }
}

void useTokenizer(const Tokenizer& tokenizer) {
    require(tokenizer.vocabularySize() > 0, "a tokenizer has tokens");
    for (const std::string_view text : kTexts) {
        refusable([&] {
            const Encoding whole = tokenizer.encode(text, 0);
            checkEncoding(whole, text.size());
            require(isUtf8(tokenizer.decode(whole.ids)), "ids become UTF-8");
            require(tokenizer.encode(text, 3).ids.size() <= 3, "a limit of tokens is kept");
        });
        refusable([&] { checkEncoding(tokenizer.encodeText(text), text.size()); });
        refusable([&] { tokenizer.encodeMarkup(tokenizer.textForMarkup(text)); });
    }
    refusable([&] { tokenizer.token(0); });
    refusable([&] { tokenizer.token(-1); });
}

void useTemplate(const ChatTemplate& chat) {
    const std::array<ChatMessage, 4> messages{
        {{ChatRole::System, "Be short."},
         {ChatRole::User, "Why is <|im_end|> the sky {{ blue }}? \xff"},
         {ChatRole::Assistant, " It scatters.\n"},
         {ChatRole::User, ""}}};
    for (const std::size_t first : {0U, 1U}) {
        refusable([&] {
            require(isUtf8(chat.render(std::span(messages).subspan(first), first == 0)),
                    "what a template writes is UTF-8");
        });
    }
}

void useWeights(const WeightSource& weights) {
    for (const Weight& weight : weights.weights()) {
        require(weights.find(weight.name) != nullptr, "a weight is found by its name");
        std::int64_t values = 0;
        refusable([&] {
            weights.read(weight.name, [&](std::size_t place, std::span<const float> piece) {
                require(place + piece.size() <= static_cast<std::size_t>(weight.size()),
                        "a value has a place in its weight");
                values += static_cast<std::int64_t>(piece.size());
            });
            require(values == weight.size(), "each value is told once");
        });
    }
}

/// Also what an export says of the model.
void useModel(const std::filesystem::path& path) {
    refusable([&] {
        const LanguageModel model = openLanguageModel(path);
        useTokenizer(model.tokenizer);
        if (model.chatTemplate) {
            useTemplate(*model.chatTemplate);
        }
        useWeights(*model.weights);
        ropeFrequencies(model.config, model.config.positions);
        if (model.config.vocabularySize < 10'000) { // it names each token that is not there
            refusable([&] { ggufMetadata(model.config, path, 0); });
        }
    });
}

} // namespace

void openAsLanguageModel(std::string_view bytes) {
    GivenFiles& files = GivenFiles::here();
    files.giveParts(bytes,
                    {"config.json", "generation_config.json", "tokenizer.json", "tokenizer.model",
                     "tokenizer_config.json", "added_tokens.json", "special_tokens_map.json",
                     "chat_template.jinja", "model.safetensors", "model.safetensors.index.json",
                     "a.safetensors", "pytorch_model.bin", "pytorch_model.bin.index.json"});
    useModel(files.folder());
}

void openAsGgufModel(std::string_view bytes) {
    useModel(GivenFiles::here().give("model.gguf", bytes));
}

void readAsTokenizerJson(std::string_view bytes) {
    refusable([&] { useTokenizer(Tokenizer::fromJson(bytes, "given.json")); });
}

void readAsSentencePiece(std::string_view bytes) {
    GivenFiles& files = GivenFiles::here();
    files.give("tokenizer.model", bytes);
    refusable([&] { useTokenizer(Tokenizer::fromFolder(files.folder())); });
}

void renderAsChatTemplate(std::string_view bytes) {
    refusable([&] {
        useTemplate(
            ChatTemplate(bytes, "given.jinja", {{"bos_token", "<s>"}, {"eos_token", "</s>"}}));
    });
}

} // namespace fts::fuzz
