#include <QtTest/QtTest>

#include <cmath>

#include "core/base/files.h"
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
    void takesTextsAmongBytes();
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

// As DeepSeek's distilled models have their turns, marked as no special tokens.
void TestGrammarVocabulary::takesTextsAmongBytes() {
    const auto path = std::filesystem::path(FTS_TEST_DATA "/nn/decoders/llama/tokenizer.json");
    nlohmann::json json = parseJson(readFile(path), "tokenizer.json");
    const std::size_t id = Tokenizer::fromJson(dumpJson(json), "before").vocabularySize();
    json["added_tokens"].push_back({{"id", id},
                                    {"content", "<\uff5cUser\uff5c> \u00e9"},
                                    {"single_word", false},
                                    {"lstrip", false},
                                    {"rstrip", false},
                                    {"normalized", false},
                                    {"special", false}});
    const Tokenizer tokenizer = Tokenizer::fromJson(dumpJson(json), "with");
    const std::int32_t ends[] = {0};
    const GrammarVocabulary vocabulary(tokenizer, tokenizer.vocabularySize(), ends);
    TokenFilter filter = vocabulary.begin(
        {TextGrammar::Kind::Lark, "start: \"<\uff5cUser\uff5c> \u00e9\" | \"no\"\n"});
    std::vector<float> logits(tokenizer.vocabularySize());
    filter.keepAllowed(logits);
    QVERIFY(!std::isinf(logits[id])); // it is that text
    QVERIFY(std::isinf(logits[static_cast<std::size_t>(tokenizer.encodeText("a").ids.front())]));
}

QTEST_GUILESS_MAIN(TestGrammarVocabulary)
#include "test_grammar_vocabulary.moc"
