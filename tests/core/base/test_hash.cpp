#include <QtTest/QtTest>

#include <fstream>

#include "core/base/hash.h"
#include "tests/core/base/thrown.h"

using namespace fts;

namespace {

// FIPS 180-2, appendix B, and NIST's example of the empty text.
constexpr const char* kOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr const char* kOfNothing =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr const char* kOfAMillionAs =
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

} // namespace

class TestHash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesThePublishedHashes() {
        QCOMPARE(sha256(""), std::string(kOfNothing));
        QCOMPARE(sha256("abc"), std::string(kOfAbc));
        QCOMPARE(sha256(std::string(1'000'000, 'a')), std::string(kOfAMillionAs));
        QVERIFY(sha256(std::string("a\0b", 3)) != sha256(std::string("a\0c", 3)));
    }

    void hashesAFileByItsContent() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("file").toStdString();
        std::ofstream(path) << std::string(1'000'000, 'a');
        QCOMPARE(sha256File(path), std::string(kOfAMillionAs));
        std::ofstream(path, std::ios::trunc).flush();
        QCOMPARE(sha256File(path), std::string(kOfNothing));
    }

    void saysWhichFileIsMissing() {
        const auto error = thrown([] { sha256File("/nonexistent/file"); });
        QVERIFY2(isError(error, ErrorKind::NotFound, "/nonexistent/file"), sentence(error));
    }
};

QTEST_GUILESS_MAIN(TestHash)
#include "test_hash.moc"
