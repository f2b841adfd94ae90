#pragma once

#include <vector>

#include <QWidget>

#include "core/base/problem.h"
#include "core/project/specs.h"
#include "ui/base/project_session.h"

class QLabel;
class QVBoxLayout;

namespace fts {

/// One step of a project: a form or a view over its session, with a heading, a sentence on what
/// the step is for, and a content that scrolls where the window is small.
///
/// A form overrides load() and store() and emits edited(); the base class then writes to the
/// session, and calls load() when someone else has changed the settings. GUI thread only.
class Page : public QWidget {
    Q_OBJECT

public:
    /// The button that leaves this page forwards.
    struct Next {
        QString text;        ///< says what will happen: "Start training"
        bool enabled = true; ///< if not, `note` says what is missing
        QString note;        ///< stands beside the button
    };

    /// `key` names the step for programs ("data"); it becomes the object name ("dataPage").
    Page(ProjectSession& session, const QString& key, const QString& title, const QString& purpose,
         QWidget* parent = nullptr);

    const QString& key() const { return m_key; }
    const QString& title() const { return m_title; }

    virtual Next next() const;
    /// The button was pressed. Emits completed() unless overridden.
    virtual void goOn();
    /// How the step stands, in a few words for the list of steps ("350 pairs"); may be empty.
    virtual QString summary() const { return {}; }
    /// The page comes into view: the place to look for what is new.
    virtual void enter() {}

    virtual void load(const Specs&) {}
    virtual void store(Specs&) const {}
    virtual std::vector<Problem> problems(const Specs&) const { return {}; }

Q_SIGNALS:
    void edited();      ///< the form holds something new; store() is called
    void nextChanged(); ///< next() or summary() may say something else now
    void completed();   ///< show the next step
    void stepWanted(const QString& key);

protected:
    ProjectSession& session() const { return m_session; }
    QVBoxLayout* content() const { return m_content; } ///< rows of the page go here
    void setPurpose(const QString& purpose);

private:
    void storeEdit();
    void loadChange();

    ProjectSession& m_session;
    QString m_key;
    QString m_title;
    QLabel* m_purpose = nullptr;
    QVBoxLayout* m_content = nullptr;
    bool m_storing = false;
};

/// A text in the style of a heading: larger, bold, read out as such. `level` 1 or 2.
QLabel* makeHeading(const QString& text, int level, QWidget* parent = nullptr);

/// A text that wraps, of plain characters, that can be selected by mouse and keyboard.
QLabel* makeText(const QString& text, QWidget* parent = nullptr);

} // namespace fts
