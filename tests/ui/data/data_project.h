#pragma once

#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/project/project.h"
#include "tests/core/formats/refusals.h"
#include "ui/base/project_session.h"
#include "ui/data/data_page.h"

namespace fts::test {

/// A new project with its data page open, and files to add to it.
class DataProject {
public:
    DataProject() {
        qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
        Project::create(folder(), "embedding");
        open();
    }

    void open() {
        m_page.reset();
        m_session.reset();
        m_session = std::make_unique<ProjectSession>(folder(), "/nonexistent");
        m_page = std::make_unique<DataPage>(*m_session);
        m_page->resize(900, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    std::filesystem::path folder() const { return m_home.filePath("project").toStdString(); }
    QString path(const QString& name) const { return m_home.filePath(name); }
    ProjectSession& session() { return *m_session; }
    DataPage& page() { return *m_page; }

    /// "NAME question 7","NAME passage 7" in a file with a head.
    QString writeTable(const QString& name, int rows, const QByteArray& head = "question,passage") {
        const QByteArray word = QFileInfo(name).baseName().toUtf8();
        QByteArray text = head + "\n";
        for (int i = 0; i < rows; ++i) {
            const QByteArray number = QByteArray::number(i);
            text += word + " question " + number + "," + word + " passage " + number + "\n";
        }
        writeFile(path(name), text);
        return path(name);
    }

    template <typename Widget>
    Widget* find(const char* name) {
        return m_page->findChild<Widget*>(QLatin1String(name));
    }

    void click(const char* name) {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button != nullptr && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    QString notice() {
        return find<QWidget>("importPanel")->findChild<QLabel*>("noticeText")->text();
    }
    QString problems() {
        return find<QWidget>("problems")->findChild<QLabel*>("noticeText")->text();
    }
    QAbstractItemModel* model(const char* table) { return find<QTableView>(table)->model(); }

    StoreCounts counts() { return ProjectStore(m_session->project().storePath()).counts(); }

private:
    QTemporaryDir m_home;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<DataPage> m_page;
};

} // namespace fts::test
