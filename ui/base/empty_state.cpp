#include "ui/base/empty_state.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/base/letter_width.h"
#include "ui/base/page.h"
#include "ui/base/sign.h"
#include "ui/base/theme.h"

namespace fts {
namespace {

constexpr int kSignSide = 48;
constexpr int kTextLetters = 72;

/// Paints a sign in the colour of quiet text, whichever theme is chosen.
class SignView : public QWidget {
public:
    SignView(QString sign, QWidget* parent) : QWidget(parent), m_sign(std::move(sign)) {
        setFixedSize(kSignSide, kSignSide);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter(this).drawPixmap(
            0, 0, signIn(m_sign, quietColor(palette()), kSignSide, devicePixelRatioF()));
    }

private:
    QString m_sign;
};

} // namespace

EmptyState::EmptyState(const QString& sign, const QString& text, const QString& buttonText,
                       QWidget* parent)
    : QWidget(parent), m_button(new QPushButton(buttonText, this)) {
    QLabel* words = makeText(text, this);
    words->setAlignment(Qt::AlignHCenter);
    words->setFixedWidth(letterWidth(fontMetrics()) * kTextLetters);
    auto* middle = new QHBoxLayout; // an alignment would keep the text from growing with its lines
    middle->addStretch();
    middle->addWidget(words);
    middle->addStretch();
    auto* lines = new QVBoxLayout(this);
    lines->setSpacing(16);
    lines->addStretch(2);
    lines->addWidget(new SignView(sign, this), 0, Qt::AlignHCenter);
    lines->addLayout(middle);
    lines->addWidget(m_button, 0, Qt::AlignHCenter);
    lines->addStretch(3);
}

} // namespace fts
