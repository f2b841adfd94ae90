#include <QtTest/QtTest>

#include <cstdint>
#include <sys/stat.h>

#include "core/formats/pytorch_bin.h"
#include "expected_tensors.h"
#include "mutations.h"
#include "refusals.h"

using namespace fts;
using namespace fts::test;

namespace {

const QString kData = QStringLiteral(FTS_TEST_DATA "/formats/");

template <typename Number>
QByteArray bytesOf(Number number) {
    return QByteArray(reinterpret_cast<const char*>(&number), sizeof number);
}

QByteArray text(const QByteArray& content) {
    return "X" + bytesOf<std::uint32_t>(content.size()) + content;
}

QByteArray whole(std::int64_t number) {
    return "\x8a\x08" + bytesOf(number);
}

QByteArray tuple(const QByteArrayList& items) {
    return "(" + items.join() + "t";
}

QByteArray wholes(const QList<std::int64_t>& numbers) {
    QByteArrayList items;
    for (const std::int64_t number : numbers) {
        items.append(whole(number));
    }
    return tuple(items);
}

/// A tensor as torch.save describes it, and what of it a row of a test changes.
struct Described {
    QByteArray type = "ctorch\nFloatStorage\n";
    QByteArray key = text("0");
    std::int64_t size = 4;
    QByteArray offset = whole(0);
    QByteArray shape = wholes({4});
    QByteArray strides = wholes({1});
    QByteArray last = "\x89}"; ///< requires_grad, hooks

    QByteArray pickled() const {
        const QByteArray storage =
            tuple({text("storage"), type, key, text("cpu"), whole(size), "N"}) + "Q";
        return "ctorch._utils\n_rebuild_tensor_v2\n" +
               tuple({storage, offset, shape, strides, last}) + "R";
    }
};

const QByteArray kFourFloats("\0\0\x80?\0\0\0@\0\0@@\0\0\x80@", 16);

/// A file of the older form: the given state dict and one storage "0" of floats.
QByteArray legacyFile(const QByteArray& dict, const QByteArray& keys = "](" + text("0") + "e",
                      const QByteArray& floats = kFourFloats) {
    return QByteArray("\x80\x02\x8a\nl\xfc\x9c"
                      "F\xf9 j\xa8P\x19.\x80\x02M\xe9\x03.\x80\x02}.\x80\x02") +
           dict + ".\x80\x02" + keys + "." + bytesOf<std::uint64_t>(floats.size() / 4) + floats;
}

QByteArray oneTensor(const Described& tensor) {
    return "}" + text("the.weight") + tensor.pickled() + "s";
}

void open(const QString& path) {
    openPytorchBin(path.toStdString());
}

} // namespace

class TestPytorchBin : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QByteArray& content, const QString& name = "model.bin") {
        const QString path = m_folder.filePath(name);
        writeFile(path, content);
        return path;
    }

private Q_SLOTS:
    void readsWhatTorchSaved_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected");
        for (const char* set : {"every_type", "strided", "layer"}) {
            for (const char* form : {"zip", "legacy", "zip_protocol4"}) {
                QTest::addRow("%s %s", set, form)
                    << QString("%1_%2.bin").arg(set, form) << QString(set);
            }
        }
        QTest::addRow("under state_dict") << "nested_state_dict.bin" << "layer";
        QTest::addRow("under model") << "nested_model.bin" << "layer";
    }

    void readsWhatTorchSaved() {
        QFETCH(QString, file);
        QFETCH(QString, expected);
        const auto source = openPytorchBin((kData + file).toStdString());
        compareTensors(*source, expectedTensors(expected.toStdString()));
    }

    void readsAHandMadeFile() {
        const auto source = openPytorchBin(write(legacyFile(oneTensor({}))).toStdString());
        QCOMPARE(toFloats(source->at("the.weight")), (std::vector<float>{1, 2, 3, 4}));
    }

    void refusesHostileFiles_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* file, ErrorKind kind, const QStringList& words) {
            QTest::newRow(file) << QString(file) << kind << words;
        };
        const ErrorKind format = ErrorKind::Format;
        const ErrorKind unsupported = ErrorKind::Unsupported;
        row("os_system_zip.bin", unsupported, {"would run code", "posix.system", "safetensors"});
        row("os_system_legacy.bin", unsupported, {"would run code", "posix.system"});
        row("plain_pickle.bin", unsupported, {"would run code", "posix.system"});
        row("whole_module.bin", unsupported, {"would run code", "torch.nn.modules.linear.Linear"});
        row("complex.bin", unsupported, {"ComplexFloatStorage"});
        row("torch_script.bin", unsupported, {"TorchScript"});
        row("huge.bin", unsupported, {"PyTorch Mobile"});
        row("big_endian.bin", unsupported, {"big-endian"});
        row("compressed.bin", unsupported, {"compressed", "without compression"});
        row("compressed_zeros.bin", unsupported, {"compressed"});
        row("encrypted.bin", unsupported, {"data/0", "encrypted"});
        row("no_torch_pickle.bin", format, {"not one that torch.save wrote"});
        row("no_tensors.bin", format, {"no tensors"});
        row("list.bin", format, {"no tensors"});
        row("expanded.bin", format, {"weight", "larger than the file"});
        row("twice.bin", format, {"/data/0", "twice"});
        row("two_folders.bin", format, {"elsewhere/data.pkl"});
        row("no_pickle.bin", format, {"data.pkl", "missing"});
        row("no_storage.bin", format, {"data/0", "missing"});
        row("short_storage.bin", format, {"weight", "another size"});
        row("long_storage.bin", format, {"weight", "another size"});
        row("empty_pickle.bin", format, {"cut short"});
        row("cut_short.bin", format, {"damaged"});
        row("wrong_check_sum.bin", format, {"data/0", "damaged"});
        row("claims_gigabytes.bin", format, {"data/0", "more than the file has"});
        row("huge_directory.bin", unsupported, {"too many members"});
        row("many_members.bin", format, {"damaged"});
        row("two_ends.bin", format, {"damaged"});
    }

    void refusesHostileFiles() {
        QFETCH(QString, file);
        QFETCH(ErrorKind, kind);
        QFETCH(QStringList, words);
        QCOMPARE(wrongRefusal([&] { open(kData + "hostile/" + file); }, kind,
                              QStringList(words) << file),
                 QByteArray());
    }

    void refusesHostileTensors_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* what, const Described& tensor, const QStringList& words,
                            ErrorKind kind = ErrorKind::Format) {
            QTest::newRow(what) << legacyFile(oneTensor(tensor)) << kind
                                << (words + QStringList("the.weight"));
        };
        constexpr std::int64_t kHuge = INT64_MAX;
        row("shape beyond the storage", {.shape = wholes({5})}, {"beyond its storage"});
        row("offset beyond the storage", {.offset = whole(1)}, {"beyond its storage"});
        row("offset at its end", {.offset = whole(4), .shape = wholes({1})}, {"beyond"});
        row("stride beyond the storage", {.shape = wholes({2}), .strides = wholes({4})},
            {"beyond its storage"});
        row("huge offset", {.offset = whole(kHuge)}, {"beyond its storage"});
        row("huge stride", {.shape = wholes({2, 2}), .strides = wholes({kHuge, kHuge})},
            {"beyond its storage"});
        row("product overflows", {.shape = wholes({kHuge, kHuge}), .strides = wholes({0, 0})},
            {"too large"});
        row("repeated without end", {.shape = wholes({1 << 30}), .strides = wholes({0})},
            {"larger than the file"});
        row("negative size", {.shape = wholes({-1})}, {"negative"});
        row("negative stride", {.strides = wholes({-1})}, {"negative"});
        row("negative offset", {.offset = whole(-1)}, {"negative"});
        row("more strides than sizes", {.strides = wholes({1, 1})}, {"not described"});
        row("size of more than 64 bits", {.shape = tuple({"\x8a\x09" + QByteArray(9, 1)})},
            {"not described"});
        row("size that is a text", {.shape = tuple({text("4")})}, {"not described"});
        row("shape that is a list", {.shape = "]"}, {"not described"});
        row("33 dimensions", {.shape = wholes(QList<std::int64_t>(33, 1))}, {"dimensions"});
        row("storage type that is no type", {.type = "ccollections\nOrderedDict\n"},
            {"not described"});
        row("storage larger than it claims", {.size = 3}, {"another size"});
        row("storage smaller than it claims", {.size = kHuge}, {"another size"});
        row("marks", {.last = "\x89}}" + text("neg") + "\x88s"}, {"marks"}, ErrorKind::Unsupported);
    }

    void refusesHostileTensors() {
        QFETCH(QByteArray, content);
        QFETCH(ErrorKind, kind);
        QFETCH(QStringList, words);
        const QString path = write(content);
        words.append(path);
        QCOMPARE(wrongRefusal([&] { open(path); }, kind, words), QByteArray());
    }

    void refusesStoragesAndTensorsThatDoNotMeet() {
        const QString noTensor = write(legacyFile(oneTensor({.key = text("1")})));
        QCOMPARE(wrongRefusal([&] { open(noTensor); }, ErrorKind::Format,
                              {noTensor, "storage 0", "belongs to no tensor"}),
                 QByteArray());
        QByteArray content = legacyFile(oneTensor({}), "]");
        content.chop(24);
        const QString noStorage = write(content);
        QCOMPARE(wrongRefusal([&] { open(noStorage); }, ErrorKind::Format,
                              {noStorage, "the.weight", "missing"}),
                 QByteArray());
    }

    void takesTiedTensorsButNotAnyNumber() {
        const QByteArray floats(40'000, 0);
        const QByteArray tensor =
            Described{.size = 10'000, .shape = wholes({10'000})}.pickled() + "s";
        const auto file = [&](const QByteArrayList& names) {
            QByteArray dict = "}";
            for (const QByteArray& name : names) {
                dict += text(name) + tensor;
            }
            return write(legacyFile(dict, "](" + text("0") + "e", floats));
        };
        QCOMPARE(openPytorchBin(file({"words", "head"}).toStdString())->tensors().size(),
                 std::size_t{2});
        const QString third = file({"words", "head", "again"});
        QCOMPARE(wrongRefusal([&] { open(third); }, ErrorKind::Format,
                              {third, "again", "twice as large"}),
                 QByteArray());
    }

    void refusesHostilePickles_data() {
        QTest::addColumn<QByteArray>("dict");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("word");
        const ErrorKind format = ErrorKind::Format;
        const ErrorKind unsupported = ErrorKind::Unsupported;
        const auto row = [](const char* what, const QByteArray& dict, ErrorKind kind,
                            const char* word) {
            QTest::newRow(what) << dict << kind << QString(word);
        };
        const QByteArray system = text("os") + text("system");
        row("global", "cos\nsystem\n(" + text("ls") + "tR", unsupported, "os.system");
        row("stack global", system + "\x93(" + text("ls") + "tR", unsupported, "os.system");
        row("name with line breaks", text("a\nb") + text("c") + "\x93", unsupported, "a?b.c");
        row("known name in another module", "cos\nOrderedDict\n", unsupported, "os.OrderedDict");
        row("known module, other name", "ctorch._utils\n_rebuild_xla_tensor\n", unsupported,
            "torch._utils._rebuild_xla_tensor");
        row("instance", "(ios\nsystem\n", unsupported, "would run code");
        row("object", "(ccollections\nOrderedDict\no", unsupported, "would run code");
        row("new object", "ccollections\nOrderedDict\n)\x81", unsupported, "would run code");
        row("extension", "\x82\x01", unsupported, "would run code");
        row("state of a tensor", Described().pickled() + "}b", unsupported, "would run code");
        row("call of a text", text("ls") + ")R", format, "damaged");
        row("text operations", "S'a'\n", unsupported, "does not write");
        row("protocol 5", "\x80\x05}", format, "protocol 5");
        row("empty stack", "s", format, "damaged");
        row("no mark", "u", format, "damaged");
        row("mark as a value", "(Q", format, "damaged");
        row("odd number of items", "}(" + text("a") + "u", format, "damaged");
        row("items for a number", "K\x01" + text("a") + "a", format, "damaged");
        row("unknown memo", "h\x05", format, "damaged");
        row("text beyond the end", "X\xff\xff\xff\xff", format, "cut short");
        row("long beyond the end", "\x8b\xff\xff\xff\xff", format, "cut short");
        row("text of 2^64 bytes", "\x8d\xff\xff\xff\xff\xff\xff\xff\xff", format, "cut short");
        row("dictionary in itself",
            "}q" + QByteArray(1, 0) + text("state_dict") + "h" + QByteArray(1, 0) + "s", format,
            "no tensors");
        row("no dictionary", "N", format, "no tensors");
        row("name that is a number", "}K\x01" + Described().pickled() + "s", format, "not a text");
        row("entry that is no tensor",
            "}(" + text("a") + Described().pickled() + text("the.step") + "K\x01u", format,
            "the.step");
        row("one name twice",
            "}(" + text("same") + Described().pickled() + text("same") + Described().pickled() +
                "u",
            format, "twice");
        const QByteArray zero(1, 0);
        row("one dictionary again and again", // looked through each time it would take minutes
            "}q" + zero + "(" + (text("a") + "N").repeated(150'000) + "u}(" +
                (text("model") + "h" + zero).repeated(150'000) + "u",
            format, "no tensors");
        row("one name that is no text, twice",
            "}(" + text("\xff") + Described().pickled() + text("\xff") + Described().pickled() +
                "u",
            format, "?");
        row("100,000 levels", QByteArray(100'000, ']') + QByteArray(99'999, 'a'), format,
            "no tensors");
        row("a million values", QByteArray(1'100'000, 'N'), format, "piles up");
        row("two million operations", "]" + QByteArray("Na").repeated(1'000'001), format,
            "operations");
    }

    void refusesHostilePickles() {
        QFETCH(QByteArray, dict);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, word);
        const QString path = write(legacyFile(dict));
        QCOMPARE(wrongRefusal([&] { open(path); }, kind, {path, word}), QByteArray());
    }

    void refusesWhatFollowsTheStorages() {
        const QByteArray good = legacyFile(oneTensor({}));
        for (const QByteArray& content : {good + "x", good.left(good.size() - 1)}) {
            const QString path = write(content);
            QCOMPARE(wrongRefusal([&] { open(path); }, ErrorKind::Format, {path, "end"}),
                     QByteArray());
        }
    }

    void refusesWhatIsNoFile() {
        QCOMPARE(wrongRefusal([&] { open(m_folder.path()); }, ErrorKind::BadInput,
                              {"not a regular file"}),
                 QByteArray());
        const QString pipe = m_folder.filePath("pipe");
        QCOMPARE(::mkfifo(pipe.toUtf8().constData(), 0600), 0);
        QCOMPARE(wrongRefusal([&] { open(pipe); }, ErrorKind::BadInput, {"not a regular file"}),
                 QByteArray());
        QCOMPARE(
            wrongRefusal([&] { open(m_folder.filePath("none")); }, ErrorKind::NotFound, {"none"}),
            QByteArray());
        const QString page = write("<!DOCTYPE html>");
        QCOMPARE(wrongRefusal([&] { open(page); }, ErrorKind::Unsupported, {page, "web page"}),
                 QByteArray());
        const QString pointer = write("version https://git-lfs.github.com/spec/v1\noid x");
        QCOMPARE(wrongRefusal([&] { open(pointer); }, ErrorKind::Unsupported, {"git lfs pull"}),
                 QByteArray());
        const QString empty = write("");
        QCOMPARE(wrongRefusal([&] { open(empty); }, ErrorKind::Format, {empty}), QByteArray());
    }

    void opensShards() {
        const QString first = m_folder.filePath("pytorch_model-00001-of-00002.bin");
        const QString second = m_folder.filePath("pytorch_model-00002-of-00002.bin");
        QVERIFY(QFile::copy(kData + "layer_zip.bin", first));
        QVERIFY(QFile::copy(kData + "strided_legacy.bin", second));
        const QString index = write(R"({"weight_map":{
            "weight":"pytorch_model-00001-of-00002.bin",
            "row":"pytorch_model-00002-of-00002.bin"}})",
                                    "pytorch_model.bin.index.json");
        const auto source = openShardedPytorchBin(index.toStdString());
        QCOMPARE(source->tensors().size(), std::size_t{2});
        QCOMPARE(toFloats(source->at("weight")), (std::vector<float>{0.5, -0.25}));
        QCOMPARE(toFloats(source->at("row")), (std::vector<float>{12, 13, 14, 15, 16, 17}));
    }

    void survivesMutations_data() {
        QTest::addColumn<QByteArray>("good");
        QTest::newRow("zip") << readWhole(kData + "strided_zip.bin");
        QTest::newRow("legacy") << readWhole(kData + "strided_legacy.bin");
        QTest::newRow("every type") << readWhole(kData + "every_type_legacy.bin");
        QTest::newRow("hand made") << legacyFile(oneTensor({}));
    }

    void survivesMutations() {
        QFETCH(QByteArray, good);
        Random random({7, static_cast<std::uint64_t>(good.size())});
        for (int i = 0; i < 3'000; ++i) {
            const QString path = write(mutated(good, random));
            try {
                touchTensors(*openPytorchBin(path.toStdString()));
            } catch (const Error& error) {
                QVERIFY(error.kind() != ErrorKind::Internal);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPytorchBin)
#include "test_pytorch_bin.moc"
