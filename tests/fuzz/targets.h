#pragma once

#include <functional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace fts::fuzz {

/// A parser of bytes from outside. run() returns for whatever bytes: what is refused is refused in
/// a sentence, what is read keeps its promises. Anything else is thrown or ends the process.
struct Target {
    std::string_view name;
    void (*run)(std::string_view bytes);
};

std::span<const Target> targets();
const Target* findTarget(std::string_view name); ///< null if there is none

/// Runs `parse`, which may refuse with an Error whose sentence can be shown.
void refusable(const std::function<void()>& parse);

/// A promise that was broken, as no parser throws.
class Broken : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

inline void require(bool holds, const char* promise) {
    if (!holds) {
        throw Broken(promise);
    }
}

// readers
void readAsText(std::string_view bytes);
void readAsMarkdown(std::string_view bytes);
void readAsHtml(std::string_view bytes);
void readAsCsv(std::string_view bytes);
void readAsJson(std::string_view bytes);
void readAsJsonLines(std::string_view bytes);
void readAsPdf(std::string_view bytes);
void readAsZip(std::string_view bytes);
void readAsDocx(std::string_view bytes); ///< the parts, so that nobody need guess check sums
void readAsOdt(std::string_view bytes);
void readAsEpub(std::string_view bytes);
void readExtractLines(std::string_view bytes);

// formats
void openAsSafetensors(std::string_view bytes);
void openAsShards(std::string_view bytes);
void openAsPytorchBin(std::string_view bytes);
void readAsPickle(std::string_view bytes);
void openAsGguf(std::string_view bytes);
void readAsModelFolder(std::string_view bytes);
void readAsPairsCsv(std::string_view bytes);
void readAsPairsLines(std::string_view bytes);
void readAsLlamaIndex(std::string_view bytes);
void readAsChatRows(std::string_view bytes);
void readAsTiktoken(std::string_view bytes);
void readAsBeir(std::string_view bytes);

// language models: folder, GGUF file, tokenizers, templates
void openAsLanguageModel(std::string_view bytes);
void openAsGgufModel(std::string_view bytes);
void readAsTokenizerJson(std::string_view bytes);
void readAsSentencePiece(std::string_view bytes);
void renderAsChatTemplate(std::string_view bytes);

// SQL
void readAsSql(std::string_view bytes);
void readAsSqlRows(std::string_view bytes);
void judgeAsSql(std::string_view bytes); ///< tables, a line break, a statement

// peers and the project
void parseAsJson(std::string_view bytes);
void receiveAsReply(std::string_view bytes);
void readAsChatAnswer(std::string_view bytes);
void readAsTuning(std::string_view bytes);
void findQuestions(std::string_view bytes);
void readAddress(std::string_view bytes);
void openAsProject(std::string_view bytes);
void readEngineLines(std::string_view bytes);

} // namespace fts::fuzz
