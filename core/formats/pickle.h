#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fts {

/// One value of a pickle. Nothing was called to make it: a call is kept as what would be called.
struct PickleValue {
    using Place = std::uint32_t; ///< where another value stands in its Pickle

    enum class Kind {
        None,
        Bool,       ///< in `number`
        Integer,    ///< in `number`
        BigInteger, ///< in `text`: little-endian two's complement of more than eight bytes
        Real,       ///< its value is not kept: no state dict asks for it
        Text,       ///< in `text`
        Tuple,      ///< in `items`
        List,       ///< in `items`
        Dict,       ///< in `items`: key, value, key, value …
        Name,       ///< in `text`: "module.name" of something to call
        Call,       ///< in `text`: what is called; in `items`: one tuple, its arguments
        Persistent, ///< in `items`: one value, the id of an object kept outside the pickle
        Mark,       ///< between values on the reader's stack, never in a result
    };

    Kind kind = Kind::None;
    std::int64_t number = 0;
    std::string_view text;
    std::vector<Place> items;
};

/// A pickle as a graph of values, which may share parts and even contain themselves. Texts are
/// views of the bytes it was read from.
struct Pickle {
    std::deque<PickleValue> values;
    PickleValue::Place root = 0;
    std::size_t bytes = 0; ///< how long the pickle was; more may follow it

    const PickleValue& operator[](PickleValue::Place place) const { return values[place]; }
};

/// Reads the pickle at the start of `bytes`, in protocol 2 to 4 and with the operations that plain
/// containers, numbers and texts need. `names` ("module.name") are all that may be called;
/// any other is refused, since unpickling it would run code. Memory and time are at most a few
/// hundred bytes and one step for each operation, of which there may be two million. Throws
/// Format or Unsupported, naming `file`.
/// Operations: https://github.com/python/cpython/blob/3.11/Lib/pickletools.py
Pickle readPickle(std::string_view bytes, const std::string& file,
                  std::span<const std::string_view> names);

} // namespace fts
