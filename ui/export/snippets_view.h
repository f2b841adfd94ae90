#pragma once

#include <filesystem>

#include "core/project/model_card.h"
#include "ui/base/code_samples.h"

namespace fts {

/// How the exported folder is used in other programs, to copy. GUI thread only.
class SnippetsView : public CodeSamples {
    Q_OBJECT

public:
    using CodeSamples::CodeSamples;

    /// `format` is a key of the exporters' choices; of `card` its model and its prompt are shown.
    void show(const std::string& format, const std::filesystem::path& folder,
              const ModelCard& card);
};

} // namespace fts
