#pragma once

#include <unistd.h>
#include <utility>

namespace fts {

/// Owns one file descriptor; closes it in the destructor. −1 is "none". Movable.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int file) : m_file(file) {}
    ~Descriptor() { reset(); }
    Descriptor(Descriptor&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        if (this != &other) {
            reset();
            m_file = std::exchange(other.m_file, -1);
        }
        return *this;
    }

    int get() const { return m_file; }
    explicit operator bool() const { return m_file >= 0; }

    void reset() {
        if (m_file >= 0) {
            ::close(std::exchange(m_file, -1));
        }
    }

private:
    int m_file = -1;
};

} // namespace fts
