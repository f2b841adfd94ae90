#include "core/text/extract_protocol.h"

#include "core/base/json.h"
#include "core/base/json_members.h"
#include "core/base/shown_path.h"
#include "core/base/utf8.h"

namespace fts {
namespace {

using nlohmann::json;

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kLongestRequest = 1'000'000;

std::string hexOf(std::string_view bytes) {
    std::string hex;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        hex += {kDigits[byte >> 4], kDigits[byte & 15]};
    }
    return hex;
}

std::string bytesOf(std::string_view hex) {
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const std::size_t high = kDigits.find(hex[i]);
        const std::size_t low = i + 1 < hex.size() ? kDigits.find(hex[i + 1]) : kDigits.npos;
        if (high == kDigits.npos || low == kDigits.npos) {
            throw Error(ErrorKind::BadInput,
                        FTS_TEXT("\"path_hex\" is written in pairs of the digits 0-9 and a-f."));
        }
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

[[noreturn]] void throwErrorIn(const json& error) {
    auto message = error.get<Message>();
    if (error.value("password", false)) {
        throw PasswordNeeded(std::move(message));
    }
    throw Error(errorKindFromName(error.at("kind").get<std::string>()), std::move(message));
}

} // namespace

std::string ExtractRequest::toLine() const {
    const bool plain = isUtf8(path.native());
    json request{{plain ? "path" : "path_hex", plain ? path.native() : hexOf(path.native())}};
    if (!password.empty()) {
        request["password"] = password;
    }
    return dumpJson(request);
}

ExtractRequest ExtractRequest::fromLine(std::string_view line) {
    const json request = parseJson(line, "standard input", {.bytes = kLongestRequest});
    ExtractRequest result{textAt(request, "path"), textAt(request, "password")};
    if (const std::string hex = textAt(request, "path_hex"); !hex.empty()) {
        result.path = bytesOf(hex);
    }
    if (result.path.empty() || result.path.native().find('\0') != std::string::npos) {
        throw Error(ErrorKind::BadInput, FTS_TEXT("A request is a JSON object with a \"path\"."));
    }
    return result;
}

std::string extractAnswer(const std::filesystem::path& path, const Reading& reading) {
    return dumpJson({{"path", shownPath(path.native())},
                     {"document", documentToJson(reading.document)},
                     {"notes", reading.notes}});
}

std::string extractRefusal(const std::filesystem::path& path, const Error& error) {
    json reason = error.message();
    reason["kind"] = errorKindName(error.kind());
    if (dynamic_cast<const PasswordNeeded*>(&error) != nullptr) {
        reason["password"] = true;
    }
    return dumpJson({{"path", shownPath(path.native())}, {"error", reason}});
}

Reading readingFromLine(std::string_view line) {
    const json answer = parseJson(line, "finetune-studio-extract");
    try {
        if (answer.contains("error")) {
            throwErrorIn(answer["error"]);
        }
        return {documentFromJson(answer.at("document")),
                answer.at("notes").get<std::vector<Message>>()};
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Format, FTS_TEXT("finetune-studio-extract answered wrongly: %1"),
                    error.what());
    }
}

} // namespace fts
