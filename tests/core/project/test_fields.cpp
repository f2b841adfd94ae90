#include <QtTest/QtTest>

#include <cmath>
#include <set>

#include "core/base/json.h"
#include "core/project/field_table.h"
#include "tests/core/base/thrown.h"

using namespace fts;

namespace {

struct Member {
    const Field& field;
    Field::Value value;

    template <typename Type>
    bool is() const {
        return std::holds_alternative<Type*>(value);
    }
    bool isText() const { return is<std::string>(); }
};

Member memberOf(const QString& key, Specs& specs) {
    const Field& field = fieldNamed(key.toStdString());
    return {field, field.member(specs)};
}

std::string numberText(double number) {
    return QString::number(number, 'g', 17).toStdString();
}

/// The text of a value that is allowed and not the default.
std::string otherText(const Member& member, const Specs& specs) {
    const Field& field = member.field;
    const std::string now = fieldText(field, specs);
    if (field.choices != nullptr) {
        const auto choices = field.choices();
        return choices.front().key == now ? choices.back().key : choices.front().key;
    }
    if (member.isText()) {
        return "another, text: ä \"\\\n";
    }
    if (member.is<std::vector<int>>()) {
        return "7,2";
    }
    return numberText(std::stod(now) == field.least ? field.most : field.least);
}

void addFieldRows() {
    QTest::addColumn<QString>("key");
    for (const Field& field : fields()) {
        QTest::newRow(field.key.c_str()) << QString::fromStdString(field.key);
    }
}

} // namespace

class TestFields : public QObject {
    Q_OBJECT

    void refused(const QString& key, const std::string& text) const {
        Specs specs;
        const auto error = thrown([&] { setField(specs, key.toStdString(), text); });
        QVERIFY2(isError(error, ErrorKind::BadInput, key.toStdString() + " cannot be \"" + text),
                 ("\"" + text + "\": " + sentence(error)).c_str());
        QVERIFY2(specs == Specs(), "a refused value was set");
    }

private Q_SLOTS:
    void everySettingHasALabelAndHelp() {
        std::set<std::string> keys;
        for (const Field& field : fields()) {
            QVERIFY2(keys.insert(field.key).second, field.key.c_str());
            QVERIFY2(!field.label.empty() && !field.help.empty(), field.key.c_str());
        }
        for (const char* key :
             {"model.base", "model.max_tokens", "model.query_prompt", "chunk.tokens",
              "chunk.overlap", "generate.generator", "generate.per_chunk", "train.epochs",
              "train.batch", "train.lr", "train.seed", "train.loss", "train.precision",
              "train.device", "train.threads", "evaluate.k", "evaluate.blend"}) {
            QVERIFY2(keys.contains(key), key); // names that scripts use
        }
    }

    void defaultsAreAllowed_data() { addFieldRows(); }

    void defaultsAreAllowed() {
        QFETCH(QString, key);
        Specs specs;
        const std::string text = fieldText(fieldNamed(key.toStdString()), specs);
        setField(specs, key.toStdString(), text);
        QVERIFY(specs == Specs());
    }

    void whatIsSetIsRead_data() { addFieldRows(); }

    void whatIsSetIsRead() {
        QFETCH(QString, key);
        Specs specs;
        const Member member = memberOf(key, specs);
        if (member.field.choices != nullptr && member.field.choices().size() == 1) {
            return; // there is no other
        }
        setField(specs, key.toStdString(), otherText(member, specs));
        QVERIFY(specs != Specs());
        // As the command "set" shows it, and as the manifest keeps it.
        Specs fromText;
        setField(fromText, key.toStdString(), fieldText(member.field, specs));
        QVERIFY(fromText == specs);
        Specs fromManifest;
        const auto json = parseJson(dumpJson(specsToJson(specs)), "manifest");
        QVERIFY(specsFromJson(json, fromManifest).empty());
        QVERIFY(fromManifest == specs);
    }

    void numbersHaveLimits_data() { addFieldRows(); }

    void numbersHaveLimits() {
        QFETCH(QString, key);
        Specs specs;
        const Member member = memberOf(key, specs);
        if (member.isText()) {
            return;
        }
        const Field& field = member.field;
        QVERIFY(field.least < field.most);
        for (const double limit : {field.least, field.most}) {
            setField(specs, key.toStdString(), numberText(limit));
        }
        const double below =
            member.is<double>() ? std::nextafter(field.least, -1e300) : field.least - 1;
        const double above =
            member.is<double>() ? std::nextafter(field.most, 1e300) : field.most + 1;
        refused(key, numberText(below));
        refused(key, numberText(above));
    }

    void otherTypesAreRefused_data() { addFieldRows(); }

    void otherTypesAreRefused() {
        QFETCH(QString, key);
        Specs specs;
        const Member member = memberOf(key, specs);
        if (member.field.choices != nullptr) {
            refused(key, "no such choice");
            refused(key, "");
        }
        if (member.isText()) {
            return;
        }
        for (const char* text : {"", " ", "x", "1x", " 1", "nan", "inf", "-inf", "1e999", "0x10",
                                 "99999999999999999999", "true", ",", "1,", ",1"}) {
            refused(key, text);
        }
        if (!member.is<double>()) {
            refused(key, "1.5");
        }
    }

    void saysWhatAValueMeans_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meaning");
        QTest::newRow("choice") << "train.precision" << "fp32" << "32 bits";
        QTest::newRow("choice, to leave out") << "chunk.headings" << "no" << "Left out";
        QTest::newRow("no choice any more") << "train.loss" << "of-old" << "of-old";
        QTest::newRow("text") << "model.query_prompt" << "%1: " << "%1: ";
        QTest::newRow("no text") << "model.query_prompt" << "" << "none";
        QTest::newRow("number") << "train.batch" << "64" << "64";
        QTest::newRow("zero that is a quantity") << "train.warmup" << "0.0" << "0.0";
        QTest::newRow("zero that is none") << "train.clip" << "0.0" << "no limit";
        QTest::newRow("least that is no quantity")
            << "evaluate.blend" << "-1.0" << "chosen on training rows";
        QTest::newRow("quantity beside it") << "evaluate.blend" << "0.0" << "0.0";
        QTest::newRow("list") << "evaluate.k" << "1,10" << "1,10";
    }

    void saysWhatAValueMeans() {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QFETCH(QString, meaning);
        const Field& field = fieldNamed(key.toStdString());
        QCOMPARE(fieldMeaning(field, text.toStdString()).english(), meaning.toStdString());
    }

    void helpTellsWhichValueIsNoQuantity() {
        for (const Field& field : fields()) {
            const std::string least = QString::number(field.least).toStdString();
            const bool told = field.help.english().find(least + ": ") != std::string::npos;
            QVERIFY2(told || field.leastMeans.empty(), field.key.c_str());
        }
    }

    void aRefusalSaysWhatIsAllowed_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("whole number") << "train.batch"
                                      << "train.batch cannot be \"?\": it must be a whole number "
                                         "from 2 to 1000000.";
        QTest::newRow("number") << "train.lr"
                                << "train.lr cannot be \"?\": it must be a number from 1e-09 to 1.";
        QTest::newRow("list") << "evaluate.k"
                              << "evaluate.k cannot be \"?\": it must be whole numbers from 1 to "
                                 "100, separated by commas.";
        QTest::newRow("choice") << "train.precision"
                                << "train.precision cannot be \"?\". There are: auto, fp32, bf16.";
    }

    void aRefusalSaysWhatIsAllowed() {
        QFETCH(QString, key);
        Specs specs;
        const auto error = thrown([&] { setField(specs, key.toStdString(), "?"); });
        QVERIFY(error.has_value());
        QTEST(QString(error->what()), "sentence");
    }

    void anUnknownSettingNamesTheNearest_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("letter missing") << "train.epoch" << "train.epochs";
        QTest::newRow("other word mark") << "train.weight-decay" << "train.weight_decay";
        QTest::newRow("without its group") << "batch" << "train.batch";
        QTest::newRow("letters swapped") << "evalaute.k" << "evaluate.k";
    }

    void anUnknownSettingNamesTheNearest() {
        QFETCH(QString, key);
        QFETCH(QString, nearest);
        Specs specs;
        const auto error = thrown([&] { setField(specs, key.toStdString(), "1"); });
        QVERIFY2(isError(error, ErrorKind::BadInput,
                         "no setting \"" + key.toStdString() + "\". Did you mean " +
                             nearest.toStdString() + "?"),
                 sentence(error));
    }

    void sharesThatLeaveNothingToTrainOnAreAnError() {
        Specs specs;
        QVERIFY(problems(specs).empty());
        specs.split.validation = 0.5;
        specs.split.test = 0.4;
        const auto found = problems(specs);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found[0].severity == Problem::Severity::Error);
        QVERIFY(found[0].key.starts_with("split."));
        specs.split.test = 0.3;
        QVERIFY(problems(specs).empty());
    }

    void trainingWithoutAValidationPartIsDoubtful() {
        Specs specs;
        specs.split.validation = 0;
        const auto found = problems(specs);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found[0].severity == Problem::Severity::Warning);
        specs.train.patience = 0;
        QVERIFY(problems(specs).empty());
    }

    void aKeyInAnyAddressIsAnError() {
        std::size_t addresses = 0;
        for (const Choice& kind : kindChoices()) {
            for (const Field& field : fields(kind.key)) {
                if (!field.key.ends_with(".url")) {
                    continue;
                }
                Specs specs;
                specs.kind = kind.key;
                // As a project's file may hold it that somebody edited.
                *std::get<std::string*>(field.member(specs)) =
                    "https://example.org/v1?api_key=sk-0123456789abcdef";
                const auto all = problems(specs);
                const auto found = std::ranges::find(all, field.key, &Problem::key);
                QVERIFY2(found != all.end(), field.key.c_str());
                QVERIFY(found->severity == Problem::Severity::Error);
                QVERIFY(found->text.english().find("seems to hold a key") != std::string::npos);
                ++addresses;
            }
        }
        QVERIFY(addresses >= 4);
    }

    void choicesHaveKeysAndLabels() {
        for (const auto choices : {kindChoices(), lossChoices(), importerChoices(), familyChoices(),
                                   exporterChoices(), precisionChoices()}) {
            std::set<std::string> keys;
            QVERIFY(!choices.empty());
            for (const Choice& choice : choices) {
                QVERIFY(keys.insert(choice.key).second);
                QVERIFY(!choice.label.empty());
                QVERIFY(hasKey(choices, choice.key));
                QVERIFY(keysOf(choices).find(choice.key) != std::string::npos);
            }
            QVERIFY(!hasKey(choices, ""));
        }
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "test_fields.moc"
