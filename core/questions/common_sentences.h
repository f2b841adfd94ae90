#pragma once

#include <string_view>

#include "core/questions/passage_counts.h"

namespace fts {

/// The sentences that many passages have, such as notices: whoever asks one of them asks for none
/// of the passages. Case (a to z) and white space do not count.
class CommonSentences {
public:
    void add(std::string_view passage);

    /// Whether it stands in more passages than two neighbours that overlap.
    bool contains(std::string_view sentence) const;

private:
    PassageCounts m_passagesWith; ///< of sameTextHash()
};

} // namespace fts
