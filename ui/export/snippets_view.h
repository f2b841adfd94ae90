#pragma once

#include <filesystem>

#include "core/project/specs.h"
#include "ui/base/code_samples.h"

namespace fts {

/// How the exported folder is used in other programs, to copy. GUI thread only.
class SnippetsView : public CodeSamples {
    Q_OBJECT

public:
    using CodeSamples::CodeSamples;

    /// `format` is a key of the exporters' choices, `model` the resolved one.
    void show(const std::string& format, const std::filesystem::path& folder,
              const ModelSpec& model);
};

} // namespace fts
