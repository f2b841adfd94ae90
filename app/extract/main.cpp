// Reads untrusted documents under limits of its own, so that the programs that hold a person's
// project never open them. Each line of standard input is {"path": …}; each is answered by one
// line on standard output, {"path", "text"} or {"path", "error": {"kind", "text", "arguments"}}.

#include <cstdio>
#include <iostream>
#include <new>
#include <string>

#include "app/extract/limits.h"
#include "app/extract/plain_text.h"
#include "core/base/error.h"
#include "core/base/json.h"

namespace fts::extract {
namespace {

using nlohmann::json;

std::string requestedPath(const std::string& line) {
    const json request = parseJson(line, "standard input");
    if (!request.is_object() || !request.contains("path") || !request["path"].is_string()) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("A request is a JSON object with a \"path\"."));
    }
    return request["path"].get<std::string>();
}

std::string refusal(const std::string& path, ErrorKind kind, const Message& message) {
    json error = message;
    error["kind"] = errorKindName(kind);
    return dumpJson({{"path", path}, {"error", error}});
}

std::string textOf(const std::string& path) {
    json answer = {{"path", path}};
    answer["text"] = readPlainText(path);
    try {
        return answer.dump(-1, ' ', false, json::error_handler_t::strict);
    } catch (const json::type_error&) { // what a strict dump throws for bytes that are not UTF-8
        throw Error(ErrorKind::Format, FTS_TEXT("%1 is not text in UTF-8."), path);
    }
}

std::string answerTo(const std::string& line) {
    std::string path;
    try {
        path = requestedPath(line);
        limitNextFile();
        return textOf(path);
    } catch (const Error& error) {
        return refusal(path, error.kind(), error.message());
    } catch (const std::bad_alloc&) {
        return refusal(path, ErrorKind::OutOfMemory,
                       Message(FTS_TEXT("%1 needs more memory to read than is allowed."), path));
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
