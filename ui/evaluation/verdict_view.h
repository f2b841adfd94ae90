#pragma once

#include "core/eval/verdict_record.h"
#include "ui/base/box.h"

class QLabel;

namespace fts {

/// Whether the tuned model is better, as a sentence in large type, on what that rests, and what a
/// search by words would find. GUI thread only.
class VerdictView : public Box {
    Q_OBJECT

public:
    explicit VerdictView(QWidget* parent = nullptr);

    /// `forecastSeconds` is what the measuring was said to take; 0: nobody asked.
    void show(const VerdictRecord& record, double forecastSeconds);

private:
    QLabel* m_sign = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_basis = nullptr;
    QLabel* m_hint = nullptr;
};

} // namespace fts
