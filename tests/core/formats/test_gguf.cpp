#include <QtTest/QtTest>

#include <cstring>
#include <unistd.h>

#include "core/base/json.h"
#include "core/formats/gguf.h"
#include "core/formats/gguf_writer.h"
#include "mutations.h"
#include "refusals.h"
#include "written_gguf.h"

using namespace fts;
using namespace fts::test;

namespace {

const QString kData = QStringLiteral(FTS_TEST_DATA "/gguf/");
constexpr std::uint64_t kHuge = 1ULL << 62;

std::vector<float> valuesOf(const GgufFile& file, std::string_view name) {
    const GgufTensor* tensor = file.find(name);
    std::size_t size = 1;
    for (const std::int64_t rows : tensor->shape) {
        size *= static_cast<std::size_t>(rows);
    }
    std::vector<float> values(size, -1);
    file.readValues(*tensor, [&](std::size_t place, std::span<const float> piece) {
        std::ranges::copy(piece, values.begin() + static_cast<std::ptrdiff_t>(place));
    });
    return values;
}

/// One tensor "w" of four F32 values where `offset` says, before `data`.
QByteArray oneTensor(const QByteArray& entry, std::uint64_t offset = 0,
                     const QByteArray& data = QByteArray(16, 0), qsizetype alignment = 32) {
    return ggufFile(ggufHead(1, 1) + entry + ggufTensor("w", {4}, 0, offset), data, alignment);
}

QByteArray withTensor(const QByteArray& tensor, const QByteArray& data = QByteArray(64, 0)) {
    return ggufFile(ggufHead(1, 0) + tensor, data);
}

QByteArray list(std::uint32_t kind, std::uint64_t count, const QByteArray& bytes = {}) {
    return ggufHead(0, 1) + ggufEntry("list", 9, raw(kind) + raw(count) + bytes);
}

} // namespace

class TestGguf : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string write(const QByteArray& content) {
        const QString path = m_folder.filePath("model.gguf");
        writeFile(path, content);
        return path.toStdString();
    }

private Q_SLOTS:
    void packsAsTheReferenceDoes_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<GgufType>("type");
        QTest::newRow("F32") << "F32" << GgufType::F32;
        QTest::newRow("F16") << "F16" << GgufType::F16;
        QTest::newRow("Q8_0") << "Q8_0" << GgufType::Q8_0;
        QTest::newRow("Q4_0") << "Q4_0" << GgufType::Q4_0;
        QTest::newRow("Q4_1") << "Q4_1" << GgufType::Q4_1;
    }

    void packsWhatIsNoNumber() { // as something
        std::vector<float> values(32, NAN);
        values[1] = INFINITY;
        values[2] = -INFINITY;
        std::vector<std::byte> packed(64);
        for (const GgufType type : {GgufType::Q8_0, GgufType::Q4_0, GgufType::Q4_1}) {
            packGguf(type, values, std::span(packed).first(ggufBlock(type).bytes));
        }
    }

    void packsAsTheReferenceDoes() {
        QFETCH(QString, name);
        QFETCH(GgufType, type);
        const auto reference =
            parseJson(readWhole(kData + "packed.json").toStdString(), "packed.json");
        const auto values = reference["values"].get<std::vector<float>>();
        const GgufBlock block = ggufBlock(type);
        QByteArray packed(qsizetype(values.size() / block.values * block.bytes), 0);
        packGguf(type, values,
                 std::as_writable_bytes(std::span(packed.data(), std::size_t(packed.size()))));
        QCOMPARE(packed.toHex(), QByteArray::fromStdString(
                                     reference["packed"][name.toStdString()].get<std::string>()));
    }

    // What is written is read again, lists and texts of any length included.
    void readsWhatIsWritten() {
        const std::vector<std::string> words{"", "t", "a longer one, with \u00e9"};
        const GgufEntries metadata{{"a.flag", true},
                                   {"a.number", std::uint32_t{7}},
                                   {"a.real", 0.5F},
                                   {"a.text", std::string("words")},
                                   {"some.texts", words},
                                   {"some.numbers", std::vector<std::int32_t>{-1, 2}},
                                   {"some.reals", std::vector<float>{0.25F}}};
        const auto halves = [] { return std::vector<float>(64, 0.5F); };
        const std::vector<GgufWrittenTensor> tensors{
            {"odd", GgufType::F32, {3}, [] { return std::vector<float>{1, 2, 3}; }},
            {"packed", GgufType::Q8_0, {2, 32}, halves},
            {"half", GgufType::F16, {64, 1}, halves}};
        const std::filesystem::path path = m_folder.filePath("written.gguf").toStdString();
        writeGguf(path, metadata, tensors);
        const GgufFile file(path);
        QVERIFY(file.flag("a.flag", false));
        QCOMPARE(file.number("a.number", 0, 10), std::int64_t{7});
        QCOMPARE(file.real("a.real", 0, 1, 0), 0.5);
        QCOMPARE(file.text("a.text", ""), std::string("words"));
        QVERIFY(*file.texts("some.texts") == words);
        QVERIFY(*file.numbers("some.numbers") == (std::vector<std::int64_t>{-1, 2}));
        QVERIFY(*file.reals("some.reals") == std::vector<double>{0.25});
        QVERIFY(valuesOf(file, "odd") == (std::vector<float>{1, 2, 3}));
        QCOMPARE(file.find("packed")->shape, (std::vector<std::int64_t>{2, 32}));
        QVERIFY(std::abs(valuesOf(file, "packed")[40] - 0.5F) < 1e-3F);
        QVERIFY(valuesOf(file, "half") == halves());
    }

    void unpacksAsTheReferenceDoes_data() {
        QTest::addColumn<QByteArray>("type");
        for (const char* type : {"F32", "F16", "BF16", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0",
                                 "Q4_K", "Q5_K", "Q6_K"}) {
            QTest::newRow(type) << QByteArray(type);
        }
    }

    void unpacksAsTheReferenceDoes() {
        QFETCH(QByteArray, type);
        const GgufFile file((kData + "blocks.gguf").toStdString());
        QCOMPARE(file.find(type.toStdString())->shape, (std::vector<std::int64_t>{2, 512}));
        const auto values = valuesOf(file, type.toStdString());
        const auto expected = valuesOf(file, (type + " unpacked").toStdString());
        for (std::size_t i = 0; i < values.size(); ++i) { // to the bit: NaN is equal to itself
            QVERIFY2(std::memcmp(&values[i], &expected[i], sizeof(float)) == 0,
                     qPrintable(QString("%1: %2, not %3").arg(i).arg(values[i]).arg(expected[i])));
        }
    }

    void readsValuesOfEveryKind() {
        const GgufFile file((kData + "typed.gguf").toStdString());
        QCOMPARE(file.number("u8", 0, 255), 255);
        QCOMPARE(file.number("i8", -128, 0), -128);
        QCOMPARE(file.number("u16", 0, 65'535), 65'535);
        QCOMPARE(file.number("i16", -32'768, 0), -32'768);
        QCOMPARE(file.number("u32", 0, UINT32_MAX), std::int64_t{UINT32_MAX});
        QCOMPARE(file.number("i32", INT32_MIN, 0), std::int64_t{INT32_MIN});
        QCOMPARE(file.number("u64", 0, INT64_MAX), INT64_MAX);
        QCOMPARE(file.number("i64", INT64_MIN, 0), INT64_MIN);
        QCOMPARE(file.real("f32", 0, 1, 7), 0.5);
        QCOMPARE(file.real("f64", 0, 1e308, 7), 1e300);
        QVERIFY(file.flag("yes", false));
        QCOMPARE(file.text("text", ""), std::string("Größe\n"));
        QCOMPARE(*file.texts("texts"), (std::vector<std::string>{"a", "", "ü"}));
        QCOMPARE(*file.numbers("numbers"), (std::vector<std::int64_t>{1, 2, 3}));
        QCOMPARE(*file.reals("reals"), (std::vector<double>{0.5, -1.25}));
        QCOMPARE(valuesOf(file, "first"), (std::vector<float>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(file.find("first")->shape, (std::vector<std::int64_t>{2, 3}));
        QCOMPARE(valuesOf(file, "second"), (std::vector<float>{0, 1, 2}));
        QCOMPARE(file.number("missing", 0, 9, 4), 4);
        QVERIFY(file.texts("missing") == nullptr);
        QVERIFY(file.find("third") == nullptr);
    }

    void refusesAnotherKindThanAskedFor() {
        const GgufFile file((kData + "typed.gguf").toStdString());
        const auto refused = [&](const char* key, const std::function<void()>& ask) {
            return wrongRefusal(ask, ErrorKind::Format, {"typed.gguf", key});
        };
        QCOMPARE(refused("text", [&] { file.number("text", 0, 9); }), QByteArray());
        QCOMPARE(refused("u8", [&] { file.number("u8", 0, 254); }), QByteArray());
        QCOMPARE(refused("missing", [&] { file.number("missing", 0, 1); }), QByteArray());
        QCOMPARE(refused("u8", [&] { file.text("u8", ""); }), QByteArray());
        QCOMPARE(refused("u8", [&] { file.flag("u8", true); }), QByteArray());
        QCOMPARE(refused("i64", [&] { file.real("i64", 0, 1, 0); }), QByteArray());
        QCOMPARE(refused("f64", [&] { file.real("f64", 0, 1, 0); }), QByteArray());
        // scores typed as bytes, as in llama.cpp's PR 20735
        QCOMPARE(refused("numbers", [&] { file.reals("numbers"); }), QByteArray());
        QCOMPARE(refused("reals", [&] { file.texts("reals"); }), QByteArray());
    }

    void readsUnusualFiles_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("tensors");
        const QByteArray one = ggufTensor("w", {4}, 0, 0);
        QTest::newRow("nothing inside") << ggufHead(0, 0) << 0;
        QTest::newRow("version 2") << ggufFile(ggufHead(1, 0, 2) + one, QByteArray(16, 0)) << 1;
        QTest::newRow("a gap between tensors")
            << ggufFile(ggufHead(2, 0) + one + ggufTensor("v", {4}, 0, 64), QByteArray(80, 0)) << 2;
        QTest::newRow("not in file order")
            << ggufFile(ggufHead(2, 0) + ggufTensor("v", {4}, 0, 32) + one, QByteArray(48, 0)) << 2;
        QTest::newRow("data behind the last") << withTensor(one) << 1;
        QTest::newRow("one number") << withTensor(ggufTensor("w", {}, 0, 0)) << 1;
        QTest::newRow("four dimensions") << withTensor(ggufTensor("w", {2, 2, 2, 2}, 0, 0)) << 1;
        QTest::newRow("alignment of 8")
            << oneTensor(ggufEntry("general.alignment", 8u), 8, QByteArray(24, 0), 8) << 1;
    }

    void readsUnusualFiles() {
        QFETCH(QByteArray, content);
        QFETCH(int, tensors);
        const GgufFile file(write(content));
        QCOMPARE(file.tensors().size(), static_cast<std::size_t>(tensors));
        for (const GgufTensor& tensor : file.tensors()) {
            valuesOf(file, tensor.name);
        }
    }

    void refusesHostileFiles_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* what, const QByteArray& content, const char* word,
                            ErrorKind kind = ErrorKind::Format) {
            QTest::newRow(what) << content << kind << QString(word);
        };
        const ErrorKind unsupported = ErrorKind::Unsupported;
        row("empty file", "", "not a GGUF file");
        row("three bytes", "GGU", "not a GGUF file");
        row("magic alone", "GGUF", "cut short");
        row("another magic", "GGML" + QByteArray(100, 0), "not a GGUF file");
        row("a web page", "<!DOCTYPE html><html>", "web page", unsupported);
        row("a pointer of Git", "version https://git-lfs.github.com/spec/v1", "git lfs",
            unsupported);
        row("version 0", ggufHead(0, 0, 0), "version 0", unsupported);
        row("version 1", ggufHead(0, 0, 1), "version 1", unsupported);
        row("version of the future", ggufHead(0, 0, 4), "version 4", unsupported);
        row("big-endian", ggufHead(0, 0, 0x03000000), "big-endian", unsupported);
        // CVE-2024-23605, CVE-2024-21836: counts that overflow what they are multiplied with
        row("2^63 values", ggufHead(0, 1ULL << 63) + QByteArray(100, 0), "more than it can");
        row("-1 values", ggufHead(0, UINT64_MAX) + QByteArray(100, 0), "more than it can");
        row("more values than bytes", ggufHead(0, 8) + QByteArray(100, 0), "more than it can");
        row("2^63 tensors", ggufHead(1ULL << 63, 0) + QByteArray(100, 0), "more than it can");
        row("10 million tensors", ggufHead(10'000'000, 0) + QByteArray(100, 0), "more than it can");
        // CVE-2024-23496: the length of a text
        row("key of 2^64 - 1 bytes", ggufHead(0, 1) + raw(UINT64_MAX) + QByteArray(100, 'k'),
            "claims to be");
        row("key longer than the file",
            ggufHead(0, 1) + raw<std::uint64_t>(200) + QByteArray(100, 'k'), "200 bytes");
        row("empty key", ggufHead(0, 1) + ggufEntry("", 1u), "not a name");
        row("key that is no text", ggufHead(0, 1) + ggufEntry("\xff\xfe", 1u), "not a name");
        row("key twice", ggufHead(0, 2) + ggufEntry("k", 1u) + ggufEntry("k", 2u), "twice");
        row("value longer than the file",
            ggufHead(0, 1) + ggufEntry("k", 8, raw<std::uint64_t>(1'000)) + QByteArray(20, 0),
            "1000 bytes");
        row("kind 13", ggufHead(0, 1) + ggufEntry("k", 13, QByteArray(20, 0)), "the kind 13");
        row("neither true nor false", ggufHead(0, 1) + ggufEntry("k", 7, "\x02"), "true or false");
        row("2^64 - 1", ggufHead(0, 1) + ggufEntry("k", 10, raw(UINT64_MAX)), "too large");
        row("value cut short", ggufHead(0, 1) + ggufEntry("key", 12, "1234"), "cut short");
        // CVE-2024-21825, ollama#17042: lists
        row("list of 2^61 texts", list(8, 1ULL << 61, QByteArray(64, 0)), "claims to have");
        row("list of 2^64 - 1 bytes", list(0, UINT64_MAX, QByteArray(64, 0)), "claims to have");
        row("list longer than the file", list(5, 17, QByteArray(64, 0)), "17 values");
        row("list of lists", list(9, 1, QByteArray(64, 0)), "list of lists", unsupported);
        row("list of kind 99", list(99, 1, QByteArray(64, 0)), "kind 99");
        // CVE-2024-21802, CVE-2026-33298, CVE-2025-53630, CVE-2026-27940: sizes of tensors
        row("2^62 × 4 values", withTensor(ggufTensor("w", {kHuge, 4}, 0, 0)), "larger than");
        row("2^124 values", withTensor(ggufTensor("w", {kHuge, kHuge}, 0, 0)), "larger than");
        row("product that wraps to 4",
            withTensor(ggufTensor("w", {1ULL << 32, 1ULL << 32, 4}, 0, 0)), "larger than");
        row("bytes that wrap to 16", withTensor(ggufTensor("w", {kHuge + 4}, 0, 0)), "larger than");
        row("negative size", withTensor(ggufTensor("w", {UINT64_MAX}, 0, 0)), "too large");
        row("no values", withTensor(ggufTensor("w", {0, kHuge}, 0, 0)), "no values");
        row("five dimensions", withTensor(ggufTensor("w", {1, 1, 1, 1, 1}, 0, 0)), "5 dimensions");
        row("2^32 - 1 dimensions",
            ggufHead(1, 0) + ggufText("w") + raw(UINT32_MAX) + QByteArray(64, 0), "dimensions");
        row("rows that are no whole blocks", withTensor(ggufTensor("w", {33}, 8, 0)), "Q8_0");
        row("a type of another program", withTensor(ggufTensor("w", {32}, 99, 0)), "type 99",
            unsupported);
        row("a type that is not read", withTensor(ggufTensor("w", {256}, 10, 0)), "Q2_K",
            unsupported);
        row("whole numbers", withTensor(ggufTensor("w", {4}, 26, 0)), "I32", unsupported);
        row("larger than the file", withTensor(ggufTensor("w", {17}, 0, 0)), "outside the file");
        row("beyond the file", withTensor(ggufTensor("w", {4}, 0, 64)), "outside the file");
        row("offset that wraps", withTensor(ggufTensor("w", {4}, 0, UINT64_MAX - 31)),
            "outside the file");
        row("offset between places", withTensor(ggufTensor("w", {4}, 0, 16)), "outside the file");
        row("one over the other",
            ggufFile(ggufHead(2, 0) + ggufTensor("v", {9}, 0, 0) + ggufTensor("w", {4}, 0, 32),
                     QByteArray(64, 0)),
            "overlaps");
        row("two at one place",
            ggufFile(ggufHead(2, 0) + ggufTensor("v", {4}, 0, 0) + ggufTensor("w", {4}, 0, 0),
                     QByteArray(64, 0)),
            "overlaps");
        row("name twice",
            ggufFile(ggufHead(2, 0) + ggufTensor("w", {4}, 0, 0) + ggufTensor("w", {4}, 0, 32),
                     QByteArray(64, 0)),
            "twice");
        row("empty name", withTensor(ggufTensor("", {4}, 0, 0)), "not a name");
        // oss-sec 2026-05-15 and GGML_PAD: an alignment that makes padding wrap or divide by zero
        row("alignment of 0", oneTensor(ggufEntry("general.alignment", 0u)), "power of two");
        row("alignment of 3", oneTensor(ggufEntry("general.alignment", 3u)), "power of two");
        row("alignment of 2^31", oneTensor(ggufEntry("general.alignment", 1u << 31)),
            "power of two");
        row("alignment that is a text", oneTensor(ggufEntry("general.alignment", QByteArray("32"))),
            "power of two");
    }

    void refusesHostileFiles() {
        QFETCH(QByteArray, content);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, word);
        const std::string path = write(content);
        QCOMPARE(wrongRefusal([&] { GgufFile file(path); }, kind, {"model.gguf", word}),
                 QByteArray());
    }

    void refusesWhatIsNoFile() {
        const auto refused = [](const std::string& path, ErrorKind kind) {
            return wrongRefusal([&] { GgufFile file(path); }, kind, {path.c_str()});
        };
        QCOMPARE(refused(m_folder.filePath("none.gguf").toStdString(), ErrorKind::NotFound),
                 QByteArray());
        QCOMPARE(refused(m_folder.path().toStdString(), ErrorKind::BadInput), QByteArray());
    }

    void survivesAFileCutShortMeanwhile() {
        const std::string path = write(withTensor(ggufTensor("w", {16}, 0, 0)));
        const GgufFile file(path);
        QCOMPARE(::truncate(path.c_str(), 100), 0);
        QCOMPARE(wrongRefusal([&] { valuesOf(file, "w"); }, ErrorKind::Format,
                              {"model.gguf", "cut short"}),
                 QByteArray());
    }

    void survivesMutations() {
        const QByteArray small = readWhole(kData + "typed.gguf");
        Random random({19});
        int read = 0;
        for (int i = 0; i < 3'000; ++i) {
            const std::string path = write(mutated(small, random));
            try {
                const GgufFile file(path);
                for (const GgufTensor& tensor : file.tensors()) {
                    valuesOf(file, tensor.name);
                }
                ++read;
            } catch (const Error& error) {
                QVERIFY2(QString(error.what()).contains("model.gguf"), error.what());
            }
        }
        QVERIFY(read > 0);
    }
};

QTEST_GUILESS_MAIN(TestGguf)
#include "test_gguf.moc"
