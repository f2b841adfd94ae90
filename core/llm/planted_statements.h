#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace fts {

/// A statement that tests a judge: whether the text supports it is known.
struct PlantedStatement {
    enum class Kind {
        Own,     ///< a sentence of the text: supported
        Foreign, ///< a sentence of another text: not
        Negated, ///< a sentence of the text that says the contrary: not
    };
    Kind kind = Kind::Own;
    std::string text;
    std::string statement;
};

/// Of about `pairs` / 2 sentences, each of another passage where there are enough: the sentence
/// with its own passage, the same with another's, and its negation with its own. So each makes two
/// pairs, own against foreign text and true against negated statement. Fewer if the passages hold
/// too few sentences, no negations where they are not in English. The same seed plants the same.
std::vector<PlantedStatement> plantedStatements(std::span<const std::string> passages,
                                                std::size_t pairs, std::uint64_t seed);

/// An English sentence that says the contrary; nothing where no verb is found to turn.
std::optional<std::string> negatedStatement(const std::string& sentence);

} // namespace fts
