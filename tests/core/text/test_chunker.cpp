#include <QtTest/QtTest>

#include "core/text/chunker.h"

using namespace fts;

namespace {

Block heading(int level, const char* text) {
    return {BlockKind::Heading, level, text, 0};
}

Block paragraph(std::string text, int page = 0) {
    return {BlockKind::Paragraph, 0, std::move(text), page};
}

std::string sentence(int number, int words) {
    std::string text = "Sentence" + std::to_string(number);
    for (int i = 2; i < words; ++i) {
        text += " word";
    }
    return text + " end.";
}

std::string sentences(int from, int count, int words) {
    std::string text;
    for (int i = from; i < from + count; ++i) {
        text += (text.empty() ? "" : " ") + sentence(i, words);
    }
    return text;
}

// A token a word.
std::size_t words(std::string_view text) {
    std::size_t count = 0;
    bool inside = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n';
        count += !space && !inside ? 1 : 0;
        inside = !space;
    }
    return count;
}

} // namespace

class TestChunker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShortDocumentIsOneChunk() {
        const auto chunks = divide({"", {paragraph("One two.", 3), paragraph("Three.", 4)}}, 10);
        QCOMPARE(chunks.size(), std::size_t{1});
        QCOMPARE(chunks[0].text, std::string("One two.\n\nThree."));
        QCOMPARE(chunks[0].page, 3);
    }

    void noChunkIsLongerThanAskedAndNoSentenceIsDivided() {
        const Document document{"",
                                {paragraph(sentences(0, 40, 7)), paragraph(sentences(40, 9, 5))}};
        const auto chunks = divide(document, 25);
        QVERIFY(chunks.size() > 10);
        for (const Chunk& chunk : chunks) {
            QVERIFY2(words(chunk.text) <= 25, chunk.text.c_str());
            QVERIFY2(chunk.text.starts_with("Sentence") && chunk.text.ends_with("end."),
                     chunk.text.c_str());
        }
        coversAll(document, chunks);
    }

    void endsBeforeAHeadingAndNeverWithOne() {
        const Document document{"",
                                {heading(1, "Risks"), paragraph(sentences(0, 2, 6)),
                                 heading(2, "Currency"), paragraph(sentences(2, 3, 6)),
                                 heading(2, "Weather"), paragraph(sentences(5, 1, 6))}};
        const auto chunks = divide(document, 22);
        QCOMPARE(chunks.size(), std::size_t{3});
        QVERIFY(chunks[0].text.starts_with("Risks"));
        QVERIFY2(chunks[1].text.starts_with("Risks\n\nCurrency"), chunks[1].text.c_str());
        QCOMPARE(chunks[1].headings, std::vector<std::string>({"Risks"}));
        QVERIFY(chunks[2].text.starts_with("Risks\n\nWeather"));
    }

    void sayUnderWhichHeadingsTheyStand() {
        const Document document{"",
                                {heading(1, "Risks"), heading(2, "Currency"),
                                 paragraph(sentences(0, 9, 6)), heading(1, "Items")}};
        const auto chunks = divide(document, 20);
        QVERIFY(chunks.size() >= 3);
        QCOMPARE(chunks[1].headings, std::vector<std::string>({"Risks", "Currency"}));
        QVERIFY2(chunks[1].text.starts_with("Risks > Currency\n\nSentence"),
                 chunks[1].text.c_str());
        ChunkSettings plain{20, 0, false};
        const auto without = chunksOf(document, plain, words);
        QVERIFY(without[1].text.starts_with("Sentence"));
        QCOMPARE(without[1].headings, std::vector<std::string>({"Risks", "Currency"}));
    }

    void repeatWholeSentencesOfTheChunkBefore() {
        const auto chunks = chunksOf({"", {paragraph(sentences(0, 12, 5))}}, {20, 6, true}, words);
        QVERIFY(chunks.size() > 3);
        for (std::size_t i = 1; i < chunks.size(); ++i) {
            QVERIFY(chunks[i].begin < chunks[i - 1].end);
            QVERIFY(chunks[i].begin > chunks[i - 1].begin);
            QVERIFY(chunks[i].text.starts_with("Sentence"));
        }
    }

    void whatIsRepeatedIsNeverAllThereIs() {
        const Document document{
            "", {paragraph(sentences(0, 3, 5) + " " + sentence(3, 18) + " " + sentence(4, 5))}};
        const auto chunks = chunksOf(document, {20, 8, true}, words);
        for (std::size_t i = 1; i < chunks.size(); ++i) {
            QVERIFY2(chunks[i].end > chunks[i - 1].end, chunks[i].text.c_str());
        }
        coversAll(document, chunks);
    }

    void headingsGiveWayToAnythingThatFillsTheChunk() {
        std::string table = "a b c d e";
        for (int i = 0; i < 3; ++i) {
            table += "\n1 2 3 4 5";
        }
        const Document document{"",
                                {heading(1, "Risks of it"),
                                 paragraph(sentences(0, 2, 7)),
                                 {BlockKind::Table, 0, table, 0},
                                 paragraph(sentence(3, 18) + " " + sentence(4, 6))}};
        const auto chunks = divide(document, 20);
        for (const Chunk& chunk : chunks) {
            QVERIFY2(words(chunk.text) <= 20, chunk.text.c_str());
        }
        QCOMPARE(chunks[1].text, table);
        QCOMPARE(chunks[1].headings, std::vector<std::string>({"Risks of it"}));
        QVERIFY2(chunks.back().text.starts_with("Risks of it\n\nSentence4"),
                 chunks.back().text.c_str());
    }

    void aTableStaysWholeIfItFits() {
        const std::string table = "a | b\n1 | 2\n3 | 4";
        const Document document{"",
                                {paragraph(sentences(0, 2, 6)), {BlockKind::Table, 0, table, 0}}};
        const auto chunks = divide(document, 16);
        QCOMPARE(chunks.size(), std::size_t{2});
        QCOMPARE(chunks[1].text, table);
        const auto narrow = divide(document, 7); // then between its rows
        for (const Chunk& chunk : narrow) {
            QVERIFY(words(chunk.text) <= 7);
        }
        QVERIFY(narrow.back().text.ends_with("3 | 4"));
    }

    void aSentenceTooLongIsDividedBetweenWords() {
        const Document document{"", {paragraph(sentence(1, 50))}};
        const auto chunks = divide(document, 12);
        QCOMPARE(chunks.size(), std::size_t{5});
        for (const Chunk& chunk : chunks) {
            QVERIFY2(words(chunk.text) <= 12 && !chunk.text.ends_with("wor"), chunk.text.c_str());
        }
        coversAll(document, chunks);
    }

    void aTextWithoutSpacesIsDividedBetweenCharacters() {
        std::string text;
        for (int i = 0; i < 1000; ++i) {
            text += "漢";
        }
        const Document document{"", {paragraph(text)}};
        const auto chunks =
            chunksOf(document, {100, 0, true}, [](std::string_view t) { return t.size() / 3; });
        QCOMPARE(chunks.size(), std::size_t{10});
        for (const Chunk& chunk : chunks) {
            QCOMPARE(chunk.text.size() % 3, std::size_t{0});
        }
    }

    // One space far before the end is no better border than any other.
    void aTextOfChineseIsDividedBetweenItsWords() {
        std::string text = "第三条 ";
        for (int i = 0; i < 40; ++i) {
            text += "人工智能技术正在改变世界各地的企业运营方式和管理模式"; // 人工 智能 技术 正在 …
        }
        const auto chunks = chunksOf({"", {paragraph(text)}}, {50, 0, true},
                                     [](std::string_view t) { return t.size() / 3; });
        for (std::size_t i = 0; i + 1 < chunks.size(); ++i) {
            const std::size_t characters = chunks[i].text.size() / 3;
            QVERIFY2(characters >= 45 && characters <= 50, chunks[i].text.c_str());
            for (const char* half : {"人", "智", "技", "世", "企", "管"}) {
                QVERIFY2(!chunks[i].text.ends_with(half), chunks[i].text.c_str());
            }
        }
    }

    // Models whose tokens are bytes spend some on what stands between paragraphs.
    void whatStandsBetweenParagraphsIsCounted() {
        const TokenCount linesToo = [](std::string_view text) {
            return words(text) +
                   static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        };
        Document document{"", {heading(1, "Risks of it")}};
        for (int i = 0; i < 30; ++i) {
            document.blocks.push_back(paragraph(sentence(i, 3)));
        }
        const auto chunks = chunksOf(document, {20, 0, true}, linesToo);
        QVERIFY(chunks.size() > 3);
        for (const Chunk& chunk : chunks) {
            QVERIFY2(linesToo(chunk.text) <= 20, chunk.text.c_str());
        }
        coversAll(document, chunks);
    }

    // What is counted is in proportion to the text, whatever it is marked as.
    void longTextsAreNotCountedWhole() {
        const std::string unbroken(300'000, 'x'), spoken = sentence(1, 40'000);
        for (const BlockKind kind : {BlockKind::Paragraph, BlockKind::Table, BlockKind::Heading}) {
            for (const std::string& text : {unbroken, spoken}) {
                std::size_t counted = 0, longest = 0;
                const Document document{
                    "",
                    {paragraph("Before."), {kind, 1, text, 0}, paragraph(sentences(0, 300, 10))}};
                const auto chunks = chunksOf(document, {50, 0, true}, [&](std::string_view t) {
                    counted += t.size();
                    longest = std::max(longest, t.size());
                    return t.size() / 6;
                });
                coversAll(document, chunks);
                QVERIFY2(longest <= 64 * 50, std::to_string(longest).c_str());
                QVERIFY2(counted < 20 * text.size(), std::to_string(counted).c_str());
                for (const Chunk& chunk : chunks) {
                    QVERIFY(chunk.headings.empty() && chunk.text.size() <= 64 * 50);
                }
            }
        }
    }

    void anEmptyDocumentHasNone() {
        QVERIFY(divide({}, 10).empty());
        QVERIFY(divide({"", {paragraph("")}}, 10).empty());
    }

    void manyHeadingsLeaveRoomForText() {
        const Document document{"",
                                {heading(1, "One two three four"), heading(2, "Five six seven"),
                                 heading(3, "Eight"), paragraph(sentences(0, 8, 6))}};
        const auto chunks = divide(document, 20); // of which five may be headings
        QVERIFY2(chunks.back().text.starts_with("Five six seven > Eight\n\nSentence"),
                 chunks.back().text.c_str());
    }

private:
    static std::vector<Chunk> divide(const Document& document, std::size_t tokens) {
        return chunksOf(document, {tokens, 0, true}, words);
    }

    static void coversAll(const Document& document, const std::vector<Chunk>& chunks) {
        const std::string text = documentText(document);
        std::size_t covered = 0;
        for (const Chunk& chunk : chunks) {
            for (std::size_t i = covered; i < chunk.begin; ++i) {
                QVERIFY(text[i] == ' ' || text[i] == '\n');
            }
            covered = chunk.end;
        }
        QCOMPARE(covered, text.size());
    }
};

QTEST_GUILESS_MAIN(TestChunker)
#include "test_chunker.moc"
