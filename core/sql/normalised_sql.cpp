#include "core/sql/normalised_sql.h"

#include "core/base/ascii.h"
#include "core/text/sql_tokens.h"

namespace fts {

std::string normalisedSql(std::string_view sql) {
    std::string text;
    for (const SqlToken& token : sqlTokens(sql)) {
        if (token.isSymbol(";")) {
            break;
        }
        text += text.empty() ? "" : " ";
        if (token.kind == SqlToken::Kind::Text) {
            text += quotedSqlText(token.value);
        } else if (token.kind == SqlToken::Kind::Name) {
            const std::string name = asciiLowered(token.value);
            text += isBareSqlName(name, kInSqlite) ? name : quotedSqlName(name);
        } else if (token.isSymbol("<>")) {
            text += "!=";
        } else {
            text += token.isSymbol("==") ? "=" : asciiLowered(token.text);
        }
    }
    return text;
}

} // namespace fts
