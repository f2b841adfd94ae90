#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include "ui/base/settings_form.h"

using namespace fts;

class TestSettingsForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsAndStoresEveryField() {
        std::vector<std::string> keys;
        for (const Field& field : fields()) {
            keys.push_back(field.key);
        }
        SettingsForm form(keys);
        Specs shownSpecs;
        shownSpecs.train.learningRate = 3.5e-5;
        shownSpecs.train.loss = "mnr";
        shownSpecs.evaluate.k = {1, 2, 4};
        shownSpecs.model.queryPrompt = "query: ";
        form.load(shownSpecs);
        Specs stored;
        form.store(stored);
        QVERIFY(stored == shownSpecs);
        QVERIFY(form.problems().empty());
    }

    void saysWhyAValueCannotBeTakenAndKeepsTheLastGoodOne() {
        SettingsForm form({"train.lr"});
        Specs specs;
        form.load(specs);
        form.show();
        QSignalSpy edited(&form, &SettingsForm::edited);
        auto* line = qobject_cast<QLineEdit*>(form.editor("train.lr"));
        line->selectAll();
        QTest::keyClicks(line, "fast");
        QCOMPARE(edited.size(), 4);
        QCOMPARE(form.problems().size(), 1u);
        const auto labels = form.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->isVisible() && label->text().contains("“Learning rate”");
        }));
        form.store(specs);
        QCOMPARE(specs.train.learningRate, TrainSpec().learningRate);
        line->selectAll();
        QTest::keyClicks(line, "2e-5");
        QVERIFY(form.problems().empty());
        form.store(specs);
        QCOMPARE(specs.train.learningRate, 2e-5);
    }

    void aNumberThatStandsForSomethingElseSaysWhat() {
        SettingsForm form({"train.lr", "train.threads", "lora.r"}, nullptr, kTextToSql);
        Specs specs = defaultSpecs(kTextToSql);
        form.load(specs);
        auto* rate = qobject_cast<QLineEdit*>(form.editor("train.lr"));
        QCOMPARE(rate->text(), QString());
        QCOMPARE(rate->placeholderText(), QString("chosen for the model"));
        QCOMPARE(qobject_cast<QSpinBox*>(form.editor("train.threads"))->text(),
                 QString("one a core"));
        form.setLeastMeaning("train.lr", "0.002, for this model");
        QCOMPARE(rate->placeholderText(), QString("0.002, for this model"));
        QTest::keyClicks(rate, "0.01");
        form.store(specs);
        QCOMPARE(specs.train.learningRate, 0.01);
        form.load(specs);
        QCOMPARE(rate->text(), QString("0.01"));
        rate->clear();
        Q_EMIT rate->textEdited({});
        QVERIFY(form.problems().empty());
        form.store(specs);
        QCOMPARE(specs.train.learningRate, 0.0);
    }

    void realNumbersAreWrittenAsTheLanguageWritesThem() {
        QLocale::setDefault(QLocale(QLocale::German));
        SettingsForm form({"train.lr"});
        Specs specs;
        specs.train.learningRate = 0.25;
        form.load(specs);
        auto* rate = qobject_cast<QLineEdit*>(form.editor("train.lr"));
        QCOMPARE(rate->text(), QString("0,25"));
        specs.train.learningRate = 1;
        form.load(specs);
        QCOMPARE(rate->text(), QString("1"));
        for (const char* text : {"0,5", "0.5"}) {
            rate->setText(text);
            specs.train.learningRate = 0;
            form.store(specs);
            QCOMPARE(specs.train.learningRate, 0.5);
        }
        QLocale::setDefault(QLocale::c());
    }

    void tellsWhoCannotSeeWhyAValueIsRefused() {
        SettingsForm form({"train.lr"});
        form.load({});
        auto* rate = qobject_cast<QLineEdit*>(form.editor("train.lr"));
        const QString help = rate->accessibleDescription();
        QVERIFY(!help.isEmpty());
        QTest::keyClicks(rate, "much");
        QVERIFY(rate->accessibleDescription() != help);
        QVERIFY(rate->accessibleDescription().contains("much"));
        form.load({});
        QCOMPARE(rate->accessibleDescription(), help);
    }

    void offersWhatIsKnownOfATextThatMayBeAny() {
        SettingsForm form({"train.device", "train.metric"});
        Specs specs;
        form.load(specs);
        auto* device = qobject_cast<QComboBox*>(form.editor("train.device"));
        QVERIFY(device);
        QCOMPARE(device->currentText(), QString("auto"));
        device->setCurrentIndex(device->findText("cpu"));
        auto* metric = qobject_cast<QComboBox*>(form.editor("train.metric"));
        QVERIFY(metric->findText("ndcg@10") >= 0);
        QVERIFY(metric->findText("accuracy@5") >= 0);
        metric->setEditText("recall@7"); // for other ranks
        form.store(specs);
        QCOMPARE(specs.train.device, std::string("cpu"));
        QCOMPARE(specs.train.metric, std::string("recall@7"));
        specs.train.device = "cuda:3";
        form.load(specs);
        QCOMPARE(device->currentText(), QString("cuda:3"));
    }

    void takesSentencesOnSeveralLines() {
        SettingsForm form({"generate.prompt"});
        Specs specs;
        specs.generate.prompt = "Ask briefly.\nBe kind.";
        form.load(specs);
        auto* prose = qobject_cast<QPlainTextEdit*>(form.editor("generate.prompt"));
        QVERIFY(prose);
        prose->moveCursor(QTextCursor::End);
        QTest::keyClicks(prose, " Ask");
        QTest::keyClick(prose, Qt::Key_Return);
        form.store(specs);
        form.load(specs); // as whoever stores it does
        QTest::keyClicks(prose, "twice.");
        form.store(specs);
        QCOMPARE(specs.generate.prompt, std::string("Ask briefly.\nBe kind. Ask\ntwice."));
    }

    void hidesARowWithAllThatBelongsToIt() {
        SettingsForm form({"train.lr", "train.epochs"});
        Specs specs;
        specs.train.learningRate = 3e-5;
        form.load(specs);
        form.show();
        const auto seen = [&form] {
            const auto widgets = form.findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
            return std::ranges::count_if(widgets, &QWidget::isVisible);
        };
        QCOMPARE(seen(), 6);
        form.setRowVisible("train.lr", false);
        QCOMPARE(seen(), 3);
        Specs stored;
        form.store(stored);
        QCOMPARE(stored.train.learningRate, 3e-5);
        form.setRowVisible("train.lr", true);
        QCOMPARE(seen(), 6);
    }

    void namesEveryEditor() {
        SettingsForm form({"train.epochs", "train.loss", "train.device"});
        for (const char* key : {"train.epochs", "train.loss", "train.device"}) {
            QWidget* editor = form.editor(key);
            QVERIFY(!editor->accessibleName().isEmpty());
            const auto labels = form.findChildren<QLabel*>();
            QVERIFY(std::ranges::any_of(
                labels, [editor](const QLabel* label) { return label->buddy() == editor; }));
        }
    }
};

QTEST_MAIN(TestSettingsForm)
#include "test_settings_form.moc"
