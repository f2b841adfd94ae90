#include "core/store/store_copies.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/store/project_store.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kKept = 3;
constexpr double kDay = 24 * 60 * 60;
constexpr std::string_view kUnfinished = "unfinished-"; // and the thread that writes it
constexpr std::size_t kTimeSize = 20;                   // of "2026-11-26T09:05:15Z"

fs::path folderOf(const fs::path& store) {
    return store.parent_path() / "copies";
}

// Colons are not allowed in names on file systems of other systems.
std::string nameAt(std::string time) {
    std::ranges::replace(time, ':', '-');
    return time + ".sqlite";
}

/// That of a copy made now. One that is there may hold what no other does.
fs::path freePath(const fs::path& folder) {
    fs::path path = folder / nameAt(utcNow());
    for (int later = 1; fs::exists(path); ++later) {
        path = folder / nameAt(utcIn(later));
    }
    return path;
}

/// When a copy of that name was made; nullopt if no copy is named so.
std::optional<double> madeAt(const fs::path& copy) {
    std::string time = copy.stem().string();
    if (copy.extension() != ".sqlite" || time.size() != kTimeSize) {
        return std::nullopt;
    }
    time[13] = time[16] = ':';
    return utcSeconds(time);
}

// SQLite does not wait for the disk when it writes a copy.
void sync(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int reason = errno;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!synced) {
        throwErrno("write", file.string(), reason);
    }
}

void move(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) {
        throwErrno("write", to.string(), error.value());
    }
    syncFolder(to.parent_path());
}

/// What threads that are gone left behind.
void removeUnfinished(const fs::path& folder) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename();
        const bool isOne = name.starts_with(kUnfinished);
        if (isOne && ::kill(std::atoi(name.c_str() + kUnfinished.size()), 0) != 0) {
            fs::remove(entry.path(), ignored);
        }
    }
}

void writeCopy(Database& store, const fs::path& target) {
    removeUnfinished(target.parent_path());
    const fs::path unfinished =
        target.parent_path() / (std::string(kUnfinished) + std::to_string(::gettid()));
    std::error_code ignored;
    fs::remove(unfinished, ignored);
    try {
        store.prepare("VACUUM INTO ?").bind(unfinished.string()).run();
        sync(unfinished);
        move(unfinished, target);
    } catch (...) {
        fs::remove(unfinished, ignored);
        throw;
    }
}

/// The one just made stays, however old it is by a clock that was set back.
void removeOldest(const fs::path& store, const fs::path& made) {
    auto copies = storeCopies(store);
    std::erase(copies, made);
    for (std::size_t i = kKept - 1; i < copies.size(); ++i) {
        std::error_code ignored; // it is tried again after the next copy
        fs::remove(copies[i], ignored);
    }
}

// What SQLite keeps beside a database belongs to that database alone.
void removeJournals(const fs::path& store) {
    for (const char* end : {"-wal", "-shm", "-journal"}) {
        fs::remove(store.string() + end);
    }
}

void checkWhole(const fs::path& copy) {
    Database database(copy);
    auto query = database.prepare("PRAGMA quick_check");
    query.step();
    if (query.text(0) != "ok") {
        throw Error(ErrorKind::Format, FTS_TEXT("%1 is damaged. Take an older copy."),
                    copy.string());
    }
}

bool isWhole(const fs::path& store) {
    try {
        checkWhole(store);
        return true;
    } catch (const Error&) {
        return false;
    }
}

/// Keeps the rows that are about to be replaced.
void keepReplaced(const fs::path& store, bool whole) {
    if (!whole) {
        move(store, folderOf(store) / "damaged.sqlite");
        return;
    }
    Database database(store);
    copyStore(database);
}

/// What is no row that a person could want back as it was, and which ids have been given.
void takeRunsAndAnswers(const fs::path& from, const fs::path& to) {
    ProjectStore now(from), next(to); // both are of this version then
    Database& database = next.database();
    database.prepare("ATTACH ? AS now").bind(from.string()).run();
    {
        Transaction transaction(database);
        database.execute("DELETE FROM samples; DELETE FROM runs;"
                         "INSERT INTO runs SELECT * FROM now.runs;"
                         "INSERT INTO samples SELECT * FROM now.samples;"
                         "INSERT OR REPLACE INTO model_answers SELECT * FROM now.model_answers;"
                         "INSERT INTO sqlite_sequence SELECT name, 0 FROM now.sqlite_sequence "
                         "WHERE name NOT IN (SELECT name FROM main.sqlite_sequence);"
                         "UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT seq FROM "
                         "now.sqlite_sequence AS n WHERE n.name = sqlite_sequence.name), 0));");
        transaction.commit();
    }
    database.execute("DETACH now");
}

} // namespace

std::vector<fs::path> storeCopies(const fs::path& store) {
    std::vector<fs::path> copies;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folderOf(store), error)) {
        if (entry.is_regular_file(error) && madeAt(entry.path())) {
            copies.push_back(entry.path());
        }
    }
    std::ranges::sort(copies, std::ranges::greater());
    return copies;
}

void copyStore(Database& database) {
    const fs::path store = database.path();
    std::error_code error;
    fs::create_directories(folderOf(store), error);
    if (error) {
        throwErrno("create", folderOf(store).string(), error.value());
    }
    const fs::path made = freePath(folderOf(store));
    writeCopy(database, made);
    removeOldest(store, made);
}

void copyStoreDaily(const fs::path& store) {
    // On either side: a clock that was ahead once must not end the copies until then.
    const auto isRecent = [now = utcSeconds(utcNow()).value()](const fs::path& copy) {
        return std::abs(now - madeAt(copy).value()) < kDay;
    };
    if (std::ranges::any_of(storeCopies(store), isRecent) || !fs::exists(store)) {
        return;
    }
    Database database(store);
    copyStoreWithRows(database);
}

void copyStoreWithRows(Database& store) {
    if (store.version() > 0 && store.prepare("SELECT 1 FROM collections").step()) {
        copyStore(store);
    }
}

void restoreStore(const fs::path& store, const fs::path& copy) {
    checkWhole(copy);
    const fs::path next = store.parent_path() / "project.sqlite.next";
    removeJournals(next);
    fs::copy_file(copy, next, fs::copy_options::overwrite_existing);
    if (fs::exists(store)) {
        const bool whole = isWhole(store);
        if (whole) {
            takeRunsAndAnswers(store, next);
        }
        keepReplaced(store, whole);
    }
    sync(next);
    removeJournals(store);
    move(next, store);
}

} // namespace fts
