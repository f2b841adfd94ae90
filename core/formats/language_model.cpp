#include "core/formats/language_model.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/formats/chat_template_file.h"
#include "core/formats/config_file.h"
#include "core/formats/decoder_checks.h"
#include "core/formats/file_part.h"
#include "core/formats/gguf_tokenizer.h"
#include "core/formats/model_folder.h"
#include "core/formats/open_weights.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> ggufFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code unreadable; // then nothing can be found there
    for (const auto& entry : fs::directory_iterator(folder, unreadable)) {
        if (entry.path().extension() == ".gguf") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

LanguageModel openGguf(const fs::path& path) {
    const auto file = std::make_shared<const GgufFile>(path);
    const DecoderConfig config = readDecoderConfig(*file);
    return {config, ggufTokenizer(*file), ggufChatTemplate(*file), openGgufWeights(file, config)};
}

LanguageModel openFolder(const fs::path& folder) {
    const DecoderConfig config = readDecoderConfig(folder / "config.json");
    return {config, Tokenizer::fromFolder(folder), folderChatTemplate(folder),
            openFolderWeights(folder)};
}

} // namespace

fs::path ggufFileAt(const fs::path& path) {
    std::error_code unusable;
    if (!fs::is_directory(path, unusable)) {
        return path;
    }
    const auto files = ggufFiles(path);
    // Where only .gguf files hold weights, config.json often tells no more than the model's type.
    if (isThere(path / "config.json") && (files.empty() || holdsWeights(path))) {
        return {};
    }
    if (files.empty()) {
        throw Error(ErrorKind::NotFound,
                    FTS_TEXT("%1 is not a language model's folder: neither config.json nor a "
                             ".gguf file is there. Choose the folder or the .gguf file that holds "
                             "the model."),
                    path.string());
    }
    if (files.size() > 1) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("%1 holds several .gguf files (%2, %3 …). Choose one of them."),
                    path.string(), files[0].filename().string(), files[1].filename().string());
    }
    return files.front();
}

LanguageModel openLanguageModel(const fs::path& path) {
    if (!isThere(path)) {
        throw Error(ErrorKind::NotFound, FTS_TEXT("There is no folder or file %1. Check the path."),
                    path.string());
    }
    const fs::path gguf = ggufFileAt(path);
    LanguageModel model = gguf.empty() ? openFolder(path) : openGguf(gguf);
    model.tokenizer.checkIds(static_cast<std::size_t>(model.config.vocabularySize));
    return model;
}

bool isLanguageModel(const fs::path& path) {
    try {
        const fs::path config = path / "config.json";
        if (!isThere(config)) {
            return ggufFileAt(path).extension() == ".gguf";
        }
        checkDecoderType(ConfigFile(config).text("model_type", ""), path.string());
        return true;
    } catch (const Error&) {
        return false;
    }
}

} // namespace fts
