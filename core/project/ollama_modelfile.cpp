#include "core/project/ollama_modelfile.h"

#include <algorithm>

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/formats/chat_template_file.h"
#include "core/formats/gguf_tokenizer.h"
#include "core/project/go_template.h"

namespace fts {
namespace {

constexpr std::string_view kQuotes = "\"\"\"";

// Letters and marks of the languages this is used in; Go prints each of them.
constexpr std::pair<char32_t, char32_t> kPrinted[] = {
    {0x20, 0x7e},     {0xa1, 0xac},     {0xae, 0x17f},    {0x400, 0x45f},   {0x2010, 0x2027},
    {0x2030, 0x205e}, {0x3001, 0x3003}, {0x3008, 0x3011}, {0x3041, 0x3096}, {0x30a1, 0x30fe},
    {0x4e00, 0x9fa5}, {0xac00, 0xd7a3}, {0xff01, 0xff5e}};

bool isPrinted(const std::string& text) {
    for (std::size_t place = 0, length = 0; place < text.size(); place += length) {
        length = utf8Length(text, place);
        if (length == 0) {
            return false;
        }
        char32_t code =
            static_cast<unsigned char>(text[place]) & (length == 1 ? 0x7fU : 0x7fU >> length);
        for (std::size_t i = 1; i < length; ++i) {
            code = (code << 6) | (static_cast<unsigned char>(text[place + i]) & 0x3fU);
        }
        if (code != '\n' && code != '\t' && std::ranges::none_of(kPrinted, [&](const auto& range) {
                return code >= range.first && code <= range.second;
            })) {
            return false;
        }
    }
    return true;
}

/// Whether a line within a value ends it already.
bool endsEarly(std::string_view value) {
    for (std::size_t place = 0; place < value.size(); ++place) {
        const std::string_view before = asciiTrimmed(value.substr(0, place));
        if (value[place] == '\n' && before.size() >= 6 && before.ends_with(kQuotes)) {
            return true;
        }
    }
    return false;
}

/// The token that is put before every prompt; empty if there is none.
std::string firstToken(const GgufFile& file) {
    const Tokenizer tokenizer = ggufTokenizer(file);
    const Encoding some = tokenizer.encode("a", 0);
    const bool isPut = some.ids.size() > 1 && some.offsets[0].first == some.offsets[0].second;
    return isPut ? tokenizer.token(some.ids[0]).name : std::string();
}

std::string parameters(const ExamplePrompt& prompt) {
    std::string text =
        "PARAMETER temperature 0\nPARAMETER num_ctx " + std::to_string(prompt.contextTokens) + "\n";
    for (const std::string& stop : prompt.stops) {
        if (const auto value = modelfileValue(stop)) {
            text += "PARAMETER stop " + *value + "\n";
        }
    }
    return text;
}

std::string conversation(const GgufFile& file, const std::string& system) {
    const auto value = system.empty() ? std::nullopt : modelfileValue(system);
    const auto source = ggufChatTemplate(file);
    const auto layout = source ? goTemplate(*source, firstToken(file), value ? "" : system)
                               : std::optional<std::string>();
    return (layout ? "TEMPLATE " + *modelfileValue(*layout) + "\n" : "") +
           (value ? "SYSTEM " + *value + "\n" : "");
}

} // namespace

std::optional<std::string> modelfileValue(const std::string& text) {
    std::string value(kQuotes);
    value.append(text).append(kQuotes);
    return isPrinted(text) && !endsEarly(value) ? std::optional(value) : std::nullopt;
}

std::string ollamaModelfile(const std::filesystem::path& model, const ModelCard& card) {
    const GgufFile file(model);
    return "# Next: ollama create my-model -f Modelfile\nFROM ./" + model.filename().string() +
           "\n" +
           (card.prompt.messages.empty() ? std::string("TEMPLATE \"\"\"{{ .Prompt }}\"\"\"\n")
                                         : conversation(file, card.prompt.system())) +
           parameters(card.prompt);
}

} // namespace fts
