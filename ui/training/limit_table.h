#pragma once

#include <optional>
#include <vector>

#include <QTableWidget>

#include "core/corpus/token_limits.h"

namespace fts {

/// What each limit on a text's length costs: text the model does not see, and time. GUI thread
/// only.
class LimitTable : public QTableWidget {
    Q_OBJECT

public:
    explicit LimitTable(QWidget* parent = nullptr);

    /// `trainSeconds` is the time of training at the chosen limit, if known.
    void show(const std::vector<TokenLimit>& limits, std::optional<double> trainSeconds);
};

} // namespace fts
