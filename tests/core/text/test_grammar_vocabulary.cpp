#include <QtTest/QtTest>

#include <cmath>

#include "core/base/json.h"
#include "core/text/grammar_vocabulary.h"
#include "core/text/sentence_piece_model.h"
#include "core/text/tokenizer.h"

using namespace fts;

namespace {

/// A vocabulary of pieces, and one more: the letter by which others mark their spaces.
Tokenizer pieces(const char* folder, bool withLetter) {
    nlohmann::json json = parseJson(
        sentencePieceTokenizerJson(std::filesystem::path(FTS_TEST_DATA "/tokenizers") / folder),
        folder);
    auto& vocabulary = json["model"]["vocab"];
    if (withLetter) {
        vocabulary["\u0120"] = vocabulary.size();
    }
    return Tokenizer::fromJson(dumpJson(json), folder);
}

} // namespace

class TestGrammarVocabulary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsPiecesToAGrammar_data();
    void holdsPiecesToAGrammar();
};

void TestGrammarVocabulary::holdsPiecesToAGrammar_data() {
    QTest::addColumn<bool>("withLetter");
    QTest::newRow("no letter like it") << false;
    QTest::newRow("as Llama 2's") << true;
}

void TestGrammarVocabulary::holdsPiecesToAGrammar() {
    QFETCH(bool, withLetter);
    const Tokenizer tokenizer = pieces("spm", withLetter);
    const std::int32_t end = tokenizer.idOf("</s>").value();
    const std::int32_t ends[] = {end};
    const GrammarVocabulary vocabulary(tokenizer, tokenizer.vocabularySize(), ends);
    TokenFilter filter =
        vocabulary.begin({TextGrammar::Kind::Lark, "start: \" \"? \"select name\"\n"});
    const auto isAllowed = [&](std::int32_t id) {
        std::vector<float> logits(tokenizer.vocabularySize());
        filter.keepAllowed(logits);
        return !std::isinf(logits[static_cast<std::size_t>(id)]);
    };
    for (const std::int32_t id : tokenizer.encodeText("select name").ids) {
        QVERIFY2(!isAllowed(end), tokenizer.token(id).name.c_str());
        QVERIFY2(isAllowed(id), tokenizer.token(id).name.c_str());
        filter.accept(id);
    }
    QVERIFY(isAllowed(end));
}

QTEST_GUILESS_MAIN(TestGrammarVocabulary)
#include "test_grammar_vocabulary.moc"
