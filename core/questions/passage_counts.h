#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace fts {

/// In how many of some passages a thing stands, such as a word.
class PassageCounts {
public:
    /// What one passage has.
    void add(const std::unordered_set<std::string>& things) {
        for (const std::string& thing : things) {
            ++m_counts[thing];
        }
    }

    std::size_t of(const std::string& thing) const {
        const auto found = m_counts.find(thing);
        return found == m_counts.end() ? 0 : found->second;
    }

private:
    std::unordered_map<std::string, std::size_t> m_counts;
};

} // namespace fts
