#include <QtTest/QtTest>

#include "core/formats/model_folder.h"
#include "expected_tensors.h"
#include "refusals.h"

using namespace fts;
using namespace fts::test;

namespace {

const QString kData = QStringLiteral(FTS_TEST_DATA "/formats/");

} // namespace

class TestModelFolder : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    void copy(const QString& from, const QString& to) {
        QVERIFY(QFile::copy(kData + from, m_folder->filePath(to)));
    }
    std::filesystem::path folder() const { return m_folder->path().toStdString(); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void opensEveryForm_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("index");
        QTest::newRow("safetensors") << "every_type.safetensors" << "model.safetensors" << "";
        QTest::newRow("sharded safetensors")
            << "every_type.safetensors" << "shard.safetensors" << "model.safetensors.index.json";
        QTest::newRow("PyTorch") << "every_type_zip.bin" << "pytorch_model.bin" << "";
        QTest::newRow("sharded PyTorch")
            << "every_type_legacy.bin" << "shard.bin" << "pytorch_model.bin.index.json";
    }

    void opensEveryForm() {
        QFETCH(QString, source);
        QFETCH(QString, name);
        QFETCH(QString, index);
        copy(source, name);
        const auto expected = expectedTensors("every_type");
        if (!index.isEmpty()) {
            nlohmann::json map;
            for (const auto& [tensor, unused] : expected.items()) {
                map["weight_map"][tensor] = name.toStdString();
            }
            writeFile(m_folder->filePath(index), QByteArray::fromStdString(map.dump()));
        }
        compareTensors(*openWeights(folder()), expected);
    }

    void prefersSafetensors() {
        copy("layer_zip.bin", "pytorch_model.bin");
        copy("names.safetensors", "model.safetensors");
        QVERIFY(openWeights(folder())->find("weight") == nullptr);
    }

    void neverFallsBackFromADamagedFile() {
        copy("layer_zip.bin", "pytorch_model.bin");
        writeFile(m_folder->filePath("model.safetensors"), "damaged");
        QCOMPARE(
            wrongRefusal([&] { openWeights(folder()); }, ErrorKind::Format, {"model.safetensors"}),
            QByteArray());
    }

    void refusesAZipUnderTheNameOfSafetensors() {
        copy("layer_zip.bin", "model.safetensors");
        QCOMPARE(wrongRefusal([&] { openWeights(folder()); }, ErrorKind::Unsupported,
                              {"model.safetensors", "zip", "pytorch_model.bin"}),
                 QByteArray());
    }

    void saysWhatAnEmptyFolderLacks() {
        QCOMPARE(wrongRefusal([&] { openWeights(folder()); }, ErrorKind::NotFound,
                              {m_folder->path(), "model.safetensors", "pytorch_model.bin"}),
                 QByteArray());
    }

    void refusesANameThatIsTooLong() {
        const std::filesystem::path path = folder() / std::string(300, 'n');
        QCOMPARE(wrongRefusal([&] { openWeights(path); }, ErrorKind::Io, {"nnn"}), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestModelFolder)
#include "test_model_folder.moc"
