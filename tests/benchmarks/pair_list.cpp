// How long the list of a million pairs takes to be found, ordered and read, in a new project in
// the folder given.

#include <chrono>
#include <cstdio>
#include <filesystem>

#include "core/store/pair_list.h"

namespace {

using namespace fts;
using Clock = std::chrono::steady_clock;

void fill(ProjectStore& store, int pairs) {
    Transaction transaction(store.database());
    const auto collection = store.addCollection({0, "set", "set", "pairs", "set"});
    std::int64_t document = 0;
    for (int i = 0; i < pairs; ++i) {
        if (i % 100 == 0) {
            document = store.addDocument(collection, "d" + std::to_string(i), "D", "d", "");
        }
        const std::string number = std::to_string((i * 7919LL) % pairs);
        std::string passage = "Passage " + number + " says";
        for (int word = 0; word < 60; ++word) {
            passage += " word" + std::to_string((i * 31 + word * 17) % 5000);
        }
        const auto chunk = store.addChunk(document, i % 100, number, passage);
        store.addPair(store.addQuestion(collection, number, "What does passage " + number + " say?",
                                        "imported"),
                      chunk);
    }
    transaction.commit();
}

void time(const char* what, ProjectStore& store, const RowQuery& query) {
    const auto begin = Clock::now();
    const auto ids = findPairs(store, query);
    const auto middle = Clock::now();
    const auto page =
        std::span(ids).subspan(ids.size() / 2, std::min<std::size_t>(ids.size(), 100));
    const auto rows = listPairs(store, page, 300);
    const auto end = Clock::now();
    const auto ms = [](auto duration) {
        return std::chrono::duration<double, std::milli>(duration).count();
    };
    std::printf("%-28s %7zu pairs %8.0f ms, a page of %zu in the middle %5.1f ms\n", what,
                ids.size(), ms(middle - begin), rows.size(), ms(end - middle));
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("pair_list FOLDER\n", stderr);
        return 2;
    }
    ProjectStore store(std::filesystem::path(argv[1]) / "million.sqlite");
    if (store.counts().pairs == 0) {
        fill(store, 1'000'000);
    }
    time("all", store, {});
    time("by question", store, {"", RowQuery::Show::All, RowQuery::Order::Question});
    time("by passage, from the end", store,
         {"", RowQuery::Show::All, RowQuery::Order::Answer, true});
    time("by use", store, {"", RowQuery::Show::All, RowQuery::Order::Use});
    time("left out", store, {"", RowQuery::Show::LeftOut});
    time("words that few hold", store, {"word4999 word16"});
    time("words that many hold", store, {"word17"});
}
