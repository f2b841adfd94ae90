#pragma once

#include <string_view>

namespace fts {

/// How the weights of a language model's products are held in memory. Other weights are small.
enum class Holding {
    Values, ///< in the model's precision
    AsKept, ///< packed as in the model's file, where products take them so at no loss of speed
    Bits8,  ///< 8.5 bits a value, in half the memory of bf16
    Bits4,  ///< 5 bits a value, words 8.5
};

/// "16", "8" or "4" bits, in which a base model is held while adapters learn beside it.
Holding holdingOfBits(std::string_view bits);

} // namespace fts
