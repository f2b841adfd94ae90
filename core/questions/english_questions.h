#pragma once

#include <string>
#include <string_view>

namespace fts {

/// What an English sentence defines, as a question: "A ferry is a boat that …" gives "What is a
/// ferry?", "“Riders” means …" gives "What does Riders mean?". Empty if it plainly defines nothing.
std::string definitionQuestion(std::string_view sentence);

/// An English sentence turned into a question by putting its verb first: "The lamp is dark because
/// the night never comes." gives "Why is the lamp dark?", without a reason "Is the lamp …?". Empty
/// where its subject cannot be told, or is a word like "it" that names nothing.
std::string turnedQuestion(std::string_view sentence);

} // namespace fts
