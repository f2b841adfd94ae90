// Reads untrusted documents under limits of its own, so that the programs that hold a person's
// project never open them. core/text/extract_protocol.h says what it reads and answers, a line
// each.

#include <cstdio>
#include <iostream>
#include <new>
#include <string>

#include "app/extract/limits.h"
#include "core/base/shown_path.h"
#include "core/readers/read_document.h"
#include "core/text/extract_protocol.h"

namespace fts::extract {
namespace {

std::string answerTo(const std::string& line) {
    ExtractRequest request;
    try {
        request = ExtractRequest::fromLine(line);
        limitNextFile();
        return extractAnswer(request.path, readDocument(request.path, request.password));
    } catch (const Error& error) {
        return extractRefusal(request.path, error);
    } catch (const std::bad_alloc&) {
        return extractRefusal(
            request.path,
            Error(ErrorKind::OutOfMemory,
                  FTS_TEXT("%1 needs more memory to read than one file is given. Divide it."),
                  shownPath(request.path.native())));
    }
}

int answerRequests() {
    limitProcess();
    std::string line;
    while (std::getline(std::cin, line)) {
        std::cout << answerTo(line) << std::endl;
        if (!std::cout) {
            std::fputs("finetune-studio-extract: the answer could not be written; "
                       "standard output must be a pipe.\n",
                       stderr);
            return 1;
        }
    }
    return 0;
}

} // namespace
} // namespace fts::extract

int main(int argc, char**) {
    if (argc > 1) {
        std::fputs("finetune-studio-extract takes no arguments. It reads lines of JSON such as\n"
                   "{\"path\": \"notes.md\"} from standard input and answers each with one line.\n",
                   stderr);
        return 2;
    }
    try {
        return fts::extract::answerRequests();
    } catch (const std::exception& error) {
        std::fprintf(stderr, "finetune-studio-extract: %s\n", error.what());
        return 1;
    }
}
