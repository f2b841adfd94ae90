#pragma once

#include <optional>
#include <string>

#include "core/text/chat_template.h"

namespace fts {

/// A text as Go's template language reads it between quotes, in ASCII on one line.
std::string goText(const std::string& text);

/// A chat template in the language that Ollama has for it, found out from what the template writes:
/// whatever it is made of, both make the same text of a conversation whose turns alternate, with a
/// system message before them or without. `first`, a token's text that the reader of the prompt
/// puts there itself, is left out where the template begins with it; a conversation without a
/// system message is given `system` if that is not empty. Nothing if the template refuses system
/// messages, or writes more about a turn than its place asks for (its number, say).
std::optional<std::string> goTemplate(const ChatTemplate& source, const std::string& first,
                                      const std::string& system);

} // namespace fts
