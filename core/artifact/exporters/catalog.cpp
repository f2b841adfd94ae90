#include "core/artifact/exporters/catalog.h"

#include <algorithm>
#include <vector>

#include "core/artifact/exporters/sentence_transformers.h"
#include "core/base/error.h"
#include "core/project/choices.h"

namespace fts {

std::span<const Exporter> exporters() {
    static const std::vector<Exporter> exporters{
        {"sentence-transformers", exportSentenceTransformers},
    };
    return exporters;
}

const Exporter& exporterNamed(const std::string& key) {
    const auto all = exporters();
    const auto exporter = std::ranges::find(all, key, &Exporter::key);
    if (exporter == all.end()) {
        throw Error(ErrorKind::BadInput,
                    FTS_TEXT("There is no export format \"%1\". There are: %2."), key,
                    keysOf(exporterChoices()));
    }
    return *exporter;
}

} // namespace fts
