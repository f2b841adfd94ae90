# Turns pages into question–passage pairs, one JSON object a line. A page is a title, then passages,
# each followed by the list of questions that it answers. No text may hold a backslash.

function quoted(text) {
    gsub(/"/, "\\\"", text)
    return "\"" text "\""
}

FNR == 1 {
    document = substr($0, 3) # without "# "
    passage = ""
    next
}
/^$/ { next }
/^- / {
    printf "{\"document\": %s, \"question\": %s, \"passage\": %s}\n", quoted(document),
        quoted(substr($0, 3)), quoted(passage)
    isAsked = 1
    next
}
{
    passage = isAsked || passage == "" ? $0 : passage " " $0
    isAsked = 0
}
