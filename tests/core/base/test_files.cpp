#include <QtTest/QtTest>

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>

#include "core/base/files.h"
#include "core/base/hash.h"
#include "tests/core/base/child_process.h"
#include "tests/core/base/thrown.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

/// What stands in a folder, hidden names too, in order.
QStringList namesIn(const fs::path& folder) {
    return QDir(QString::fromStdString(folder.string()))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

/// Root may write anywhere; a test about permissions gives that up for a while.
class AsOrdinaryUser {
public:
    AsOrdinaryUser() : m_wasRoot(::geteuid() == 0) {
        if (m_wasRoot && ::seteuid(65534) != 0) {
            qFatal("cannot give up root");
        }
    }
    ~AsOrdinaryUser() {
        if (m_wasRoot && ::seteuid(0) != 0) {
            qFatal("cannot become root again");
        }
    }

private:
    bool m_wasRoot;
};

/// No file may grow past `bytes`, as on a disk that fills up while one writes.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

bool canExchange(const fs::path& folder) {
    const fs::path a = folder / "a";
    const fs::path b = folder / "b";
    fs::create_directories(a);
    fs::create_directories(b);
    const bool can = ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
    fs::remove(a);
    fs::remove(b);
    return can;
}

} // namespace

class TestFiles : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_folder;

    fs::path file(const std::string& name, const std::string& content) const {
        std::ofstream(m_folder / name, std::ios::binary) << content;
        return m_folder / name;
    }

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path().toStdString();
        fs::permissions(m_folder, fs::perms{0755});
    }

    void readsAllBytes_data() {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 4095, 4096, 1 << 20, (1 << 20) + 1, 3'000'000}) {
            QTest::addRow("%d", size) << size;
        }
    }

    void readsAllBytes() {
        QFETCH(int, size);
        std::string content(static_cast<std::size_t>(size), '\0');
        for (std::size_t i = 0; i < content.size(); ++i) {
            content[i] = static_cast<char>(i * 7);
        }
        QVERIFY(readFile(file("bytes", content)) == content);
    }

    void readsFilesThatDoNotKnowTheirSize() {
        QVERIFY(readFile("/proc/self/status").starts_with("Name:"));
    }

    // A large one would be held twice while it grows.
    void takesNoMoreMemoryThanTheFileIsLong() {
        const std::string content(5'000'000, 'x');
        QVERIFY(readFile(file("large", content)).capacity() < content.size() * 11 / 10);
    }

    void refusesFilesPastTheLimit() {
        const auto path = file("ten", "0123456789");
        QCOMPARE(readFile(path, 10), std::string("0123456789"));
        const auto error = thrown([&] { readFile(path, 9); });
        QVERIFY2(isError(error, ErrorKind::BadInput, "ten is larger than 9 bytes"),
                 sentence(error));
        // One that would fill the memory, were it read first.
        fs::resize_file(path, 1ULL << 40);
        QVERIFY(isError(thrown([&] { readFile(path, 1000); }), ErrorKind::BadInput, "larger"));
    }

    void refusesWhatIsNoRegularFile_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("pipe") << "pipe"; // would wait for a writer for ever
        QTest::newRow("folder") << ".";
        QTest::newRow("endless device") << "/dev/zero";
    }

    void refusesWhatIsNoRegularFile() {
        QFETCH(QString, path);
        const fs::path full = m_folder / path.toStdString();
        QCOMPARE(::mkfifo((m_folder / "pipe").c_str(), 0600), 0);
        const auto read = thrown([&] { readFile(full); });
        QVERIFY2(isError(read, ErrorKind::BadInput, "not a regular file"), sentence(read));
        const auto hashed = thrown([&] { sha256File(full); });
        QVERIFY2(isError(hashed, ErrorKind::BadInput, "not a regular file"), sentence(hashed));
    }

    void saysWhichFileCannotBeRead() {
        const auto missing = thrown([&] { readFile(m_folder / "missing.json"); });
        QVERIFY2(isError(missing, ErrorKind::NotFound, "missing.json: No such file"),
                 sentence(missing));
        const auto secret = file("secret.json", "{}");
        fs::permissions(secret, fs::perms{0});
        const AsOrdinaryUser user;
        const auto denied = thrown([&] { readFile(secret); });
        QVERIFY2(isError(denied, ErrorKind::Io, "secret.json: Permission denied"),
                 sentence(denied));
    }

    void writesAFileWhole() {
        writeFileAtomically(m_folder / "new", "first");
        QCOMPARE(readFile(m_folder / "new"), std::string("first"));
        writeFileAtomically(m_folder / "new", "");
        QCOMPARE(readFile(m_folder / "new"), std::string());
        QCOMPARE(namesIn(m_folder), QStringList{"new"});
    }

    void aFileWithoutCommitLeavesNothing() {
        const auto path = file("kept", "before");
        {
            AtomicFile unfinished(path);
            unfinished.write("after");
            QCOMPARE(readFile(path), std::string("before"));
        }
        QCOMPARE(readFile(path), std::string("before"));
        QCOMPARE(namesIn(m_folder), QStringList{"kept"});
    }

    void aWriteThatFailsLeavesTheFileAsItWas() {
        const auto path = file("kept", "before");
        const FileSizeLimit limit(100'000);
        const auto error = thrown([&] { writeFileAtomically(path, std::string(200'000, 'x')); });
        QVERIFY2(isError(error, ErrorKind::Io, "kept"), sentence(error));
        QCOMPARE(readFile(path), std::string("before"));
        QCOMPARE(namesIn(m_folder), QStringList{"kept"});
    }

    void aTargetThatIsAFolderIsNotReplacedByAFile() {
        fs::create_directories(m_folder / "target" / "inside");
        const auto error = thrown([&] { writeFileAtomically(m_folder / "target", "x"); });
        QVERIFY2(isError(error, ErrorKind::Io, "target"), sentence(error));
        QCOMPARE(namesIn(m_folder), QStringList{"target"});
    }

    void readOnlyFoldersAreNamed() {
        const auto path = file("kept", "before");
        fs::permissions(m_folder, fs::perms{0555});
        const AsOrdinaryUser user;
        const auto written = thrown([&] { writeFileAtomically(path, "after"); });
        QVERIFY2(isError(written, ErrorKind::Io, path.string() + ": Permission denied"),
                 sentence(written));
        const auto filled =
            thrown([&] { writeFolderAtomically(m_folder / "out", [](const fs::path&) {}); });
        QVERIFY2(isError(filled, ErrorKind::Io, "out: Permission denied"), sentence(filled));
        QCOMPARE(readFile(path), std::string("before"));
    }

    void writesAFolderWhole_data() {
        QTest::addColumn<QString>("target");
        QTest::newRow("new") << "out";
        QTest::newRow("with a slash") << "out/";
        QTest::newRow("below folders that are not there") << "a/b/out";
        QTest::newRow("in place of another") << "old";
    }

    void writesAFolderWhole() {
        QFETCH(QString, target);
        const fs::path path = m_folder / target.toStdString();
        fs::create_directories(m_folder / "old" / "sub");
        writeFolderAtomically(path, [&](const fs::path& folder) {
            QVERIFY(folder != path);
            writeFileAtomically(folder / "model", "tuned");
        });
        QCOMPARE(namesIn(path), QStringList{"model"});
        QCOMPARE(readFile(path / "model"), std::string("tuned"));
        auto expected = QStringList{"old", target.section('/', 0, 0)};
        expected.removeDuplicates();
        QCOMPARE(namesIn(m_folder), expected.contains("a") ? QStringList({"a", "old"}) : expected);
        QCOMPARE(namesIn((path.has_filename() ? path : path.parent_path()).parent_path())
                     .filter(".part"),
                 QStringList());
    }

    void aFolderThatCannotBeFilledLeavesTheOldOne() {
        const fs::path target = m_folder / "out";
        writeFolderAtomically(
            target, [](const fs::path& folder) { writeFileAtomically(folder / "model", "old"); });
        const auto error = thrown([&] {
            writeFolderAtomically(target, [](const fs::path& folder) {
                writeFileAtomically(folder / "model", "new");
                throw Error(ErrorKind::DiskFull, "full");
            });
        });
        QVERIFY(isError(error, ErrorKind::DiskFull, "full"));
        QCOMPARE(readFile(target / "model"), std::string("old"));
        QCOMPARE(namesIn(m_folder), QStringList{"out"});
    }

    void aFolderIsThereAtEveryMomentOfItsReplacement() {
        if (!canExchange(m_folder)) {
            QSKIP("this file system cannot exchange two names");
        }
        const fs::path target = m_folder / "best";
        const auto fill = [](const fs::path& folder) { std::ofstream(folder / "state") << "1"; };
        writeFolderAtomically(target, fill);
        std::atomic<bool> done = false;
        std::atomic<int> missing = 0;
        std::jthread reader([&] {
            while (!done) {
                missing += ::access((target / "state").c_str(), F_OK) == 0 ? 0 : 1;
            }
        });
        for (int i = 0; i < 100; ++i) {
            writeFolderAtomically(target, fill);
        }
        done = true;
        reader.join();
        QCOMPARE(missing.load(), 0);
    }

    void whatAKilledProcessLeftIsRemoved() {
        const auto path = file("kept", "before");
        ChildProcess child([&](const std::function<void()>& ready) {
            AtomicFile unfinished(path);
            unfinished.write("half");
            writeFolderAtomically(m_folder / "out", [&](const fs::path& folder) {
                std::ofstream(folder / "half").flush();
                ready();
            });
        });
        QVERIFY(child.ready());
        child.killHard();
        QCOMPARE(readFile(path), std::string("before"));
        QCOMPARE(namesIn(m_folder).size(), 3); // "kept" and two leftovers
        writeFileAtomically(path, "after");
        writeFolderAtomically(m_folder / "out", [](const fs::path&) {});
        QCOMPARE(readFile(path), std::string("after"));
        QCOMPARE(namesIn(m_folder), (QStringList{"kept", "out"}));
        QCOMPARE(namesIn(m_folder / "out"), QStringList());
    }

    void whatALivingProcessWritesIsLeftAlone() {
        ChildProcess child([&](const std::function<void()>& ready) {
            AtomicFile unfinished(m_folder / "kept");
            ready();
        });
        QVERIFY(child.ready());
        writeFileAtomically(m_folder / "kept", "mine");
        QCOMPARE(namesIn(m_folder).size(), 2);
    }

    void knowsWhatIsInsideAFolder_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("inside");
        QTest::newRow("itself") << "root" << true;
        QTest::newRow("file") << "root/a/b" << true;
        QTest::newRow("dots that stay") << "root/a/../b" << true;
        QTest::newRow("dots that leave") << "root/../other" << false;
        QTest::newRow("name that starts alike") << "rootless/a" << false;
        QTest::newRow("link that leaves") << "root/link/a" << false;
        QTest::newRow("absolute") << "/etc/passwd" << false;
    }

    void knowsWhatIsInsideAFolder() {
        QFETCH(QString, path);
        fs::create_directories(m_folder / "root" / "a");
        fs::create_directories(m_folder / "other");
        fs::create_directory_symlink(m_folder / "other", m_folder / "root" / "link");
        QTEST(isInside(m_folder / "root", m_folder / path.toStdString()), "inside");
    }
};

QTEST_GUILESS_MAIN(TestFiles)
#include "test_files.moc"
