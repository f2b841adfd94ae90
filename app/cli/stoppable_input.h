#pragma once

#include <array>
#include <stop_token>
#include <streambuf>

namespace fts {

/// Standard input that ends when a stop is asked for: a read that waits for a person's next line
/// does not see the signal that ends the command.
class StoppableInput : public std::streambuf {
public:
    explicit StoppableInput(std::stop_token stop) : m_stop(std::move(stop)) {}

protected:
    int_type underflow() override;

private:
    std::stop_token m_stop;
    std::array<char, 65536> m_piece;
};

} // namespace fts
