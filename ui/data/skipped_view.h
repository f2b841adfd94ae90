#pragma once

#include <QWidget>

#include "core/jobs/import_report.h"
#include "core/net/secret.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace fts {

class Notice;
class SkippedModel;

/// The files and rows the last import left out, each with its reason, and what it guessed or left
/// out in the others, to read, copy and save; and where the password of protected ones is given,
/// and others are said to be documents. GUI thread only.
class SkippedView : public QWidget {
    Q_OBJECT

public:
    explicit SkippedView(QWidget* parent = nullptr);

    void setReport(const ImportReport& report);

Q_SIGNALS:
    void documentsWanted(); ///< of what may be documents, though it was taken for data sets
    void passwordGiven(const fts::Secret& password); ///< to try on those that want one

private:
    QWidget* makePasswordLine();
    void givePassword();
    void copy();
    void save();

    SkippedModel* m_model = nullptr;
    QLabel* m_summary = nullptr;
    QWidget* m_passwordLine = nullptr;
    QLineEdit* m_password = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_asDocuments = nullptr;
    Notice* m_notice = nullptr;
    bool m_tried = false; ///< a password, and its import is not done yet
};

} // namespace fts
