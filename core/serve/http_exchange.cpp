#include "core/serve/http_exchange.h"

#include <charconv>
#include <new>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/ascii.h"
#include "core/base/job_context.h"
#include "core/base/json.h"

namespace fts {
namespace {

using Phase = ConnectionWatch::Phase;

// Of a body that is refused, so much more is read, that the client may see why.
constexpr std::uint64_t kReadInVain = std::uint64_t{64} << 20;
constexpr std::size_t kBlock = 16 * 1024;

ApiError tooLarge(std::uint64_t most) {
    return {413, "invalid_request_error", "request_too_large", "",
            Message("The body is larger than %1 bytes.", most)};
}

MHD_Result addQuery(void* query, MHD_ValueKind, const char* key, const char* value) {
    (*static_cast<std::map<std::string, std::string>*>(query))[key] = value == nullptr ? "" : value;
    return MHD_YES;
}

// What an answer is whose making has failed. Here, and not in runJob(), since what is thrown
// decides the status.
template <typename Make>
HttpAnswer answerOf(const Make& make) {
    std::optional<ApiError> failure;
    try {
        return make();
    } catch (const ApiError& error) {
        failure = error;
    } catch (const Error& error) {
        failure = ApiError::of(error);
    } catch (const std::bad_alloc&) {
        failure = ApiError(503, "server_error", "out_of_memory", "", "There is too little memory.");
    } catch (const Cancelled&) {
        failure = ApiError::stopping();
    } catch (const std::exception&) {
        failure = ApiError::internal();
    }
    HttpAnswer answer;
    answer.status = failure->status();
    answer.body = dumpJson(failure->body());
    if (failure->retryAfter() > 0) {
        answer.headers.emplace_back("Retry-After", std::to_string(failure->retryAfter()));
    }
    return answer;
}

// Null if it cannot be read.
MHD_Response* fileResponse(const std::filesystem::path& path, std::uint64_t& bytes) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (file < 0) {
        return nullptr;
    }
    if (::fstat(file, &status) != 0) {
        ::close(file);
        return nullptr;
    }
    bytes = static_cast<std::uint64_t>(status.st_size);
    return MHD_create_response_from_fd64(bytes, file); // which closes it
}

} // namespace

/// An answer that is sent as it is made, as libmicrohttpd asks for it.
class HttpExchange::Pump {
public:
    Pump(std::unique_ptr<AnswerStream> stream, ConnectionWatch& watch,
         ConnectionWatch::Connection* watched)
        : m_stream(std::move(stream)), m_watch(watch), m_watched(watched) {}

    static ssize_t read(void* pump, std::uint64_t, char* out, std::size_t most) {
        try {
            return static_cast<Pump*>(pump)->give(out, most);
        } catch (...) { // memory is short: the library must not be crossed
            return MHD_CONTENT_READER_END_WITH_ERROR;
        }
    }
    static void release(void* pump) { delete static_cast<Pump*>(pump); }

private:
    ssize_t give(char* out, std::size_t most) {
        if (m_rest.empty()) {
            m_watch.enter(m_watched, Phase::Working);
            m_rest = m_stream->next();
            m_watch.enter(m_watched, Phase::Sending, m_rest.size());
        }
        if (m_rest.empty()) {
            return MHD_CONTENT_READER_END_OF_STREAM;
        }
        const std::size_t size = m_rest.copy(out, most);
        m_rest.erase(0, size);
        return static_cast<ssize_t>(size);
    }

    std::unique_ptr<AnswerStream> m_stream;
    ConnectionWatch& m_watch;
    ConnectionWatch::Connection* m_watched;
    std::string m_rest;
};

HttpExchange::HttpExchange(HttpShared& shared, MHD_Connection* connection, const char* path,
                           const char* method)
    : m_shared(shared), m_connection(connection),
      m_socket(MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd),
      m_watched(static_cast<ConnectionWatch::Connection*>(
          MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)
              ->socket_context)) {
    m_shared.watch.enter(m_watched, Phase::Body);
    try {
        readHead(path, method);
        if (m_shared.stopping) {
            throw ApiError::stopping();
        }
        m_shared.access.check({header("Authorization"), header("Host"), header("Origin")});
        checkAnnounced();
        beginBody();
    } catch (const ApiError& error) {
        m_refusal = error;
    }
}

HttpExchange::~HttpExchange() {
    m_shared.memory -= m_stored;
    if (m_counted) {
        --m_shared.calls;
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - m_begin;
    m_shared.handler.answered({m_call.method, m_call.path, m_sent ? m_status : 0, taken.count()});
    m_shared.watch.enter(m_watched, Phase::Waiting);
}

std::string HttpExchange::header(const char* name) const {
    const char* value = MHD_lookup_connection_value(m_connection, MHD_HEADER_KIND, name);
    return value == nullptr ? "" : value;
}

void HttpExchange::readHead(const char* path, const char* method) {
    m_call.method = method;
    m_call.path = path;
    m_call.contentType = header("Content-Type");
    m_call.isGone = [this] { return isGone(); };
    MHD_get_connection_values(m_connection, MHD_GET_ARGUMENT_KIND, &addQuery, &m_call.query);
    m_mostBytes = m_shared.handler.mostBytes(m_call);
}

void HttpExchange::checkAnnounced() {
    const std::string text = header("Content-Length");
    std::from_chars(text.data(), text.data() + text.size(), m_announced);
    if (m_announced > m_mostBytes) {
        throw tooLarge(m_mostBytes);
    }
}

void HttpExchange::beginBody() {
    if (m_call.method == "POST" &&
        asciiLowered(m_call.contentType).starts_with("multipart/form-data")) {
        m_form = std::make_unique<FormBody>(m_connection, m_shared.options.uploads);
    }
}

bool HttpExchange::isRefusedUnread() const {
    return m_refusal && m_announced > m_mostBytes + kReadInVain;
}

bool HttpExchange::take(std::string_view bytes) {
    m_received += bytes.size();
    m_shared.watch.add(m_watched, bytes.size());
    if (!m_refusal) {
        try {
            store(bytes);
        } catch (const ApiError& error) {
            m_refusal = error;
        } catch (const Error& error) {
            m_refusal = ApiError::of(error);
        }
    }
    return m_received <= m_mostBytes + kReadInVain;
}

void HttpExchange::store(std::string_view bytes) {
    if (m_received > m_mostBytes) {
        throw tooLarge(m_mostBytes);
    }
    if (m_form) {
        m_form->take(bytes);
        return;
    }
    m_stored += bytes.size();
    if (m_shared.memory.fetch_add(bytes.size()) + bytes.size() > m_shared.options.memory) {
        throw ApiError::overloaded("The server holds too many requests at the moment.");
    }
    m_call.body += bytes;
}

bool HttpExchange::answer() {
    m_shared.watch.enter(m_watched, Phase::Working);
    m_counted = true;
    const bool many = ++m_shared.calls > m_shared.options.mostCalls;
    if (many && !m_refusal) {
        m_refusal = ApiError::overloaded("The server answers too many requests at the moment.");
    }
    return send(answerOrError());
}

HttpAnswer HttpExchange::answerOrError() {
    return answerOf([&] {
        if (m_refusal) {
            throw ApiError(*m_refusal);
        }
        if (m_form) {
            m_form->finish(m_call);
        }
        return m_shared.handler.answer(m_call);
    });
}

MHD_Response* HttpExchange::responseOf(HttpAnswer& answer) {
    if (answer.stream != nullptr) {
        return MHD_create_response_from_callback(
            MHD_SIZE_UNKNOWN, kBlock, &Pump::read,
            new Pump(std::move(answer.stream), m_shared.watch, m_watched), &Pump::release);
    }
    std::uint64_t bytes = answer.body.size();
    MHD_Response* response =
        answer.file.empty()
            ? MHD_create_response_from_buffer(bytes, answer.body.data(), MHD_RESPMEM_MUST_COPY)
            : fileResponse(answer.file, bytes);
    m_shared.watch.enter(m_watched, Phase::Sending, bytes);
    return response;
}

bool HttpExchange::send(HttpAnswer answer) {
    m_shared.watch.enter(m_watched, Phase::Sending);
    m_status = answer.status;
    MHD_Response* response = responseOf(answer);
    if (response == nullptr) {
        return false;
    }
    MHD_add_response_header(response, "Content-Type", answer.contentType.c_str());
    MHD_add_response_header(response, "Cache-Control", "no-store");
    for (const auto& [name, value] : answer.headers) {
        MHD_add_response_header(response, name.c_str(), value.c_str());
    }
    if (m_shared.stopping) {
        MHD_add_response_header(response, "Connection", "close");
    }
    const MHD_Result queued =
        MHD_queue_response(m_connection, static_cast<unsigned>(answer.status), response);
    MHD_destroy_response(response);
    return queued == MHD_YES;
}

// Not by what is there to read: that may be the client's next request.
bool HttpExchange::isGone() const {
    pollfd state{m_socket, POLLRDHUP, 0};
    return ::poll(&state, 1, 0) > 0; // or it broke off
}

} // namespace fts
