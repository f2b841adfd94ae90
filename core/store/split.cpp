#include "core/store/split.h"

#include "core/base/error.h"

namespace fts {

const char* splitName(Split split) {
    switch (split) {
    case Split::Train:
        return "train";
    case Split::Validation:
        return "validation";
    case Split::Test:
        return "test";
    case Split::Border:
        return "border";
    }
    return "border";
}

Split splitFromName(std::string_view name) {
    for (const Split split : {Split::Train, Split::Validation, Split::Test, Split::Border}) {
        if (name == splitName(split)) {
            return split;
        }
    }
    throw Error(ErrorKind::BadInput,
                FTS_TEXT("\"%1\" is no part of the data. Use train, validation or test."), name);
}

} // namespace fts
