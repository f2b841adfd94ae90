#include <QtTest/QtTest>

#include "core/jobs/seen_passages.h"

using namespace fts;

class TestSeenPassages : public QObject {
    Q_OBJECT

    static constexpr const char* kBody = "One word is one token. The second sentence follows here. "
                                         "Nobody sees the third one, for it stands past the limit.";

    static AskedChunk seen(Split split, int limit, int chunkTokens, const char* kind = kEmbedding) {
        Specs specs = defaultSpecs(kind);
        specs.model.base = FTS_TEST_DATA "/models/tiny-bert";
        specs.model.maxTokens = limit;
        specs.chunk.tokens = chunkTokens;
        AskedChunk chunk;
        chunk.split = split;
        chunk.body = kBody;
        chunk.text = std::string("Risks\n\n") + kBody;
        std::vector<AskedChunk> chunks{chunk};
        leaveOutWhatIsUnseen(chunks, specs);
        return chunks.front();
    }

private Q_SLOTS:
    void whatIsPastTheLimitIsNotLearnedFrom() {
        const std::size_t whole = std::string(kBody).size();
        std::size_t before = 0;
        bool anyCut = false;
        for (int limit = 4; limit <= 128; ++limit) {
            const AskedChunk chunk = seen(Split::Train, limit, 128);
            QVERIFY(std::string(kBody).starts_with(chunk.body));
            QVERIFY(chunk.body.size() >= before); // the more is seen, the more is asked about
            QVERIFY(chunk.body.size() < 22 || chunk.body.ends_with('.'));
            QVERIFY(chunk.text.ends_with(kBody)); // what is stored stays whole
            before = chunk.body.size();
            anyCut = anyCut || (before > 0 && before < whole);
        }
        QVERIFY(anyCut);
        QCOMPARE(before, whole);
    }

    void whatIsJudgedByStaysWhole() {
        QCOMPARE(seen(Split::Test, 8, 128).body, std::string(kBody));
        QCOMPARE(seen(Split::Validation, 8, 128).body, std::string(kBody));
    }

    void passagesMadeForTheModelAreNotLookedAt() {
        QCOMPARE(seen(Split::Train, 8, 0).body, std::string(kBody));
        QCOMPARE(seen(Split::Train, 8, 128, kDistillation).body, std::string(kBody));
    }
};

QTEST_GUILESS_MAIN(TestSeenPassages)
#include "test_seen_passages.moc"
