#include <QtTest/QtTest>

#include <cstdlib>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "core/base/error.h"
#include "core/corpus/extractor.h"
#include "tests/core/readers/written_docx.h"
#include "tests/core/readers/written_files.h"
#include "tests/core/readers/written_pdf.h"

using namespace fts;
using namespace fts::test;

namespace fs = std::filesystem;

namespace {

/// What a reader of zlib unpacks to `bytes`.
std::string packed(const std::string& bytes) {
    return qCompress(QByteArray::fromStdString(bytes), 9).mid(4).toStdString();
}

/// A PDF of these objects, the first of which is the catalogue. Its table of objects is missing,
/// so that readers look for them.
std::string pdfOf(const std::vector<std::string>& objects, const std::string& trailer = {}) {
    std::string bytes = "%PDF-1.4\n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    return bytes + "trailer<</Root 1 0 R/Size 9" + trailer + ">>\n%%EOF\n";
}

std::string stream(const std::string& entries, const std::string& content) {
    return "<<" + entries + "/Length " + std::to_string(content.size()) + ">>stream\n" + content +
           "\nendstream";
}

} // namespace

// The program that reads documents, and its client, with files and programs that do harm.
class TestExtractor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pdfsMadeToDoHarmCostThemselvesOnly_data() {
        QTest::addColumn<QByteArray>("bytes");
        const std::string page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                                 "/Resources<</XObject<</X 5 0 R>>>>>>";
        const std::string form = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"
                                 "/Resources<</XObject<</X 5 0 R>>>>";
        const std::string catalog = "<</Type/Catalog/Pages 2 0 R>>";
        const std::string pages = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
        pdf("pages in a circle", pdfOf({catalog, "<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"}));
        pdf("a form that draws itself",
            pdfOf({catalog, pages, page, stream("", "/X Do"), stream(form, "/X Do /X Do")}));
        pdf("a length that is itself", pdfOf({catalog, pages, page, "<</Length 4 0 R>>stream\nx"}));
        pdf("a table before itself", pdfOf({catalog, pages}, "/Prev 9") + "startxref\n9\n%%EOF");
        pdf("deep lists", pdfOf({"<</Type/Catalog/Pages " + std::string(100'000, '[')}));
        pdf("a packed gigabyte", pdfOf({catalog, pages, page,
                                        stream("/Filter[/FlateDecode/FlateDecode]",
                                               packed(packed(std::string(64'000'000, ' '))))}));
        pdf("very many pages",
            pdfOf({catalog, "<</Type/Pages/Count 2000000000/Kids[3 0 R]>>", page}));
        pdf("a picture of no kind", pdfOf({catalog, pages, page, stream("", "/X Do"),
                                           stream("/Subtype/Image/Width 99999/Height 99999"
                                                  "/Filter/JBIG2Decode",
                                                  std::string(400, '\xFF'))}));
    }

    void pdfsMadeToDoHarmCostThemselvesOnly() {
        QFETCH(QByteArray, bytes);
        const fs::path path = write("harm.pdf", bytes.toStdString());
        QVERIFY(!refusalOf(m_real, path).empty());
        QCOMPARE(textOf(m_real, write("after.txt", "still here")), std::string("still here"));
    }

    void aPageThatNeedsTooMuchMemoryIsRefused() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("Sanitizers need more address space than the limit leaves.");
#endif
        std::string page = "<html>";
        for (int i = 0; i < 9'000'000; ++i) {
            page += "<b>a</b>";
        }
        QVERIFY(holds(refusalOf(m_real, write("huge.html", page)), "needs more memory"));
        QCOMPARE(textOf(m_real, write("after.txt", "still here")), std::string("still here"));
    }

    void aDocumentThatNeedsTooMuchMemoryIsRefused() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("Sanitizers need more address space than the limit leaves.");
#endif
        std::string runs;
        for (int i = 0; i < 6'500'000; ++i) {
            runs += "<w:r>x</w:r>";
        }
        std::vector<ZipPart> parts = docxParts({});
        parts[3].content = wordXml("document", "<w:body><w:p>" + runs + "</w:p></w:body>");
        parts[3].stored = true;
        const std::string refusal = refusalOf(m_real, writeZip(path("huge.docx"), parts));
        QVERIFY2(holds(refusal, "needs more memory"), refusal.c_str());
        QCOMPARE(textOf(m_real, write("after.txt", "still here")), std::string("still here"));
    }

    void aCrashCostsThatFileOnlyAndAgainTheNextTime() {
        Extractor extractor(script());
        for (int i = 0; i < 2; ++i) {
            QVERIFY(holds(refusalOf(extractor, write("crash.txt", "x")),
                          "damaged in a way that ended the program"));
            QCOMPARE(textOf(extractor, write("good.txt", "x")), std::string("ok"));
        }
    }

    void aHangIsGivenUp() {
        Extractor extractor(script(), std::chrono::milliseconds(300));
        QVERIFY(
            holds(refusalOf(extractor, write("hang.txt", "x")), "could not be read in 1 seconds"));
        QCOMPARE(textOf(extractor, write("good.txt", "x")), std::string("ok"));
    }

    void noKeyOfTheEnvironmentReachesIt() {
        ::setenv("OPENAI_API_KEY", "sk-canary", 1);
        Extractor extractor(script());
        const std::string told = textOf(extractor, write("environment.txt", "x"));
        ::unsetenv("OPENAI_API_KEY");
        QCOMPARE(told, std::string("key:"));
    }

    void whatIsNoFileIsRefused() {
        const fs::path socket = path("socket.txt");
        const int listening = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{AF_UNIX, {}};
        socket.string().copy(address.sun_path, sizeof address.sun_path - 1);
        QCOMPARE(::bind(listening, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        QVERIFY(holds(refusalOf(m_real, socket), "socket.txt"));
        ::close(listening);

        fs::create_symlink("loop.txt", path("loop.txt"));
        QVERIFY(holds(refusalOf(m_real, path("loop.txt")), "loop.txt"));
        fs::create_symlink("nowhere.txt", path("dangling.txt"));
        QVERIFY(holds(refusalOf(m_real, path("dangling.txt")), "dangling.txt"));
    }

    void unreadableAndHugeFilesAreRefused() {
        const fs::path large = write("large.txt", "");
        fs::resize_file(large, 5'000'000'000);
        QVERIFY(holds(refusalOf(m_real, large), "Divide it"));
        if (::geteuid() != 0) {
            const fs::path closed = write("closed.txt", "x");
            fs::permissions(closed, fs::perms::none);
            QVERIFY(holds(refusalOf(m_real, closed), "closed.txt"));
        }
    }

    void oneLongLineIsRead() {
        QCOMPARE(textOf(m_real, write("line.txt", std::string(20'000'000, 'a'))).size(),
                 std::size_t(20'000'000));
    }

    void oddNamesAreReadAndShown() {
        for (const std::string name : {"a\nb.txt", "100 %1 %s.txt", "\"quoted\" 'name'.txt",
                                       "$(touch x).txt", "\xFF\xFE.txt", "-rf.txt"}) {
            QCOMPARE(textOf(m_real, write(name, "text of it")), std::string("text of it"));
        }
        const std::string longest = std::string(251, 'n') + ".txt";
        QCOMPARE(textOf(m_real, write(longest, "text of it")), std::string("text of it"));
        QVERIFY(holds(refusalOf(m_real, write("a\n\xFF.txt", "")), "a\\n\\xFF.txt is empty"));
    }

private:
    static void pdf(const char* name, const std::string& bytes) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes);
    }

    static bool holds(const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    }

    fs::path path(const std::string& name) const { return m_files.path(name); }

    fs::path write(const std::string& name, const std::string& bytes) const {
        return m_files.write(name, bytes);
    }

    /// Stands in for the program: what it does depends on the name of the file.
    fs::path script() const {
        const fs::path program = write(
            "program.sh",
            "#!/bin/sh\n"
            "while read -r line; do\n"
            "  text=ok\n"
            "  case \"$line\" in\n"
            "    *crash*) kill -SEGV $$;;\n"
            "    *hang*) exec sleep 20;;\n"
            "    *environment*) text=\"key:$OPENAI_API_KEY\";;\n"
            "  esac\n"
            "  echo '{\"path\":\"\",\"document\":{\"title\":\"\",\"blocks\":[{\"kind\":\"paragraph\","
            "\"text\":\"'$text'\"}]},\"notes\":[]}'\n"
            "done\n");
        fs::permissions(program, fs::perms::owner_all);
        return program;
    }

    static std::string textOf(Extractor& extractor, const fs::path& file) {
        return documentText(extractor.read(file));
    }

    /// Empty if it is read.
    static std::string refusalOf(Extractor& extractor, const fs::path& file) {
        try {
            extractor.read(file);
            return {};
        } catch (const Error& error) {
            return error.what();
        }
    }

    WrittenFiles m_files;
    Extractor m_real{FTS_BIN_DIR "/finetune-studio-extract"};
};

QTEST_GUILESS_MAIN(TestExtractor)
#include "test_extractor.moc"
