#include "core/formats/zip_directory.h"

#include <cstring>
#include <limits>
#include <string_view>

#include "core/formats/file_part.h"

namespace fts {
namespace {

constexpr std::string_view kMagic = "PK\x05\x06";
constexpr std::size_t kEndRecord = 22;
constexpr std::size_t kLongestComment = 65'535;
constexpr std::size_t kLocator64 = 20;
constexpr std::size_t kEndRecord64 = 56;
constexpr std::uint64_t kUnreadable = std::numeric_limits<std::uint64_t>::max();

template <typename Number>
Number numberAt(std::string_view bytes, std::size_t offset) {
    Number number;
    std::memcpy(&number, bytes.data() + offset, sizeof number);
    return number;
}

/// By the record at `end` of `tail` and its 64-bit form.
std::uint64_t directorySize(const std::filesystem::path& path, std::string_view tail,
                            std::size_t end) {
    if (end < kLocator64 || !tail.substr(end - kLocator64).starts_with("PK\x06\x07")) {
        return numberAt<std::uint32_t>(tail, end + 12);
    }
    const auto place = numberAt<std::uint64_t>(tail, end - kLocator64 + 8);
    if (place > INT64_MAX) {
        return kUnreadable;
    }
    const std::string record = readFilePart(path, place, kEndRecord64);
    return record.size() < kEndRecord64 ? kUnreadable : numberAt<std::uint64_t>(record, 40);
}

} // namespace

std::vector<std::uint64_t> zipDirectorySizes(const std::filesystem::path& path) {
    constexpr std::size_t kTail = kLocator64 + kEndRecord + kLongestComment;
    const std::uint64_t size = regularFileSize(path);
    const std::string tail = readFilePart(path, size > kTail ? size - kTail : 0, kTail);
    std::vector<std::uint64_t> sizes;
    for (std::size_t end = tail.find(kMagic); end != std::string::npos;
         end = tail.find(kMagic, end + 1)) {
        if (tail.size() - end >= kEndRecord) {
            sizes.push_back(directorySize(path, tail, end));
        }
    }
    return sizes;
}

} // namespace fts
