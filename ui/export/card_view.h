#pragma once

#include <QTextBrowser>

namespace fts {

/// A model card as it will be read. Names in it may be anyone's, so it opens no link, loads no
/// picture and shows no HTML. GUI thread only.
class CardView : public QTextBrowser {
    Q_OBJECT

public:
    explicit CardView(QWidget* parent = nullptr);

    void show(const QString& markdown);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
};

} // namespace fts
