#pragma once

#include <QString>

#include "core/store/passage_places.h"

namespace fts {

/// Where a passage stands: "reports/2023.pdf, page 12, Risks > Currency".
QString passagePlaceText(const PassagePlace& place);

} // namespace fts
