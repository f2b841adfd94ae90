#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "core/project/project.h"
#include "tests/core/formats/refusals.h"
#include "ui/goal/goal_page.h"

using namespace fts;
using namespace fts::test;

class TestGoalPage : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<GoalPage> m_page;

    QString path(const QString& name) { return m_home->filePath(name); }

    void copyModel(const QString& to) {
        const QString from = QStringLiteral(FTS_TEST_DATA "/models/tiny-bert");
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            writeFile(to + "/" + QDir(from).relativeFilePath(file), readWhole(file));
        }
    }

    void open() {
        m_page = std::make_unique<GoalPage>(*m_session);
        m_page->resize(800, 600);
        m_page->show();
        QTRY_VERIFY(m_page->next().enabled || m_page->next().note.contains("cannot"));
    }

    template <typename Widget>
    Widget* find(const char* name) {
        return m_page->findChild<Widget*>(QLatin1String(name));
    }

    QString notice() { return find<QLabel>("noticeText")->text(); }

    QString fact(const QString& name) {
        for (const QLabel* label : find<QWidget>("facts")->findChildren<QLabel*>()) {
            if (label->accessibleName() == name) {
                return label->text();
            }
        }
        return {};
    }

private Q_SLOTS:
    void init() {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_RUNTIME_DIR", m_home->path().toUtf8());
        qputenv("XDG_CACHE_HOME", path("cache").toUtf8());
        qputenv("FTS_MODELS_DIR", path("models").toUtf8());
        copyModel(path("models/tiny"));
        copyModel(path("models/broken"));
        writeFile(path("models/broken/model.safetensors"), "short");
        Project project = Project::create(path("project").toStdString(), "embedding");
        project.specs().model.base = "tiny";
        project.save();
        m_session = std::make_unique<ProjectSession>(project.folder(), "/nonexistent");
    }

    void cleanup() {
        m_page.reset();
        m_session.reset();
    }

    void showsTheModelsThatAreThere() {
        open();
        auto* models = find<QListWidget>("models");
        QTRY_COMPARE(models->count(), 2);
        QCOMPARE(models->currentItem()->text(), QString("tiny"));
        const auto config =
            QJsonDocument::fromJson(readWhole(path("models/tiny/config.json"))).object();
        QCOMPARE(fact("Family"), QString("BERT (MiniLM, bge, e5, gte)"));
        QCOMPARE(fact("A text becomes"), QString("%1 numbers").arg(config["hidden_size"].toInt()));
        QVERIFY(fact("Longest text").endsWith(" tokens"));
        QVERIFY(!fact("Size on disk").isEmpty());
        QVERIFY(m_page->next().enabled);
        QCOMPARE(m_page->summary(), QString("tiny"));
    }

    void saysWhyAModelCannotBeUsed() {
        open();
        auto* models = find<QListWidget>("models");
        QTRY_COMPARE(models->count(), 2);
        models->setFocus();
        QTest::keyClick(models, Qt::Key_Up);
        QCOMPARE(m_session->specs().model.base, std::string("broken"));
        QTRY_VERIFY2(notice().contains("model.safetensors"), qPrintable(notice()));
        QVERIFY(!m_page->next().enabled);
        QVERIFY(m_page->next().note.contains("Choose another"));
        QVERIFY(!find<QWidget>("facts")->isVisible());
        QTest::keyClick(models, Qt::Key_Down);
        QTRY_VERIFY(m_page->next().enabled);
        QVERIFY(notice().isEmpty());
    }

    void noticesThatAModelWasMended() {
        m_session->changeSpecs([](Specs& specs) { specs.model.base = "broken"; });
        open();
        QVERIFY(!m_page->next().enabled);
        copyModel(path("models/broken"));
        m_page->enter();
        QTRY_VERIFY(m_page->next().enabled);
    }

    void saysThatTheModelIsGone() {
        m_session->changeSpecs([](Specs& specs) { specs.model.base = "gone"; });
        open();
        QVERIFY(notice().contains("gone"));
        QVERIFY(!m_page->next().enabled);
    }

    void takesAFolder() {
        copyModel(path("elsewhere/mine"));
        open();
        QTest::mouseClick(find<QPushButton>("chooseModel"), Qt::LeftButton);
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = find<QFileDialog>("modelDialog")) && dialog->isVisible());
        QVERIFY(dialog->testOption(QFileDialog::DontUseNativeDialog));
        dialog->selectFile(path("elsewhere/mine"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(m_session->specs().model.base, path("elsewhere/mine").toStdString());
        QTRY_VERIFY(m_page->next().enabled);
        QCOMPARE(m_page->summary(), QString("mine"));
        auto* models = find<QListWidget>("models");
        QCOMPARE(models->currentItem()->data(Qt::UserRole).toString(), path("elsewhere/mine"));
        // The others can still be chosen, and this one again.
        models->setCurrentRow(models->row(models->findItems("tiny", Qt::MatchExactly).front()));
        QTRY_COMPARE(m_page->summary(), QString("tiny"));
        QCOMPARE(models->count(), 3);
    }

    void takesADroppedFolder() {
        copyModel(path("elsewhere/mine"));
        open();
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(path("elsewhere/mine"))});
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton,
                              Qt::NoModifier);
        QApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_page.get(), &drop);
        QCOMPARE(m_session->specs().model.base, path("elsewhere/mine").toStdString());
        QTRY_COMPARE(m_page->summary(), QString("mine"));
    }

    void keepsThePrompts() {
        open();
        find<QToolButton>("advancedFold")->click();
        auto* prompt = find<QLineEdit>("model.query_prompt");
        QVERIFY(prompt->isVisible());
        QTest::keyClicks(prompt, "query: ");
        QCOMPARE(m_session->specs().model.queryPrompt, std::string("query: "));
    }

    void onlyLooksAtAProjectOfSomeoneElse() {
        ProjectSession second(m_session->folder(), "/nonexistent");
        GoalPage page(second);
        page.show();
        QTRY_VERIFY(page.next().enabled);
        for (const char* name : {"models", "chooseModel", "model.query_prompt"}) {
            QVERIFY2(!page.findChild<QWidget*>(name)->isEnabled(), name);
        }
        page.chooseFolder(path("models/broken"));
        QCOMPARE(second.specs().model.base, std::string("tiny"));
    }

    void everyWidgetHasAName() {
        open();
        find<QToolButton>("advancedFold")->click();
        for (QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                qobject_cast<QLabel*>(widget)) {
                continue;
            }
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty() &&
                         !widget->objectName().isEmpty(),
                     widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestGoalPage)
#include "test_goal_page.moc"
