#include "core/readers/html_main_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "core/readers/xml_tree.h"

namespace fts {
namespace {

constexpr std::array<std::string_view, 24> kNeverText{
    "script", "style",  "noscript", "template", "svg",    "canvas", "iframe",   "object",
    "embed",  "applet", "audio",    "video",    "map",    "head",   "title",    "button",
    "select", "option", "input",    "textarea", "dialog", "meta",   "datalist", "frameset"};
constexpr std::array<std::string_view, 4> kMargins{"nav", "aside", "footer", "menu"};
constexpr std::array<std::string_view, 7> kMarginRoles{
    "navigation", "banner", "contentinfo", "search", "complementary", "menu", "dialog"};
constexpr std::array<std::string_view, 8> kContainers{"div",   "ul",   "ol", "section",
                                                      "table", "form", "dl", "header"};
constexpr std::array<std::string_view, 33> kMarginWords{
    "nav",       "navbar",  "navigation",   "menu",        "breadcrumb", "breadcrumbs", "sidebar",
    "footer",    "foot",    "share",        "sharing",     "social",     "comments",    "related",
    "advert",    "ads",     "ad",           "promo",       "newsletter", "subscribe",   "cookie",
    "cookies",   "consent", "popup",        "modal",       "pagination", "noprint",     "popular",
    "copyright", "bio",     "relatedposts", "recommended", "sponsored"};
// Ends of the names of what readers wrote below a text, which may be longer than the text.
constexpr std::array<std::string_view, 6> kReadersWords{
    "comments", "comments-area", "comments-section", "comment-list", "replies", "disqus_thread"};
constexpr std::size_t kTextOfItsOwn = 2000; // letters of a page besides what its readers wrote

// A button in one of these is the title of what it opens.
constexpr std::array<std::string_view, 8> kTitlesToOpen{"h1", "h2", "h3", "h4",
                                                        "h5", "h6", "dt", "summary"};

bool isHidden(const xmlNode* element) {
    std::string style = attributeOf(element, "style");
    std::erase(style, ' ');
    return hasAttribute(element, "hidden") || attributeOf(element, "aria-hidden") == "true" ||
           style.find("display:none") != std::string::npos ||
           style.find("visibility:hidden") != std::string::npos;
}

template <typename Names>
bool isOneOf(std::string_view name, const Names& names) {
    return std::ranges::find(names, name) != names.end();
}

/// Letters below an element, those in links among them, links, and whether it holds an h1.
struct Weight {
    std::size_t letters = 0, linked = 0, links = 0;
    bool titled = false;
};

class MainTextFinder {
public:
    explicit MainTextFinder(const xmlNode* page) : m_page(page) { weigh(); }

    HtmlMainText find() {
        chooseRoots();
        for (const xmlNode* root : m_result.roots) {
            m_root = root;
            for (const xmlNode* node = root; node != nullptr;) {
                const bool leave = node != root && belongsToMargins(node);
                if (leave) {
                    m_result.leftOut.insert(node);
                }
                node = nextNode(node, root, !leave);
            }
        }
        return std::move(m_result);
    }

private:
    /// Without recursion: each text counts for all elements above it, from the leaves up.
    void weigh() {
        std::vector<const xmlNode*> order;
        for (const xmlNode* node = m_page; node != nullptr;
             node = nextNode(node, m_page, !isNeverText(node))) {
            order.push_back(node);
        }
        for (auto node = order.rbegin(); node != order.rend(); ++node) {
            const std::string_view text = textOf(*node);
            Weight& own = m_weights[*node];
            own.letters += static_cast<std::size_t>(
                std::ranges::count_if(text, [](char c) { return c != ' ' && c != '\n'; }));
            if (isElement(*node, "a") && hasAttribute(*node, "href")) {
                own.linked = own.letters;
                own.links = 1;
            }
            own.titled = own.titled || isElement(*node, "h1");
            if (*node != m_page) {
                Weight& above = m_weights[(*node)->parent];
                above.letters += own.letters;
                above.linked += own.linked;
                above.links += own.links;
                above.titled = above.titled || own.titled;
            }
        }
    }

    const Weight& weightOf(const xmlNode* node) { return m_weights[node]; }

    void chooseRoots() {
        collect([](const xmlNode* node) {
            return isElement(node, "main") || attributeOf(node, "role") == "main";
        });
        if (m_result.roots.empty()) {
            collect([](const xmlNode* node) { return isElement(node, "article"); });
        }
        std::size_t letters = 0;
        for (const xmlNode* root : m_result.roots) {
            letters += weightOf(root).letters;
        }
        // A page may mark its teasers, or an empty place that a script fills.
        if (letters * 3 < weightOf(m_page).letters || letters == 0) {
            const xmlNode* body = findBelow(m_page, "body");
            m_result.roots = {body == nullptr ? m_page : body};
        }
    }

    template <typename Wanted>
    void collect(const Wanted& wanted) {
        for (const xmlNode* node = m_page; node != nullptr;) {
            const bool found = node->type == XML_ELEMENT_NODE && wanted(node);
            if (found) {
                m_result.roots.push_back(node);
            }
            node = nextNode(node, m_page, !found);
        }
    }

    bool belongsToMargins(const xmlNode* node) {
        if (node->type != XML_ELEMENT_NODE) {
            return false;
        }
        const std::string_view name = nameOf(node);
        if (isNeverText(node) || isOneOf(name, kMargins) ||
            isOneOf(attributeOf(node, "role"), kMarginRoles)) {
            return true;
        }
        if (name == "header") {
            return !weightOf(node).titled && !isInArticle(node);
        }
        return isReadersWords(node) ||
               (isOneOf(name, kContainers) && (isSmallForm(node) || isMostlyLinks(node)));
    }

    bool isInArticle(const xmlNode* node) const {
        for (; node != nullptr && node != m_root; node = node->parent) {
            if (isElement(node, "article")) {
                return true;
            }
        }
        return node != nullptr && !isElement(node, "body");
    }

    /// Some pages are one form as a whole.
    bool isSmallForm(const xmlNode* node) {
        return isElement(node, "form") && weightOf(node).letters * 4 < weightOf(m_root).letters;
    }

    bool isMostlyLinks(const xmlNode* node) {
        const Weight& weight = weightOf(node);
        if (weight.letters * 2 > weightOf(m_root).letters) {
            return false; // then the page is about its links
        }
        const bool named =
            hasMarginWord(attributeOf(node, "class")) || hasMarginWord(attributeOf(node, "id"));
        if (named && weight.letters * 5 < weightOf(m_root).letters) {
            return true;
        }
        return weight.links >= 3 && weight.linked * 10 >= weight.letters * 6;
    }

    /// Unless the page is what people wrote to each other.
    bool isReadersWords(const xmlNode* node) {
        const auto named = [node](const char* attribute) {
            const std::string names = attributeOf(node, attribute);
            const std::string_view used(names.data(), names.find_last_not_of(' ') + 1);
            return std::ranges::any_of(kReadersWords,
                                       [&](std::string_view end) { return used.ends_with(end); });
        };
        const Weight &own = weightOf(node), &all = weightOf(m_root);
        const std::size_t ownText = own.letters - own.linked, text = all.letters - all.linked;
        return (named("class") || named("id")) && !own.titled && text - ownText >= kTextOfItsOwn;
    }

    static bool hasMarginWord(const std::string& names) {
        for (std::size_t at = 0; at < names.size();) {
            const std::size_t end = std::min(names.find_first_of(" -_", at), names.size());
            if (isOneOf(std::string_view(names).substr(at, end - at), kMarginWords)) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    const xmlNode* m_page;
    const xmlNode* m_root = nullptr;
    std::unordered_map<const xmlNode*, Weight> m_weights;
    HtmlMainText m_result;
};

} // namespace

bool isNeverText(const xmlNode* node) {
    if (node->type != XML_ELEMENT_NODE) {
        return false;
    }
    const bool titleToOpen = isElement(node, "button") && node->parent != nullptr &&
                             isOneOf(nameOf(node->parent), kTitlesToOpen);
    return (isOneOf(nameOf(node), kNeverText) && !titleToOpen) || isHidden(node);
}

HtmlMainText findMainText(const xmlNode* page) {
    return MainTextFinder(page).find();
}

} // namespace fts
