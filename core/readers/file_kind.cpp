#include "core/readers/file_kind.h"

#include <algorithm>
#include <array>

namespace fts {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    const char* refusal;
    std::size_t at = 0;
};

constexpr auto kPicture = FTS_TEXT("%1 is a picture. Have its text recognised first (OCR), for "
                                   "example with ocrmypdf, and import the result.");
constexpr auto kOldOffice = FTS_TEXT(
    "%1 is a file of an older Word, Excel or PowerPoint, or one with a password. Open it there and "
    "save it as PDF without a password.");
constexpr auto kRichText =
    FTS_TEXT("%1 is RTF, which is not read. Open it in a word processor and save it as PDF.");
constexpr auto kSound = FTS_TEXT("%1 is a sound or film, not text.");
constexpr auto kProgram = FTS_TEXT("%1 is a program, not text.");
constexpr auto kDatabase = FTS_TEXT("%1 is a database. Export its tables as CSV and import those.");

constexpr std::array kMagics{
    Magic{"\x89PNG\r\n"sv, kPicture},
    Magic{"\xFF\xD8\xFF"sv, kPicture},
    Magic{"GIF8"sv, kPicture},
    Magic{"II*\0"sv, kPicture},
    Magic{"MM\0*"sv, kPicture},
    Magic{"WEBP"sv, kPicture, 8},
    Magic{"\x1F\x8B"sv, kArchiveRefusal},
    Magic{"7z\xBC\xAF\x27\x1C"sv, kArchiveRefusal},
    Magic{"Rar!\x1A\x07"sv, kArchiveRefusal},
    Magic{"\xFD\x37zXZ\0"sv, kArchiveRefusal},
    Magic{"BZh"sv, kArchiveRefusal},
    Magic{"\x28\xB5\x2F\xFD"sv, kArchiveRefusal},
    Magic{"ustar"sv, kArchiveRefusal, 257},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1"sv, kOldOffice},
    Magic{"{\\rtf"sv, kRichText},
    Magic{"ID3"sv, kSound},
    Magic{"OggS"sv, kSound},
    Magic{"fLaC"sv, kSound},
    Magic{"ftyp"sv, kSound, 4},
    Magic{"\x7F\x45LF"sv, kProgram},
    Magic{"MZ\x90\0"sv, kProgram},
    Magic{"SQLite format 3\0"sv, kDatabase},
};

const Magic* findMagic(std::string_view begin) {
    const auto* const found = std::ranges::find_if(kMagics, [begin](const Magic& magic) {
        return begin.size() >= magic.at && begin.substr(magic.at).starts_with(magic.bytes);
    });
    return found == kMagics.end() ? nullptr : found;
}

} // namespace

FileKind sniffKind(std::string_view begin) {
    if (findMagic(begin) != nullptr) {
        return FileKind::Other;
    }
    if (begin.starts_with("PK\x03\x04"sv) || begin.starts_with("PK\x05\x06"sv)) {
        return FileKind::Zip;
    }
    // Readers of PDF accept other bytes before it.
    return begin.substr(0, 1024).find("%PDF-"sv) != std::string_view::npos ? FileKind::Pdf
                                                                           : FileKind::Text;
}

Message otherKindRefusal(std::string_view begin, std::string_view name) {
    return {findMagic(begin)->refusal, name};
}

} // namespace fts
