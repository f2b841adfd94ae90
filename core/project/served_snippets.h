#pragma once

#include <string>

namespace fts {

/// A server of OpenAI's protocol, as one who asks it has to know it.
struct ServedPlace {
    std::string address;   ///< "http://127.0.0.1:8080/v1"
    bool needsKey = false; ///< which snippets take from the variable OPENAI_API_KEY
    std::string writer;    ///< name of a language model; empty: there is none
    std::string encoder;   ///< name of an encoder; empty: there is none
    std::string queryPrompt{}, passagePrompt{}; ///< that it wants before texts; mostly empty
};

// How the models of a server are asked, as code to paste: whatever there is of both kinds. Names
// are quoted so that any character in them survives; no key is ever in them.

std::string curlSnippet(const ServedPlace& place);

/// Python, with OpenAI's own client.
std::string openAiSnippet(const ServedPlace& place);

/// Python, with LlamaIndex and its classes for servers that are like OpenAI's.
std::string servedLlamaIndexSnippet(const ServedPlace& place);

} // namespace fts
