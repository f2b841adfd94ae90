#include <QtTest/QtTest>

#include <cmath>
#include <cstdint>
#include <limits>
#include <sys/stat.h>

#include "core/formats/safetensors.h"
#include "expected_tensors.h"
#include "mutations.h"
#include "refusals.h"

using namespace fts;
using namespace fts::test;

namespace {

const QString kData = QStringLiteral(FTS_TEST_DATA "/formats/");

QByteArray lengthBytes(std::uint64_t length) {
    return QByteArray(reinterpret_cast<const char*>(&length), sizeof length);
}

QByteArray file(const QByteArray& header, const QByteArray& data = QByteArray(8, 1)) {
    return lengthBytes(header.size()) + header + data;
}

/// A header with one tensor "w" of the given facts.
QByteArray one(const char* dtype, const char* shape, const char* offsets) {
    return QByteArray(R"({"w":{"dtype":")") + dtype + R"(","shape":)" + shape +
           R"(,"data_offsets":)" + offsets + "}}";
}

QByteArray two(const char* first, const char* second) {
    return QByteArray(R"({"a":{"dtype":"U8","shape":[4],"data_offsets":)") + first +
           R"(},"b":{"dtype":"U8","shape":[4],"data_offsets":)" + second + "}}";
}

QByteArray manyTensors(int count) {
    QByteArray header = "{";
    for (int i = 0; i < count; ++i) {
        header += "\"" + QByteArray::number(i) +
                  "\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]},";
    }
    header.back() = '}';
    return file(header, "");
}

TensorView viewOf(const std::string& name, const std::vector<float>& values) {
    return {name,
            DType::F32,
            {static_cast<std::int64_t>(values.size())},
            std::as_bytes(std::span(values))};
}

void open(const QString& path) {
    openSafetensors(path.toStdString());
}

} // namespace

class TestSafetensors : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QByteArray& content, const QString& name = "model.safetensors") {
        const QString path = m_folder.filePath(name);
        writeFile(path, content);
        return path;
    }

    QString writeIndex(const QByteArray& weightMap) {
        return write(R"({"metadata":{"total_size":8},"weight_map":)" + weightMap + "}",
                     "model.safetensors.index.json");
    }

private Q_SLOTS:
    void readsEveryType() {
        const auto source = openSafetensors((kData + "every_type.safetensors").toStdString());
        compareTensors(*source, expectedTensors("every_type"));
        QCOMPARE(source->metadata().at("format"), std::string("pt"));
    }

    void readsUnusualFiles_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("tensors");
        QTest::newRow("no tensors") << file("{}", "") << 0;
        QTest::newRow("padded header") << file("{}      ", "") << 0;
        QTest::newRow("metadata alone") << file(R"({"__metadata__":{"a":"b"}})", "") << 0;
        QTest::newRow("scalar") << file(one("F64", "[]", "[0,8]")) << 1;
        QTest::newRow("no elements") << file(one("F32", "[0,1000000]", "[0,0]"), "") << 1;
        QTest::newRow("in another order") << file(two("[4,8]", "[0,4]")) << 2;
        QTest::newRow("name of one zero byte")
            << file(R"({"\u0000":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})") << 1;
        QTest::newRow("5,000 tensors") << manyTensors(5'000) << 5'000;
    }

    void readsUnusualFiles() {
        QFETCH(QByteArray, content);
        QFETCH(int, tensors);
        const auto source = openSafetensors(write(content).toStdString());
        QCOMPARE(source->tensors().size(), static_cast<std::size_t>(tensors));
        touchTensors(*source);
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
        row("empty file", "", "cut short");
        row("seven bytes", "1234567", "cut short");
        row("header longer than the file", lengthBytes(100) + "{}", "100 bytes");
        row("header of no bytes", lengthBytes(0), "0 bytes");
        row("header of 2^63 bytes", lengthBytes(1ull << 63) + "{}", "9223372036854775808");
        row("header of -1 bytes", lengthBytes(UINT64_MAX) + "{}", "18446744073709551615");
        row("header that is not UTF-8", file("{\"\xff\xfe\":1}"), "not valid JSON");
        row("header that is not JSON", file("{nonsense}"), "not valid JSON");
        row("space before the header", file(" {}"), "not a whole safetensors file");
        row("header that is a list", file("[]"), "not a whole safetensors file");
        row("two headers", file("{}{}"), "not valid JSON");
        row("one name twice",
            file(R"({"w":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},)"
                 R"("w":{"dtype":"U8","shape":[8],"data_offsets":[0,8]}})"),
            "\"w\" appears twice");
        row("one fact twice", file(R"({"w":{"dtype":"U8","dtype":"I8"}})"),
            "\"dtype\" appears twice");
        row("overlap", file(two("[0,4]", "[2,6]")), "b overlaps");
        row("same place", file(two("[0,4]", "[0,4]")), "overlaps");
        row("hole", file(two("[0,4]", "[5,9]"), QByteArray(9, 1)), "b overlaps another or leaves");
        row("hole at the start", file(one("U8", "[4]", "[4,8]")), "w overlaps another or leaves");
        row("reversed offsets", file(one("U8", "[4]", "[4,0]")), "w lies outside");
        row("beyond the end", file(one("U8", "[9]", "[0,9]")), "w lies outside");
        row("far beyond the end",
            file(one("U8", "[1]",
                     "[18446744073709551614,"
                     "18446744073709551615]")),
            "w lies outside");
        row("data that nobody uses", file(one("U8", "[7]", "[0,7]")), "no tensor uses");
        row("data without tensors", file("{}"), "no tensor uses");
        row("shape too large for its place", file(one("F32", "[3]", "[0,8]")), "w does not fill");
        row("shape too small for its place", file(one("F32", "[1]", "[0,8]")), "w does not fill");
        row("product that wraps to its size",
            file(one("F32", "[4611686018427387904,4]", "[0,0]"), ""), "w has a size");
        row("product that overflows", file(one("F32", "[4294967296,4294967296]", "[0,8]")),
            "w has a size");
        row("negative size", file(one("U8", "[-1]", "[0,8]")), "w has a size");
        row("size of 2^63", file(one("U8", "[9223372036854775808]", "[0,8]")), "w has a size");
        row("size of 2^64", file(one("U8", "[18446744073709551616]", "[0,8]")), "w has a size");
        row("size that is a fraction", file(one("U8", "[8.0]", "[0,8]")), "whole number");
        row("size that is a text", file(one("U8", "[\"8\"]", "[0,8]")), "whole number");
        row("negative offset", file(one("U8", "[8]", "[-8,0]")), "whole number");
        row("three offsets", file(one("U8", "[8]", "[0,4,8]")), "w lacks");
        row("shape that is a number", file(one("U8", "8", "[0,8]")), "w lacks");
        row("tensor that is a number", file(R"({"w":1})"), "w lacks");
        row("no number type", file(R"({"w":{"shape":[8],"data_offsets":[0,8]}})"), "w lacks");
        row("33 dimensions",
            file(one("U8", ("[1" + QByteArray(",1").repeated(32) + "]").constData(), "[0,1]")),
            "w has too many dimensions");
        row("unknown number type", file(one("F8_E4M3", "[8]", "[0,8]")), "w has the number type",
            unsupported);
        row("number type in lower case", file(one("u8", "[8]", "[0,8]")), "\"u8\"", unsupported);
        row("metadata that is a list", file(R"({"__metadata__":[]})", ""), "__metadata__");
        row("metadata of numbers", file(R"({"__metadata__":{"a":1}})", ""), "\"a\"");
        row("100,000 levels", file("{\"w\":" + QByteArray(100'000, '[')), "32 levels");
        row("150,000 tensors", manyTensors(150'000), "more than");
        row("long name in the sentence", file("{\"" + QByteArray(1'000, 'n') + "\":1}"), "nnn…");
        row("zip", "PK\x03\x04" + QByteArray(40, 0), "pytorch_model.bin", unsupported);
        row("pickle", "\x80\x02}q" + QByteArray(40, 'x'), "Python pickle", unsupported);
        row("pickle of protocol 4", "\x80\x04\x95" + QByteArray(40, 'x'), "Python pickle",
            unsupported);
        row("short pickle", "\x80\x02N.", "Python pickle", unsupported);
        row("PyTorch Mobile", QByteArray(4, 1) + "PTMF" + QByteArray(40, 'x'), "Mobile",
            unsupported);
        row("GGUF", "GGUF" + QByteArray(40, 'x'), "GGUF", unsupported);
        row("Git LFS pointer", "version https://git-lfs.github.com/spec/v1\n", "git lfs pull",
            unsupported);
        row("web page", "<!doctype html><html></html>", "web page", unsupported);
    }

    void refusesHostileFiles() {
        QFETCH(QByteArray, content);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, word);
        const QString path = write(content);
        QElapsedTimer time;
        time.start();
        QCOMPARE(wrongRefusal([&] { open(path); }, kind, {path, word}), QByteArray());
        QVERIFY2(time.elapsed() < 5'000, "refusing took too long");
    }

    void refusesAHeaderOfMoreThan100Megabytes() {
        const QString path = write(lengthBytes(100'000'001) + "{");
        QVERIFY(QFile(path).resize(100'000'100));
        QCOMPARE(wrongRefusal([&] { open(path); }, ErrorKind::Format, {path, "100000001"}),
                 QByteArray());
        QFile::remove(path);
    }

    void refusesWhatIsNoFile() {
        const QString pipe = m_folder.filePath("pipe");
        QCOMPARE(::mkfifo(pipe.toUtf8().constData(), 0600), 0);
        for (const QString& path : {pipe, m_folder.path()}) {
            QCOMPARE(wrongRefusal([&] { open(path); }, ErrorKind::BadInput, {path}), QByteArray());
        }
        const QString none = m_folder.filePath("none");
        QCOMPARE(wrongRefusal([&] { open(none); }, ErrorKind::NotFound, {none}), QByteArray());
    }

    void keepsValuesWhoseFileIsCutShort() {
        const QString path = write(file(one("U8", "[8]", "[0,8]"), "12345678"));
        const auto source = openSafetensors(path.toStdString());
        QVERIFY(QFile(path).resize(0));
        QCOMPARE(static_cast<char>(source->at("w").bytes[7]), '8');
    }

    void keepsValuesThatAreNotFinite() {
        const std::vector<float> values{1, std::numeric_limits<float>::quiet_NaN(), INFINITY};
        const std::vector<TensorView> tensors{viewOf("w", values)};
        const QString path = m_folder.filePath("nan.safetensors");
        writeSafetensors(path.toStdString(), tensors, {});
        const auto read = toFloats(openSafetensors(path.toStdString())->at("w"));
        QVERIFY(std::isnan(read[1]) && std::isinf(read[2]));
    }

    void writesWhatTheReferenceWrites_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("every type") << "every_type.safetensors";
        QTest::newRow("unusual names") << "names.safetensors";
    }

    void writesWhatTheReferenceWrites() {
        QFETCH(QString, name);
        const auto source = openSafetensors((kData + name).toStdString());
        std::vector<TensorView> tensors(source->tensors().rbegin(), source->tensors().rend());
        const QString path = m_folder.filePath("written.safetensors");
        writeSafetensors(path.toStdString(), tensors, source->metadata());
        QCOMPARE(readWhole(path), readWhole(kData + name));
    }

    void writesOverTheFileItReads() {
        const QString path = m_folder.filePath("same.safetensors");
        QVERIFY(QFile::copy(kData + "every_type.safetensors", path));
        const auto source = openSafetensors(path.toStdString());
        writeSafetensors(path.toStdString(), source->tensors(), source->metadata());
        QCOMPARE(readWhole(path), readWhole(kData + "every_type.safetensors"));
    }

    void refusesToWriteWhatCannotBeRead() {
        const std::vector<float> values{1, 2};
        const QString path = m_folder.filePath("unwritten.safetensors");
        const auto writing = [&](const std::vector<TensorView>& tensors) {
            return [&, tensors] { writeSafetensors(path.toStdString(), tensors, {}); };
        };
        TensorView large = viewOf("large", values);
        large.shape = {3};
        QCOMPARE(wrongRefusal(writing({large}), ErrorKind::Internal, {"large"}), QByteArray());
        QCOMPARE(wrongRefusal(writing({viewOf("w", values), viewOf("w", values)}),
                              ErrorKind::Internal, {"w"}),
                 QByteArray());
        QCOMPARE(wrongRefusal(writing({viewOf("\xff", values)}), ErrorKind::Format, {"UTF-8"}),
                 QByteArray());
        QVERIFY(!QFile::exists(path));
    }

    void opensShards() {
        write(file(one("U8", "[8]", "[0,8]"), "12345678"), "one.safetensors");
        write(file(two("[0,4]", "[4,8]"), "abcdefgh"), "two.safetensors");
        const QString index = writeIndex(R"({"w":"one.safetensors","b":"two.safetensors"})");
        const auto source = openShardedSafetensors(index.toStdString());
        QCOMPARE(source->tensors().size(), std::size_t{2});
        QCOMPARE(static_cast<char>(source->at("w").bytes[0]), '1');
        QCOMPARE(static_cast<char>(source->at("b").bytes[0]), 'e');
    }

    void opensShardsInHuggingFacesCache() {
        const QString cache = m_folder.filePath("models--x/");
        writeFile(cache + "blobs/0123", file(one("U8", "[8]", "[0,8]")));
        const QString index = cache + "snapshots/abc/model.safetensors.index.json";
        writeFile(index, R"({"weight_map":{"w":"one.safetensors"}})");
        QVERIFY(QFile::link("../../blobs/0123", cache + "snapshots/abc/one.safetensors"));
        QCOMPARE(openShardedSafetensors(index.toStdString())->tensors().size(), std::size_t{1});
    }

    void refusesHostileIndexes_data() {
        QTest::addColumn<QByteArray>("weightMap");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* what, const QByteArray& weightMap, const char* word,
                            ErrorKind kind = ErrorKind::Format) {
            QTest::newRow(what) << weightMap << kind << QString(word);
        };
        const char* outside = "not a file of the model's folder";
        row("path upwards", R"({"w":"../../etc/passwd"})", outside);
        row("absolute path", R"({"w":"/etc/passwd"})", outside);
        row("path into a subfolder", R"({"w":"sub/one.safetensors"})", outside);
        row("link that leads out", R"({"w":"link.safetensors"})", outside);
        row("circle of links", R"({"w":"circle.safetensors"})", outside);
        row("folder above", R"({"w":".."})", outside);
        row("no name", R"({"w":""})", outside);
        row("name with a zero byte", R"({"w":"one.safetensors\u0000x"})", outside);
        row("name of 5,000 bytes", "{\"w\":\"" + QByteArray(5'000, 'n') + "\"}", outside);
        row("number for a name", R"({"w":5})", outside);
        row("missing shard", R"({"w":"none.safetensors"})", "none.safetensors",
            ErrorKind::NotFound);
        row("index in itself", R"({"w":"model.safetensors.index.json"})",
            "not a whole safetensors file");
        row("tensor that is not in its shard", R"({"x":"one.safetensors"})", "tensor x is missing");
        row("one tensor twice", R"({"w":"one.safetensors","w":"one.safetensors"})",
            "\"w\" appears twice");
        row("list of tensors", "[]", "weight_map");
        row("100,000 levels", QByteArray(100'000, '['), "32 levels");
    }

    void refusesHostileIndexes() {
        QFETCH(QByteArray, weightMap);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, word);
        write(file(one("U8", "[8]", "[0,8]")), "one.safetensors");
        QFile::link("/etc/passwd", m_folder.filePath("link.safetensors"));
        QFile::link("circle.safetensors", m_folder.filePath("circle.safetensors"));
        const QString index = writeIndex(weightMap);
        QCOMPARE(wrongRefusal([&] { openShardedSafetensors(index.toStdString()); }, kind, {word}),
                 QByteArray());
    }

    void refusesAnIndexWithoutAMap() {
        const QString index = write("{}", "model.safetensors.index.json");
        QCOMPARE(wrongRefusal([&] { openShardedSafetensors(index.toStdString()); },
                              ErrorKind::Format, {index, "weight_map"}),
                 QByteArray());
    }

    void survivesMutations() {
        const QByteArray good = readWhole(kData + "every_type.safetensors");
        Random random({11});
        for (int i = 0; i < 5'000; ++i) {
            const QString path = write(mutated(good, random));
            try {
                touchTensors(*openSafetensors(path.toStdString()));
            } catch (const Error& error) {
                QVERIFY(error.kind() != ErrorKind::Internal);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestSafetensors)
#include "test_safetensors.moc"
