#pragma once

#include <QString>

namespace fts {

/// What requests cost, as a sentence; 0: no prices are set.
QString costText(double price);

} // namespace fts
