#include "ui/base/json_count.h"

#include <nlohmann/json.hpp>

namespace fts {

qint64 countIn(const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_number() ? found->get<qint64>() : 0;
}

} // namespace fts
