#include "core/formats/torch_archive.h"

#include <zip.h>

#include "core/base/error.h"
#include "core/formats/file_part.h"
#include "core/formats/shown_name.h"
#include "core/formats/zip_directory.h"

namespace fts {
namespace {

namespace fs = std::filesystem;

// About 18,000 tensors. libzip's table of names takes time in the square of hostile names.
constexpr std::uint64_t kLargestDirectory = 2'000'000;

[[noreturn]] void refuseDamaged(const std::string& file) {
    throw Error(ErrorKind::Format,
                FTS_TEXT("%1: the file is damaged or was not downloaded whole (its zip table of "
                         "contents is wrong). Download it again."),
                file);
}

void checkDirectory(const fs::path& path) {
    const std::vector<std::uint64_t> sizes = zipDirectorySizes(path);
    if (sizes.size() != 1) {
        refuseDamaged(path.string());
    }
    if (sizes.front() > kLargestDirectory) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: the zip archive holds too many members for a model. Ask for it "
                             "in safetensors form."),
                    path.string());
    }
}

using OpenMember = std::unique_ptr<zip_file_t, int (*)(zip_file_t*)>;

} // namespace

TorchArchive::TorchArchive(const fs::path& path)
    : m_file(path.string()), m_unread(regularFileSize(path)), m_zip(nullptr, zip_discard) {
    checkDirectory(path);
    int error = 0;
    m_zip.reset(zip_open(path.c_str(), ZIP_RDONLY, &error));
    if (!m_zip) {
        refuseDamaged(m_file);
    }
    listMembers();
    if (has("constants.pkl")) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1 is a TorchScript program, not a file of weights. Ask for the "
                             "model in safetensors form."),
                    m_file);
    }
}

void TorchArchive::listMembers() {
    std::string folder;
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(m_zip.get(), 0));
    for (std::uint64_t i = 0; i < count; ++i) {
        const char* found = zip_get_name(m_zip.get(), i, ZIP_FL_ENC_RAW);
        const std::string name = found == nullptr ? "" : found;
        const std::size_t slash = name.find('/');
        if (slash == std::string::npos || (i > 0 && name.substr(0, slash) != folder)) {
            throw Error(ErrorKind::Format,
                        FTS_TEXT("%1: this zip archive was not written by torch.save: its member "
                                 "%2 is not in one folder with the others."),
                        m_file, shownName(name));
        }
        folder = name.substr(0, slash);
        if (!m_members.emplace(name.substr(slash + 1), i).second) {
            throw Error(ErrorKind::Format, FTS_TEXT("%1: the member %2 appears twice."), m_file,
                        shownName(name));
        }
    }
}

bool TorchArchive::has(const std::string& member) const {
    return m_members.contains(member);
}

std::uint64_t TorchArchive::sizeOf(std::uint64_t index, const std::string& member) const {
    zip_stat_t facts;
    constexpr zip_uint64_t kAsked =
        ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_stat_index(m_zip.get(), index, 0, &facts) != 0 || (facts.valid & kAsked) != kAsked) {
        refuseDamaged(m_file);
    }
    if (facts.encryption_method != ZIP_EM_NONE) {
        throw Error(ErrorKind::Unsupported, FTS_TEXT("%1: the member %2 is encrypted."), m_file,
                    shownName(member));
    }
    if (facts.comp_method != ZIP_CM_STORE) {
        throw Error(ErrorKind::Unsupported,
                    FTS_TEXT("%1: the member %2 is compressed, which torch.save never does. Pack "
                             "the archive again without compression."),
                    m_file, shownName(member));
    }
    if (facts.size != facts.comp_size || facts.size > m_unread) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the member %2 claims %3 bytes, more than the file has."), m_file,
                    shownName(member), facts.size);
    }
    return facts.size;
}

std::string TorchArchive::read(const std::string& member) {
    const auto place = m_members.find(member);
    if (place == m_members.end()) {
        throw Error(ErrorKind::Format, FTS_TEXT("%1: the member %2 is missing."), m_file,
                    shownName(member));
    }
    std::string content(sizeOf(place->second, member), '\0');
    m_unread -= content.size();
    const OpenMember file(zip_fopen_index(m_zip.get(), place->second, 0), zip_fclose);
    char beyond = 0;
    // The check sum is compared once the end is met, so one more byte is asked for.
    if (!file ||
        zip_fread(file.get(), content.data(), content.size()) !=
            static_cast<zip_int64_t>(content.size()) ||
        zip_fread(file.get(), &beyond, 1) != 0) {
        throw Error(ErrorKind::Format,
                    FTS_TEXT("%1: the member %2 is damaged. Download the file again."), m_file,
                    shownName(member));
    }
    return content;
}

} // namespace fts
