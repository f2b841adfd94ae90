#pragma once

#include <string>
#include <vector>

#include <QCryptographicHash>

namespace fts::test {

/// A small PDF, written piece by piece. Points from the lower left corner of a page of A4.
class WrittenPdf {
public:
    static constexpr const char* kPlain = "/Plain";
    static constexpr const char* kBold = "/Bold";

    /// Its codes, of two bytes each, stand for shapes and nothing says for which letters.
    static constexpr const char* kNameless = "/Nameless";

    /// Its codes are Shift JIS, and the letters' shapes are not in the file.
    static constexpr const char* kJapanese = "/Japanese";

    WrittenPdf& page() {
        m_pages.emplace_back();
        return *this;
    }

    WrittenPdf& text(double x, double y, const std::string& text, double size = 11,
                     const std::string& font = kPlain) {
        std::string escaped;
        for (const char c : text) {
            escaped +=
                c == '(' || c == ')' || c == '\\' ? std::string("\\") + c : std::string(1, c);
        }
        m_pages.back() += "BT " + font + " " + std::to_string(size) + " Tf " + std::to_string(x) +
                          " " + std::to_string(y) + " Td (" + escaped + ") Tj ET\n";
        return *this;
    }

    /// Lines below each other, the first at `y`.
    WrittenPdf& lines(double x, double y, const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            text(x, y, line);
            y -= 14;
        }
        return *this;
    }

    WrittenPdf& title(const std::string& title) {
        m_title = title;
        return *this;
    }

    /// Encrypted as the first version of the format has it (RC4, 40 bits).
    WrittenPdf& password(const std::string& password) {
        m_password = password;
        return *this;
    }

    std::string bytes() const {
        const std::string key = m_password.empty() ? std::string() : encryptionKey();
        std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>"};
        std::string kids;
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            kids += std::to_string(6 + 2 * i) + " 0 R ";
        }
        objects.push_back("<</Type/Pages/Count " + std::to_string(m_pages.size()) + "/Kids[" +
                          kids + "]>>");
        objects.push_back("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        objects.push_back("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>");
        objects.push_back("<</Title" + string(m_title, key, 5) + ">>");
        for (const std::string& content : m_pages) {
            const std::size_t number = objects.size() + 1;
            objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font"
                              "<</Plain 3 0 R/Bold 4 0 R/Nameless" +
                              twoByteFont("Identity-H", "Identity") + "/Japanese" +
                              twoByteFont("90ms-RKSJ-H", "Japan1") + ">>>>/Contents " +
                              std::to_string(number + 1) + " 0 R>>");
            objects.push_back("<</Length " + std::to_string(content.size()) + ">>stream\n" +
                              encrypted(content, key, number + 1) + "\nendstream");
        }
        return file(objects, key);
    }

private:
    static std::string twoByteFont(const std::string& encoding, const std::string& letters) {
        return "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/" + encoding +
               "/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo"
               "<</Registry(Adobe)/Ordering(" +
               letters +
               ")/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>]>>";
    }

    static std::string md5(const std::string& text) {
        return QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Md5)
            .toStdString();
    }

    static std::string rc4(const std::string& key, std::string text) {
        std::vector<unsigned char> state(256);
        for (std::size_t i = 0; i < 256; ++i) {
            state[i] = static_cast<unsigned char>(i);
        }
        for (std::size_t i = 0, j = 0; i < 256; ++i) {
            j = (j + state[i] + static_cast<unsigned char>(key[i % key.size()])) % 256;
            std::swap(state[i], state[j]);
        }
        std::size_t i = 0;
        std::size_t j = 0;
        for (char& c : text) {
            i = (i + 1) % 256;
            j = (j + state[i]) % 256;
            std::swap(state[i], state[j]);
            c = static_cast<char>(c ^ state[(state[i] + state[j]) % 256]);
        }
        return text;
    }

    static std::string padding() {
        return QByteArray::fromHex(
                   "28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
            .toStdString();
    }

    std::string padded() const { return (m_password + padding()).substr(0, 32); }
    std::string owner() const { return rc4(md5(padded()).substr(0, 5), padded()); }

    std::string encryptionKey() const {
        return md5(padded() + owner() + "\xFC\xFF\xFF\xFF" + kId).substr(0, 5);
    }

    static std::string encrypted(const std::string& text, const std::string& key,
                                 std::size_t object) {
        if (key.empty()) {
            return text;
        }
        const std::string number{static_cast<char>(object), 0, 0, 0, 0};
        return rc4(md5(key + number).substr(0, 10), text);
    }

    static std::string string(const std::string& text, const std::string& key, std::size_t object) {
        return hex(encrypted(text, key, object));
    }

    static std::string hex(const std::string& bytes) {
        return "<" + QByteArray::fromStdString(bytes).toHex().toStdString() + ">";
    }

    std::string file(const std::vector<std::string>& objects, const std::string& key) const {
        std::string bytes = "%PDF-1.4\n";
        std::string table = "0000000000 65535 f \n";
        for (std::size_t i = 0; i < objects.size(); ++i) {
            const std::string place = std::to_string(bytes.size());
            table += std::string(10 - place.size(), '0') + place + " 00000 n \n";
            bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
        }
        const std::string count = std::to_string(objects.size() + 1);
        const std::string encrypt = key.empty()
                                        ? std::string()
                                        : "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O" +
                                              hex(owner()) + "/U" + hex(rc4(key, padding())) + ">>";
        return bytes + "xref\n0 " + count + "\n" + table + "trailer<</Size " + count +
               "/Root 1 0 R/Info 5 0 R/ID[" + hex(kId) + hex(kId) + "]" + encrypt +
               ">>\nstartxref\n" + std::to_string(bytes.size()) + "\n%%EOF\n";
    }

    inline static const std::string kId = "0123456789abcdef";
    std::vector<std::string> m_pages;
    std::string m_title, m_password;
};

} // namespace fts::test
