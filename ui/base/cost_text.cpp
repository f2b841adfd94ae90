#include "ui/base/cost_text.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

namespace fts {
namespace {

constexpr double kLeastPrice = 0.01; // less would look as if it cost nothing

struct CostText {
    Q_DECLARE_TR_FUNCTIONS(CostText)
};

} // namespace

QString costText(double price) {
    if (price <= 0) {
        return CostText::tr("Enter prices to see what that costs.");
    }
    const QString amount = QLocale().toString(std::max(price, kLeastPrice), 'f', 2);
    return price < kLeastPrice ? CostText::tr("Cost: less than %1.").arg(amount)
                               : CostText::tr("Cost: about %1.").arg(amount);
}

} // namespace fts
