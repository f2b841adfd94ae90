#pragma once

#include "core/eval/retrieval_set.h"
#include "core/store/project_store.h"

namespace fts {

/// The questions of the training and validation parts, as far as they are not of `judged`, with
/// all passages of their collections: what a verdict may choose the blend's weight by.
RetrievalSet otherQuestions(ProjectStore& store, Split judged);

} // namespace fts
