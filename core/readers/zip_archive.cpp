#include "core/readers/zip_archive.h"

#include <algorithm>
#include <array>
#include <numeric>

#include <zip.h>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/formats/shown_name.h"
#include "core/formats/zip_directory.h"

namespace fts {
namespace {

constexpr std::uint64_t kLargestDirectory = 2'000'000; // bytes; about 20,000 parts
constexpr std::uint64_t kMostParts = 10'000;
constexpr std::uint64_t kLargestPart = 100'000'000; // bytes
constexpr std::uint64_t kMostUnpacked = 300'000'000;
// A table of a thousand equal rows is packed better than any text; past a megabyte none is.
constexpr std::uint64_t kMostTimes = 100;
constexpr std::uint64_t kAnyTimes = 1'000'000; // bytes

constexpr auto kTooManyParts = FTS_TEXT(
    "%1 is an archive of more files than any document has. Unpack it and import what is in "
    "it.");

using OpenPart = std::unique_ptr<zip_file_t, int (*)(zip_file_t*)>;

void checkDirectory(const OpenFile& file) {
    const std::vector<std::uint64_t> sizes = zipDirectorySizes(file.reopen());
    if (std::ranges::any_of(sizes, [](std::uint64_t size) { return size > kLargestDirectory; }) ||
        std::accumulate(sizes.begin(), sizes.end(), std::uint64_t{0}) > kLargestDirectory) {
        throw Error(ErrorKind::BadInput, kTooManyParts, file.name());
    }
}

} // namespace

ZipArchive::ZipArchive(const OpenFile& file)
    : m_file(file.name()), m_size(file.size()), m_zip(nullptr, zip_discard) {
    checkDirectory(file);
    int error = 0;
    m_zip.reset(zip_open(file.reopen().c_str(), ZIP_RDONLY, &error));
    if (!m_zip) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1 is damaged or was not copied whole: its table of contents cannot "
                             "be read. Copy it again, or save it anew."),
                    m_file);
    }
    listParts();
}

void ZipArchive::listParts() {
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(m_zip.get(), 0));
    if (count > kMostParts) {
        throw Error(ErrorKind::BadInput, kTooManyParts, m_file);
    }
    for (std::uint64_t i = 0; i < count; ++i) {
        if (const char* name = zip_get_name(m_zip.get(), i, ZIP_FL_ENC_RAW)) {
            m_parts.emplace(asciiLowered(name), i);
        }
    }
}

bool ZipArchive::has(std::string_view part) const {
    return m_parts.contains(asciiLowered(part));
}

void ZipArchive::refuseSize(std::string_view part) const {
    throw Error(ErrorKind::BadInput,
                FTS_TEXT("%1: its part %2 unpacks to far more than a document holds, as in files "
                         "made to fill a computer's memory. If you trust it, open it in the "
                         "program that wrote it and save it in parts, or as PDF."),
                m_file, shownName(part));
}

void ZipArchive::refuseDamaged(std::string_view part) const {
    throw Error(ErrorKind::Format,
                FTS_TEXT("%1 is damaged: its part %2 is missing or broken. Copy it again, or open "
                         "it in the program that wrote it and save it anew."),
                m_file, shownName(part));
}

std::string ZipArchive::readIfThere(std::string_view part) {
    return has(part) ? read(part) : std::string();
}

std::string ZipArchive::read(std::string_view part) {
    const auto place = m_parts.find(asciiLowered(part));
    zip_stat_t facts;
    if (place == m_parts.end() || zip_stat_index(m_zip.get(), place->second, 0, &facts) != 0 ||
        (facts.valid & ZIP_STAT_COMP_SIZE) == 0) {
        refuseDamaged(part);
    }
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1 is encrypted. Unpack it, or open it in the program that wrote it, "
                             "and save it without a password."),
                    m_file);
    }
    const std::uint64_t packed = std::min<std::uint64_t>(facts.comp_size, m_size);
    const OpenPart source(zip_fopen_index(m_zip.get(), place->second, 0), zip_fclose);
    std::string content;
    std::array<char, 65536> piece{};
    zip_int64_t size = 0;
    while (source && (size = zip_fread(source.get(), piece.data(), piece.size())) > 0) {
        content.append(piece.data(), static_cast<std::size_t>(size));
        m_unpacked += static_cast<std::uint64_t>(size);
        if (content.size() > kLargestPart || m_unpacked > kMostUnpacked ||
            (content.size() > kAnyTimes && content.size() / kMostTimes > packed)) {
            refuseSize(part);
        }
    }
    if (!source || size < 0) { // the check sum is compared at the end
        refuseDamaged(part);
    }
    return content;
}

} // namespace fts
