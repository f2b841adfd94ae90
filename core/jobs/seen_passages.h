#pragma once

#include <vector>

#include "core/project/specs.h"
#include "core/store/made_questions.h"

namespace fts {

/// Whether passages may be longer than the project's encoder sees: they were not made for it, and
/// are read by it.
bool mayBeCut(const Specs& specs);

/// Leaves to passages that are longer than the project's encoder sees only the sentences that it
/// sees: from a question about the others it cannot learn to find them, only to guess. Those that
/// are judged by stay whole, since a person may ask about all of a passage. Reads the encoder's
/// tokenizer if passages may be that long.
void leaveOutWhatIsUnseen(std::vector<AskedChunk>& chunks, const Specs& specs);

} // namespace fts
