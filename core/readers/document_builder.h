#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/reading.h"

namespace fts {

/// Collects what a reader finds. Texts are cleaned here, and what is empty then is left out.
class DocumentBuilder {
public:
    /// `name` is the file as sentences show it.
    explicit DocumentBuilder(std::string name) : m_name(std::move(name)) {}

    const std::string& name() const { return m_name; }

    void setTitle(std::string_view title); ///< the first one that is not empty stays
    void setPage(int page) { m_page = page; }

    void heading(std::string_view text, int level); ///< 1 to 6; others become the nearest
    void paragraph(std::string_view text);
    void listItem(std::string_view text);
    void code(std::string_view text);

    /// Cells are put on one line each; empty rows are left out.
    void table(const std::vector<std::vector<std::string>>& rows);

    /// The blocks of a part that was read apart, its headings `deeper` levels below.
    void append(Document part, int deeper);

    void note(Message note); ///< once, however often it is told

    bool empty() const { return m_reading.document.blocks.empty(); }

    /// Throws BadInput if nothing was found.
    Reading finish();

private:
    void add(BlockKind kind, std::string text, int level = 0);

    std::string m_name;
    Reading m_reading;
    std::size_t m_size = 0; // bytes of all blocks
    int m_page = 0;
};

} // namespace fts
