#include "core/formats/foreign_file.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"

namespace fts {
namespace {

using namespace std::string_view_literals;

struct Kind {
    std::string_view magic;
    const char* sentence;
    std::size_t place = 0; ///< where the magic stands
};

constexpr const char* kPickle =
    FTS_TEXT("%1 is a Python pickle, perhaps a PyTorch file. Name it pytorch_model.bin if it is "
             "one.");
constexpr const char* kWebPage = FTS_TEXT("%1 is a web page, not a model. Download it again.");

constexpr std::array kKinds{
    Kind{"PK\x03\x04"sv, FTS_TEXT("%1 is a zip archive, perhaps a PyTorch file. Name it "
                                  "pytorch_model.bin if it is one.")},
    Kind{"\x80\x02"sv, kPickle},
    Kind{"\x80\x03"sv, kPickle},
    Kind{"\x80\x04"sv, kPickle},
    Kind{"\x80\x05"sv, kPickle},
    Kind{"PTMF"sv,
         FTS_TEXT("%1 is a program for PyTorch Mobile, not a file of weights. Ask for "
                  "the model in safetensors form."),
         4},
    Kind{"GGUF"sv, FTS_TEXT("%1 is a GGUF file. Choose the model's safetensors folder instead.")},
    Kind{"version https://git-lfs"sv,
         FTS_TEXT("%1 is only a pointer to the real file. Fetch it with \"git lfs pull\".")},
    Kind{"<!DOCTYPE"sv, kWebPage},
    Kind{"<!doctype"sv, kWebPage},
    Kind{"<html"sv, kWebPage},
    Kind{"\x89HDF\r\n"sv, FTS_TEXT("%1 is a Keras file. Convert it to safetensors first.")},
};

} // namespace

void refuseForeignFile(const std::string& file, std::string_view content) {
    for (const Kind& kind : kKinds) {
        if (content.substr(std::min(kind.place, content.size())).starts_with(kind.magic)) {
            throw Error(ErrorKind::Unsupported, kind.sentence, file);
        }
    }
}

} // namespace fts
