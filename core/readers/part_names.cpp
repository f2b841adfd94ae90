#include "core/readers/part_names.h"

#include <charconv>
#include <vector>

#include "core/readers/xml_tree.h"

namespace fts {
namespace {

std::string withoutEscapes(std::string_view reference) {
    std::string plain;
    for (std::size_t i = 0; i < reference.size(); ++i) {
        unsigned char byte = 0;
        const char* const digits = reference.data() + i + 1;
        if (reference[i] == '%' && i + 2 < reference.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            plain += static_cast<char>(byte);
            i += 2;
        } else {
            plain += reference[i] == '\\' ? '/' : reference[i];
        }
    }
    return plain;
}

} // namespace

std::string referredPart(std::string_view from, std::string_view reference) {
    const std::string path = withoutEscapes(reference.substr(0, reference.find_first_of("#?")));
    if (path.empty()) {
        return {};
    }
    const std::size_t folder = path.front() == '/' ? 0 : from.rfind('/') + 1;
    const std::string whole = std::string(from.substr(0, folder)) + path + '/';
    std::vector<std::string> steps;
    for (std::size_t begin = 0, end = 0; (end = whole.find('/', begin)) != std::string::npos;
         begin = end + 1) {
        const std::string step = whole.substr(begin, end - begin);
        if (step == ".." && steps.empty()) {
            return {};
        }
        if (step == "..") {
            steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
    }
    std::string part;
    for (const std::string& step : steps) {
        part += (part.empty() ? "" : "/") + step;
    }
    return part;
}

std::string relatedPart(ZipArchive& archive, std::string_view from, std::string_view type) {
    const std::size_t name = from.rfind('/') + 1;
    const std::string relations =
        std::string(from.substr(0, name)) + "_rels/" + std::string(from.substr(name)) + ".rels";
    if (!archive.has(relations)) {
        return {};
    }
    const XmlTree tree = parseXml(archive.read(relations), archive.fileName());
    for (const xmlNode* node = xmlDocGetRootElement(tree.get())->children; node != nullptr;
         node = node->next) {
        if (isElement(node, "Relationship") && attributeOf(node, "Type").ends_with(type) &&
            attributeOf(node, "TargetMode") != "External") {
            return referredPart(from, attributeOf(node, "Target"));
        }
    }
    return {};
}

} // namespace fts
