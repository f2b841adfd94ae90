#include "ui/export/snippets_view.h"

#include "core/project/usage_snippets.h"
#include "ui/base/message_text.h"

namespace fts {

// For the programs that read the format.
void SnippetsView::show(const std::string& format, const std::filesystem::path& folder,
                        const ModelCard& card) {
    std::vector<Sample> samples;
    const auto add = [&](const QString& program, const std::string& code) {
        if (!code.empty()) {
            samples.push_back({program, fromUtf8(code)});
        }
    };
    if (format == "peft") {
        add(tr("PEFT (Python)"), peftSnippet(folder, card));
    } else if (format == "merged") {
        add(tr("transformers (Python)"), transformersSnippet(folder, card));
        add(tr("The command line"), chatSnippet(folder, card));
    } else if (format.starts_with("gguf")) {
        add(tr("llama.cpp"), llamaCppSnippet(folder, card));
        add(tr("Ollama"), ollamaSnippet(folder, card));
        add(tr("llama-cpp-python"), llamaCppPythonSnippet(folder, card));
        add(tr("The command line"), chatSnippet(folder, card));
    } else {
        add(tr("LlamaIndex (Python)"), llamaIndexSnippet(folder, card.specs.model));
        add(tr("sentence-transformers (Python)"), sentenceTransformersSnippet(folder));
        add(tr("The command line"), commandLineSnippet(folder, card.specs.model));
    }
    CodeSamples::show(samples);
}

} // namespace fts
