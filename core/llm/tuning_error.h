#pragma once

#include "core/base/error.h"
#include "core/llm/chat_answer.h"

namespace fts {

/// Why an endpoint did not do what a client of fine-tuning jobs asked.
enum class TuningFault {
    Connection,  ///< no reply came, after all tries
    Address,     ///< nothing was sent: the address is wrong, not to be trusted, or leads elsewhere
    KeyRefused,  ///< 401, 403
    NoCredit,    ///< 402, or 429 because a quota is used up
    NotThere,    ///< 404 for a file or job: it is not known there
    NotOffered,  ///< 404, 405 or 501 for the call itself: no fine-tuning here
    RateLimited, ///< 429, after all tries
    Server,      ///< 5xx, after all tries
    Refused,     ///< another 4xx: it cannot be done as asked
    NotAnAnswer, ///< no JSON, or not of the protocol's shape
};

/// An Error that says why. Its sentence never holds the key.
class TuningError : public Error {
public:
    TuningError(TuningFault fault, bool maybeDone, Message message)
        : Error(ErrorKind::Network, std::move(message)), m_fault(fault), m_maybeDone(maybeDone) {}

    TuningFault fault() const { return m_fault; }
    /// The endpoint may have done what was asked all the same; asking again might do it twice.
    bool maybeDone() const { return m_maybeDone; }
    /// It may well work later.
    bool passes() const {
        return m_fault == TuningFault::Connection || m_fault == TuningFault::RateLimited ||
               m_fault == TuningFault::Server || m_fault == TuningFault::NotAnAnswer;
    }

private:
    TuningFault m_fault;
    bool m_maybeDone;
};

/// What a reply of a status other than 2xx means. `ofThing`: the call named a file or job.
TuningError tuningRefusal(const HttpReply& reply, const AskedEndpoint& asked, bool ofThing);

/// What it means that no reply came.
TuningError tuningConnectionFailure(const HttpError& error);

} // namespace fts
