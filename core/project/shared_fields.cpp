#include "core/project/shared_fields.h"

namespace fts {

Field sharedField(std::string_view key, std::string_view kind) {
    return fieldNamed(key, kind);
}

Field reworded(std::string_view key, Message help, std::string_view kind) {
    Field field = sharedField(key, kind);
    field.help = std::move(help);
    return field;
}

Field withLeast(Field field, double least) {
    field.least = least;
    return field;
}

} // namespace fts
