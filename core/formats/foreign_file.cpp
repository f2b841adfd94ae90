#include "core/formats/foreign_file.h"

#include <array>

#include "core/base/error.h"

namespace fts {
namespace {

using namespace std::string_view_literals;

struct Kind {
    std::string_view magic;
    const char* sentence;
};

constexpr std::array<Kind, 7> kKinds{{
    {"PK\x03\x04"sv, FTS_TEXT("%1 is a zip archive, perhaps a PyTorch file. Name it "
                              "pytorch_model.bin if it is one.")},
    {"\x80\x02"sv, FTS_TEXT("%1 is a Python pickle, perhaps a PyTorch file. Name it "
                            "pytorch_model.bin if it is one.")},
    {"GGUF"sv, FTS_TEXT("%1 is a GGUF file. Choose the model's safetensors folder instead.")},
    {"version https://git-lfs"sv,
     FTS_TEXT("%1 is only a pointer to the real file. Fetch it with \"git lfs pull\".")},
    {"<!DOCTYPE"sv, FTS_TEXT("%1 is a web page, not a model. Download it again.")},
    {"<html"sv, FTS_TEXT("%1 is a web page, not a model. Download it again.")},
    {"\x89HDF\r\n"sv, FTS_TEXT("%1 is a Keras file. Convert it to safetensors first.")},
}};

} // namespace

void refuseForeignFile(const std::string& file, std::string_view content) {
    for (const Kind& kind : kKinds) {
        if (content.starts_with(kind.magic)) {
            throw Error(ErrorKind::Unsupported, kind.sentence, file);
        }
    }
}

} // namespace fts
