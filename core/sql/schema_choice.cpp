#include "core/sql/schema_choice.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <set>

#include "core/sql/schema_text.h"
#include "core/text/bm25.h"

namespace fts {
namespace {

constexpr float kOfNeighbours = 0.3F;
constexpr std::size_t kNeighboursCounted = 2; // a table between two others

bool isCapital(char letter) {
    return std::isupper(static_cast<unsigned char>(letter)) != 0;
}

// "orderDetails_2" → "order Details 2"
std::string words(const std::string& name) {
    std::string text;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (i > 0 && isCapital(name[i]) && !isCapital(name[i - 1])) {
            text += ' ';
        }
        text += name[i] == '_' ? ' ' : name[i];
    }
    return text;
}

// The name counts twice: a question names the table it is about.
std::string wordsOf(const DatabaseTable& table) {
    std::string text = words(table.name);
    for (const std::string& more : {words(table.name), table.comment}) {
        text.append(" ").append(more);
    }
    for (const DatabaseColumn& column : table.columns) {
        text.append(" ").append(words(column.name)).append(" ").append(column.comment);
    }
    return text;
}

std::vector<std::set<std::size_t>> neighboursOf(const DatabaseSchema& schema) {
    std::vector<std::set<std::size_t>> neighbours(schema.tables.size());
    for (std::size_t i = 0; i < schema.tables.size(); ++i) {
        for (const DatabaseForeignKey& key : schema.tables[i].foreignKeys) {
            if (key.table != i) {
                neighbours[i].insert(key.table);
                neighbours[key.table].insert(i);
            }
        }
    }
    return neighbours;
}

std::vector<float> likelihoods(const DatabaseSchema& schema, const std::string& question) {
    Bm25 index;
    for (const DatabaseTable& table : schema.tables) {
        index.add(wordsOf(table));
    }
    const std::vector<float> own = index.scores(question);
    const auto neighbours = neighboursOf(schema);
    std::vector<float> scores = own;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        std::vector<float> others;
        for (const std::size_t other : neighbours[i]) {
            others.push_back(own[other]);
        }
        std::ranges::sort(others, std::greater{});
        others.resize(std::min(others.size(), kNeighboursCounted));
        scores[i] += kOfNeighbours * std::accumulate(others.begin(), others.end(), 0.0F);
    }
    return scores;
}

} // namespace

std::vector<std::size_t> tablesForQuestion(const DatabaseSchema& schema, SqlDialect dialect,
                                           const std::string& question, std::size_t most,
                                           const TextSize& size) {
    std::vector<std::size_t> order(schema.tables.size());
    std::iota(order.begin(), order.end(), 0);
    if (size(schemaText(schema, order, dialect)) <= most) {
        return order;
    }
    const std::vector<float> scores = likelihoods(schema, question);
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return scores[i]; });
    std::vector<std::size_t> chosen;
    for (const std::size_t table : order) {
        std::vector<std::size_t> more = chosen;
        more.insert(std::ranges::lower_bound(more, table), table);
        if (chosen.empty() || size(schemaText(schema, more, dialect)) <= most) {
            chosen = std::move(more);
        } else if (scores[table] == 0) {
            break; // the rest has nothing to do with the question
        }
    }
    return chosen;
}

} // namespace fts
