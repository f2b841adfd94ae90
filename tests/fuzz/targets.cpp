#include "tests/fuzz/targets.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/utf8.h"

namespace fts::fuzz {
namespace {

constexpr std::array<Target, 40> kTargets{{
    {"text", readAsText},
    {"markdown", readAsMarkdown},
    {"html", readAsHtml},
    {"csv", readAsCsv},
    {"json_document", readAsJson},
    {"json_lines", readAsJsonLines},
    {"pdf", readAsPdf},
    {"zip", readAsZip},
    {"docx", readAsDocx},
    {"odt", readAsOdt},
    {"epub", readAsEpub},
    {"extract_lines", readExtractLines},
    {"safetensors", openAsSafetensors},
    {"shards", openAsShards},
    {"pytorch_bin", openAsPytorchBin},
    {"pickle", readAsPickle},
    {"gguf", openAsGguf},
    {"model_folder", readAsModelFolder},
    {"pairs_csv", readAsPairsCsv},
    {"pairs_lines", readAsPairsLines},
    {"llamaindex", readAsLlamaIndex},
    {"chat_rows", readAsChatRows},
    {"tiktoken", readAsTiktoken},
    {"beir", readAsBeir},
    {"language_model", openAsLanguageModel},
    {"gguf_model", openAsGgufModel},
    {"tokenizer_json", readAsTokenizerJson},
    {"sentence_piece", readAsSentencePiece},
    {"chat_template", renderAsChatTemplate},
    {"sql", readAsSql},
    {"sql_rows", readAsSqlRows},
    {"judged_sql", judgeAsSql},
    {"json", parseAsJson},
    {"http_reply", receiveAsReply},
    {"chat_answer", readAsChatAnswer},
    {"tuning", readAsTuning},
    {"questions", findQuestions},
    {"address", readAddress},
    {"project", openAsProject},
    {"engine_lines", readEngineLines},
}};

} // namespace

std::span<const Target> targets() {
    return kTargets;
}

const Target* findTarget(std::string_view name) {
    const auto* const found = std::ranges::find(kTargets, name, &Target::name);
    return found == kTargets.end() ? nullptr : found;
}

void refusable(const std::function<void()>& parse) {
    try {
        parse();
    } catch (const Error& error) {
        const std::string sentence = error.message().english();
        require(!sentence.empty(), "a refusal says why");
        require(isUtf8(sentence), "the sentence of a refusal is UTF-8");
        require(sentence.size() < 100'000, "the sentence of a refusal can be read");
    }
}

} // namespace fts::fuzz
