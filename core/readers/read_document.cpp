#include "core/readers/read_document.h"

#include "core/readers/document_builder.h"
#include "core/readers/file_kind.h"
#include "core/readers/open_file.h"
#include "core/readers/pdf.h"
#include "core/readers/text_kinds.h"
#include "core/readers/zip_kinds.h"

namespace fts {
namespace {

constexpr std::size_t kSniffed = 4096; // bytes

} // namespace

Reading readDocument(const std::filesystem::path& path, const std::string& password) {
    const OpenFile file(path);
    DocumentBuilder builder(file.name());
    const std::string begin = file.begin(kSniffed);
    switch (sniffKind(begin)) {
    case FileKind::Pdf:
        readPdf(file, password, builder);
        break;
    case FileKind::Zip:
        readZipKind(file, builder);
        break;
    case FileKind::Other:
        throw Error(ErrorKind::Unsupported, otherKindRefusal(begin, file.name()));
    case FileKind::Text:
        readTextKind(file, builder);
    }
    return builder.finish();
}

} // namespace fts
