#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include <QWidget>

#include "core/base/error.h"
#include "ui/data/row_changes.h"

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace fts {

class RowReviewer;

/// The chosen row in full, what can be edited of it beside what it is read with, to be edited, kept
/// or left out. GUI thread only.
class ReviewPanel : public QWidget {
    Q_OBJECT

public:
    /// What rows of a kind are called, to people and to programs.
    struct Words {
        QString editLabel, editAccessible, placeholder, editName;
        QString readLabel;
        QString keep, leaveOut, save, saveAccessible; ///< "Use the chosen pairs"
        QString panelName, useName, keepName, leaveOutName, saveName, undoName, redoName;
        std::function<QString(int rows)> chosen; ///< "3 pairs are chosen."
        bool editFirst = true;                   ///< the editor stands left
        int fewestLines = 4;                     ///< of both texts, where there is little room
    };

    /// The only row that is chosen.
    struct Row {
        std::int64_t id = 0;
        QString text;         ///< that can be edited
        QString use;          ///< "Training", "Left out: by you"
        bool editable = true; ///< else the text is only shown
    };

    /// Takes `reading`, which the owner fills.
    ReviewPanel(RowReviewer& reviewer, RowChanges changes, const Words& words, QWidget* reading,
                bool readOnly, QWidget* parent = nullptr);

    /// What is chosen in the list. A text that was edited is saved first. True if it is something
    /// else than before.
    bool choose(std::vector<std::int64_t> rows);

    /// Passed over if another one is chosen, then false.
    bool show(const Row& row);

    void keep();
    void leaveOut();
    void saveEdit(); ///< if it was edited

Q_SIGNALS:
    void decided(); ///< about what is chosen

protected:
    void hideEvent(QHideEvent* event) override;

private:
    QLayout* makeTexts(QWidget* reading);
    QLayout* makeButtons();
    QPushButton* addButton(QHBoxLayout& line, const QString& text, const QString& name,
                           const QString& accessible, const QKeySequence& keys = {});
    bool isEdited() const;
    void showState();
    void noteFailure(const Error& error);

    RowReviewer& m_reviewer;
    RowChanges m_changes;
    Words m_words;
    bool m_readOnly = false;
    std::vector<std::int64_t> m_chosen;
    std::optional<Row> m_row; ///< shown
    QString m_asShown;        ///< its text as the editor has it
    /// A row whose text is being saved, and how it was shown before.
    std::optional<std::pair<std::int64_t, QString>> m_beforeSaving;
    QPlainTextEdit* m_edit = nullptr;
    QLabel* m_use = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_leaveOut = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_redo = nullptr;
};

} // namespace fts
