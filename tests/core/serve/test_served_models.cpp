#include <QtTest/QtTest>

#include <csignal>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

#include "core/serve/served_models.h"
#include "tiny_server.h"

using namespace fts;
namespace fs = std::filesystem;

namespace {

/// Whoever opens the file waits until this is gone.
class HeldFile {
public:
    explicit HeldFile(const fs::path& path) : m_file(::open(path.c_str(), O_RDWR | O_CLOEXEC)) {
        std::signal(SIGIO, SIG_IGN); // tells that somebody waits
        m_holds = m_file >= 0 && ::fcntl(m_file, F_SETLEASE, F_WRLCK) == 0;
    }
    ~HeldFile() { ::close(m_file); }
    HeldFile(const HeldFile&) = delete;
    HeldFile& operator=(const HeldFile&) = delete;

    bool holds() const { return m_holds; }

private:
    int m_file;
    bool m_holds = false;
};

} // namespace

class TestServedModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheModelsAskedLast();
    void whatIsOnlyToldOfFreesNone();
    void whatIsStillUsedIsNotLoadedTwice();
    void stopsWhatIsStillUsed();
    void freesWhatIsRemoved();
    void aModelThatIsBeingLoadedKeepsNobodyWaiting();
};

namespace {

/// Tuned models "a", "b" and "c".
class Tuned {
public:
    Tuned() : models(ServedModelOptions{}) {
        for (const char* id : {"a", "b", "c"}) {
            test::writeTinyWriter(folder(id));
            models.addTuned(id, folder(id));
        }
    }
    fs::path folder(const std::string& id) const {
        return fs::path(m_folder.path().toStdString()) / id;
    }

private:
    QTemporaryDir m_folder;

public:
    ServedModels models;
};

} // namespace

void TestServedModels::keepsTheModelsAskedLast() {
    Tuned tuned;
    std::map<std::string, std::weak_ptr<WritingQueue>> loaded;
    for (const char* id : {"a", "b", "a", "c"}) {
        loaded[id] = tuned.models.find(id)->writer();
    }
    QVERIFY(loaded["b"].expired());
    QVERIFY(!loaded["a"].expired() && !loaded["c"].expired());
    const auto used = tuned.models.find("b")->writer();
    QVERIFY(loaded["a"].expired());
    tuned.models.find("a");
    tuned.models.find("c"); // who uses a model keeps it
    QCOMPARE(used->generator().tokenizer().encode("a lamp", 0).ids.empty(), false);
}

void TestServedModels::whatIsOnlyToldOfFreesNone() {
    Tuned tuned;
    std::map<std::string, std::weak_ptr<WritingQueue>> loaded;
    for (const char* id : {"a", "b"}) {
        loaded[id] = tuned.models.find(id)->writer();
    }
    QCOMPARE(tuned.models.known("c")->id(), std::string("c"));
    tuned.models.find("b");
    QVERIFY(!loaded["a"].expired() && !loaded["b"].expired());
    QVERIFY_EXCEPTION_THROWN(tuned.models.known("d"), ApiError);
}

void TestServedModels::whatIsStillUsedIsNotLoadedTwice() {
    Tuned tuned;
    auto used = tuned.models.find("a")->writer();
    const std::weak_ptr<WritingQueue> loaded = used;
    tuned.models.find("b")->writer();
    tuned.models.find("c")->writer(); // more than may be loaded
    QVERIFY(tuned.models.find("a")->writer() == used);
    used.reset();
    QVERIFY(!loaded.expired()); // it was asked last
    tuned.models.find("b");
    tuned.models.find("c");
    QVERIFY(loaded.expired());
}

void TestServedModels::stopsWhatIsStillUsed() {
    Tuned tuned;
    const auto used = tuned.models.find("a")->writer();
    tuned.models.find("b");
    tuned.models.find("c");
    tuned.models.stop();
    GenerationRequest request;
    request.prompt = used->generator().tokenizer().encode("a lamp", 0).ids;
    QVERIFY_EXCEPTION_THROWN(used->add(std::make_shared<WritingTask>(request)), ApiError);
}

void TestServedModels::freesWhatIsRemoved() {
    Tuned tuned;
    const std::weak_ptr<WritingQueue> loaded = tuned.models.find("a")->writer();
    QVERIFY(tuned.models.removeTuned("a"));
    QVERIFY(loaded.expired());
    QVERIFY(!tuned.models.removeTuned("a"));
    QVERIFY_EXCEPTION_THROWN(tuned.models.find("a"), ApiError);
    QCOMPARE(tuned.models.all().size(), std::size_t{2});
}

void TestServedModels::aModelThatIsBeingLoadedKeepsNobodyWaiting() {
    Tuned tuned;
    auto held = std::make_unique<HeldFile>(tuned.folder("a") / "model.safetensors");
    if (!held->holds()) {
        QSKIP("files cannot be held here");
    }
    std::atomic<bool> found = false;
    std::weak_ptr<WritingQueue> loaded;
    std::jthread slow([&] {
        const auto model = tuned.models.find("a");
        found = true;
        loaded = model->writer();
    });
    QTRY_VERIFY(found);
    QTest::qWait(50); // it has come to the weights
    QElapsedTimer clock;
    clock.start();
    for (const char* id : {"b", "c", "b"}) {
        tuned.models.find(id)->writer();
    }
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(loaded.expired());
    held.reset();
    slow.join();
    QVERIFY(!loaded.expired());
    tuned.models.find("c"); // the next request frees it
    QVERIFY(loaded.expired());
}

QTEST_GUILESS_MAIN(TestServedModels)
#include "test_served_models.moc"
