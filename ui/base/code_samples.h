#pragma once

#include <vector>

#include <QWidget>

class QComboBox;
class QPlainTextEdit;

namespace fts {

/// How something is used in other programs: a program to choose, its code, and a button that copies
/// it. GUI thread only.
class CodeSamples : public QWidget {
    Q_OBJECT

public:
    struct Sample {
        QString program;
        QString code;
    };

    explicit CodeSamples(QWidget* parent = nullptr);

    /// The program that was chosen stays chosen while it is among them.
    void show(const std::vector<Sample>& samples);

private:
    void showCode();

    std::vector<Sample> m_samples;
    QComboBox* m_program = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace fts
