#include "core/store/copy_facts.h"

#include "core/base/error.h"
#include "core/store/row_counts.h"
#include "core/store/store_copies.h"

namespace fts {
namespace {

std::string timeOf(const std::filesystem::path& copy) {
    std::string time = copy.stem().string(); // "2026-11-26T09-05-15Z"
    time[13] = time[16] = ':';
    return time;
}

std::optional<StoreCounts> rowsOf(const std::filesystem::path& copy) {
    try {
        Database database(copy);
        return countRows(database);
    } catch (const Error&) {
        return std::nullopt; // it is damaged, and said to be
    }
}

} // namespace

std::vector<CopyFacts> copyFacts(const std::filesystem::path& store) {
    std::vector<CopyFacts> all;
    for (const auto& copy : storeCopies(store)) {
        std::error_code gone;
        const auto bytes = std::filesystem::file_size(copy, gone);
        all.push_back({copy, timeOf(copy), gone ? 0 : bytes, rowsOf(copy)});
    }
    return all;
}

} // namespace fts
