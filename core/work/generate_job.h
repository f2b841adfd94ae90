#pragma once

#include <nlohmann/json.hpp>

#include "core/base/job_context.h"
#include "core/net/secret_store.h"
#include "core/project/project.h"

namespace fts {

/// Makes questions for the passages of the project's documents, those that have none yet, whose
/// settings have changed, or that were asked for another part than they belong to now; divides the
/// documents first if they are not, and the rows. What a person wrote or decided stays. Of what is
/// learned from, only what the encoder sees is asked about: leaveOutWhatIsUnseen().
///
/// A question is kept if its passage is among the `generate.round_trip` best that a word search
/// finds for it, and if nothing else speaks against it, until there are as many of a passage as are
/// wanted; what is left out stays with its reason.
/// Passages that hold the very words a question was made of answer it too. One transaction a
/// document. With the generator "mixed" a model writes some of the questions, about as many of all
/// passages as writtenAbout() allows; with "remote" the key of its address is looked for in
/// `secrets`; what RemoteQuestions::account() tells is in the result, too.
///
/// Returns {"passages": asked about now, "made", "kept", "left_out": {reason: number},
/// "questions": {"train", "validation", "test"}}. Throws BadInput if there is no document.
nlohmann::json runGenerate(Project& project, JobContext& context, SecretStore& secrets);

} // namespace fts
