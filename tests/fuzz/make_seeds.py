#!/usr/bin/env python3
"""Writes the inputs fuzzing begins with, a folder for each target: make_seeds.py OUT

Small files of each kind, made here or taken from tests/data, and words the formats are made of in
OUT/TARGET.dict.
"""

import io
import json
import pathlib
import shutil
import sys
import zipfile

import model_seeds
from model_seeds import parts, safetensors

DATA = pathlib.Path(__file__).resolve().parent.parent / "data"

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARAGRAPHS = "First paragraph of a report on rivers.\n\nSecond one, with numbers 1,234.5 and 12 %.\n"

TEXT = {
    "plain.txt": PARAGRAPHS,
    "wrapped.txt": "\n".join(["A line that an editor has broken at a column of"] * 6) + "\n",
    "headings.txt": "CHAPTER ONE\n\nText.\n\nUnderlined\n==========\n\nText.\n\n== History ==\n\nText.\n",
    "latin1.txt": "Größe, Maß und Übung in alten Bytes.\n".encode("latin-1"),
    "utf16.txt": "Größe in sechzehn Bits.\n".encode("utf-16"),
    "utf32.txt": "Größe in 32 Bits.\n".encode("utf-32-be"),
    "shiftjis.txt": ("日本語のテキストです。" * 20).encode("shift-jis"),
    "marks.txt": "e\u0301 \u202etext\u202c \u200b\ufeff\U000e0041 soft\u00adhyphen\r\nend\x0cpage",
}
MARKDOWN = {
    "all.md": "---\ntitle: A title\n---\n# One\n\nText with *stress*, `code`[^1] and <b>HTML</b>.\n\n"
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n- item\n  1. inner\n\n> quoted\n\n```c\nint x;\n```\n\n"
    "<!-- hidden -->\n\n[^1]: A note.\n\nUnderlined\n---\n\n![image](a.png)\n",
    "toml.md": "+++\ntitle = 'T'\n+++\n\nText ~~gone~~ https://example.org\n",
}
HTML = {
    "page.html": "<!DOCTYPE html><html><head><meta charset=utf-8><title>T</title></head><body>"
    "<nav><a href=/>Home</a></nav><main><h1>One</h1><p>A long paragraph of text, with commas, and "
    "more words than a menu has.</p><ul><li>item<li>other</ul><table><tr><th>a<th colspan=2>b<tr>"
    "<td rowspan=2>1<td>2<td>3</table><pre>code\n  more</pre><p style='display:none'>hidden</p>"
    "</main><footer>Imprint</footer><script>x</script></body></html>",
    "bare.html": "<p>One<p>Two<br>lines &amp; &#x41; &nbsp;<div hidden>no</div>",
}
CSV = {
    "table.csv": 'Name;Value;Text\na;1,5;"a text, with ""quotes""\nand lines"\nb;;=cmd|x\n',
    "tabs.tsv": "question\tanswer\nWhat is it?\tA thing.\n",
    "title.csv": "A report\n\nid,title,body\n1,One,<p>HTML text of an article, long enough</p>\n",
}
CHAT_ROWS = """{"messages": [{"role": "system", "content": "s"}, {"role": "user", "content": "q", "name": "n"}, {"role": "assistant", "content": "a"}]}
{"messages": [{"role": "user", "content": [{"type": "text", "text": "q"}]}, {"role": "assistant", "content": "a", "weight": 1}]}
{"messages": [{"role": "user", "content": "q"}, {"role": "assistant", "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}"}}]}], "tools": [{"type": "function"}]}
"""
LINES = {
    "rows.jsonl": '{"title": "One", "body": "A long text about a thing.", "v": [1, 2.5, null]}\n'
    '{"title": "Two", "inner": {"a": [{"b": "c"}]}, "t": true}\n',
    "pairs.jsonl": '{"question": "What?", "passage": "That.", "document": "d"}\n{"anchor": 1}\n',
}
JSON = {
    "rows.json": '[{"a": "text", "b": 1}, {"a": "\\ud83d\\ude00\\u0000", "b": -1e400}]',
    "nested.json": '{"a": {"b": {"c": [[], {}, [1, [2]]]}}, "d": "x"}',
}


SQL = """SELECT T1.a, count(*) AS "n" FROM t AS T1 JOIN `u` ON T1.b = [u].b -- why
WHERE a BETWEEN 1 AND .5e3 AND b LIKE 'x%' OR c = "it's" GROUP BY a HAVING count(*) > 2 LIMIT 1;"""
TABLES = """CREATE TABLE IF NOT EXISTS t (a INT PRIMARY KEY, "b c" VARCHAR(20) NOT NULL /* so */,
d REFERENCES u (e), FOREIGN KEY (a, d) REFERENCES u (f, g)); CREATE TABLE `u` (e, UNIQUE (e))"""


def docx():
    body = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p>'
        '<w:p><w:r><w:t xml:space="preserve">Text </w:t><w:tab/><w:br/><w:footnoteReference '
        'w:id="2"/></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old'
        '</w:delText></w:r></w:del></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId '
        'w:val="1"/></w:numPr></w:pPr><w:r><w:t>item</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr>'
        '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>cell</w:t></w:r>'
        "</w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>"
        'PAGE</w:instrText><w:fldChar w:fldCharType="end"/><w:sym w:font="Symbol" w:char="F061"/>'
        "<w:rPr><w:vanish/></w:rPr></w:r></w:p>"
    )
    relation = "http://schemas.openxmlformats.org/x/"
    return {
        "[Content_Types].xml": '<Types><Override PartName="/word/document.xml" ContentType="'
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
        "_rels/.rels": f'<Relationships><Relationship Id="a" Type="{relation}officeDocument" '
        f'Target="word/document.xml"/><Relationship Id="b" Type="{relation}core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": '<c xmlns:dc="d"><dc:title>T</dc:title></c>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:styleId="Heading1">'
        '<w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
        "</w:style></w:styles>",
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:id="2"><w:p><w:r><w:t>note'
        "</w:t></w:r></w:p></w:footnote></w:footnotes>",
        "word/_rels/document.xml.rels": f'<Relationships><Relationship Id="c" Type="{relation}styles" '
        f'Target="styles.xml"/><Relationship Id="d" Type="{relation}footnotes" Target="footnotes.xml"/>'
        "</Relationships>",
    }


def odt():
    text = (
        '<text:h text:outline-level="1">One</text:h><text:p>Text<text:s text:c="3"/><text:tab/>'
        "<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note></text:p>"
        "<text:list><text:list-item><text:p>item</text:p></text:list-item></text:list><table:table>"
        '<table:table-row table:number-rows-repeated="2"><table:table-cell '
        'table:number-columns-repeated="2"><text:p>cell</text:p></table:table-cell></table:table-row>'
        "</table:table><text:tracked-changes><text:p>old</text:p></text:tracked-changes>"
    )
    return {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": '<o:document-content xmlns:o="o" xmlns:text="t" xmlns:table="b"><o:body><o:text>'
        f"{text}</o:text></o:body></o:document-content>",
        "meta.xml": '<o:m xmlns:o="o" xmlns:dc="d"><o:meta><dc:title>T</dc:title></o:meta></o:m>',
        "META-INF/manifest.xml": '<m:manifest xmlns:m="m"/>',
    }


def epub():
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/a.opf"/></rootfiles>'
        "</container>",
        "OPS/a.opf": '<package xmlns:dc="d"><metadata><dc:title>T</dc:title></metadata><manifest><item '
        'id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="n" href="n.xhtml" '
        'properties="nav" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/>'
        '<itemref idref="n" linear="no"/></spine></package>',
        "OPS/a.xhtml": "<html><body><h1>One</h1><p>Text</p><aside>note</aside></body></html>",
        "OPS/n.xhtml": '<html><body><nav><ol><li><a href="a.xhtml">One</a></li></ol></nav></body></html>',
    }


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def pdf():
    content = (
        "BT /F1 24 Tf 72 720 Td (Heading) Tj /F1 11 Tf 0 -40 Td (A paragraph of some hyphen-) Tj "
        "0 -14 Td (ated words.) Tj ET BT /F1 11 Tf 320 680 Td (Second column) Tj ET"
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    text, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj{body}endobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (
        f"{text}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size "
        f"{len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(text)}\n%%EOF"
    )


def data_files(pattern, most=20_000):
    return {
        path.name: path.read_bytes()
        for path in sorted(DATA.rglob(pattern))
        if path.is_file() and path.stat().st_size <= most
    }


def pickle_in(content):
    """The pickle of a checkpoint in its zip form; the older form begins with one."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return b"".join(archive.read(n) for n in archive.namelist() if n.endswith("data.pkl"))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return content


def chat(content, status=200, **more):
    body = {
        "model": "m",
        "choices": [{"message": {"role": "assistant", "content": content}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 5, "completion_tokens": 7},
        **more,
    }
    return f"{status}\n{json.dumps(body)}"


def reply(body, status="200 OK", *headers):
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines) + "\r\n\r\n" + body


def model_folder():
    bert = {
        "model_type": "bert", "hidden_size": 8, "num_hidden_layers": 1, "num_attention_heads": 2,
        "intermediate_size": 16, "vocab_size": 10, "max_position_embeddings": 16,
        "type_vocab_size": 2, "hidden_act": "gelu",
    }
    modules = [
        {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{kind}"}
        for i, (path, kind) in enumerate(
            [("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Dense", "Dense"), ("3", "Normalize")]
        )
    ]
    dense = {"in_features": 8, "out_features": 4, "bias": True,
             "activation_function": "torch.nn.modules.activation.Tanh"}
    st = {
        "config.json": json.dumps(bert),
        "modules.json": json.dumps(modules),
        "1_Pooling/config.json": '{"word_embedding_dimension": 8, "pooling_mode_mean_tokens": true}',
        "2_Dense/config.json": json.dumps(dense),
        "sentence_bert_config.json": '{"max_seq_length": 16, "do_lower_case": false}',
        "config_sentence_transformers.json": '{"prompts": {"query": "q: "}, "default_prompt_name": null}',
        "vocab.txt": "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\na\n##b",
        "tokenizer_config.json": '{"do_lower_case": true, "strip_accents": null, "unk_token": "[UNK]"}',
    }
    return {"encoder": parts(st)}


def seeds():
    index = json.dumps({"metadata": {}, "weight_map": {"w": "a.safetensors"}})
    shards = f"==> model.safetensors.index.json\n{index}\n==> a.safetensors\n".encode() + safetensors()
    pickles = {name: pickle_in(content) for name, content in data_files("*.bin").items()}
    project = next(DATA.rglob("*.ftproj")).read_text()
    answer = {"path": "a", "notes": [{"text": "%1 x", "arguments": ["y"]}],
              "document": {"title": "t", "blocks": [{"kind": "heading", "level": 1, "text": "h"},
                                                    {"kind": "paragraph", "text": "p", "page": 2}]}}
    refusal = {"path": "a", "error": {"kind": "Format", "text": "%1 is damaged.", "arguments": ["a"]}}
    engine = [
        {"id": 1, "do": "start", "job": "train", "params": {"a": 1}, "secrets": {"n": "k"}},
        {"id": 2, "do": "events", "from": 10},
        {"event": {"type": "progress", "done": 1, "total": 2}, "run": 1, "offset": 9},
        {"state": {"state": "idle", "pid": 1, "job": "", "job_number": 0, "run": 0, "clients": 1}},
        {"outcome": {"kind": "failed", "error": {"kind": "Io", "message": {"text": "x"}}},
         "job": "train", "job_number": 1},
    ]
    written = "Q: What is it?\nA: A thing.\n\n1. What else?\n- And this?\n"
    beir = {
        "corpus.jsonl": '{"_id": "d1", "title": "T", "text": "A text."}',
        "queries.jsonl": '{"_id": "q1", "text": "What?"}',
        "qrels/test.tsv": "query-id\tcorpus-id\tscore\nq1\td1\t1",
    }
    llamaindex = {"queries": {"q": "What?"}, "corpus": {"c": "That."}, "relevant_docs": {"q": ["c"]}}
    return {
        "text": TEXT, "markdown": MARKDOWN, "html": HTML, "csv": CSV, "json_lines": LINES,
        "json_document": {**JSON, **LINES}, "pdf": {"a.pdf": pdf()},
        "zip": {"docx": zipped(docx()), "odt": zipped(odt()), "epub": zipped(epub())},
        "docx": {"docx": parts(docx())}, "odt": {"odt": parts(odt())}, "epub": {"epub": parts(epub())},
        "extract_lines": {"answer": json.dumps(answer), "refusal": json.dumps(refusal),
                          "request": '{"path": "a.txt", "password": "p"}', "hex": '{"path_hex": "ff61"}'},
        "safetensors": {"two": safetensors(("a", "b")), **data_files("*.safetensors")},
        "shards": {"one": shards}, "pytorch_bin": data_files("*.bin"), "pickle": pickles,
        "gguf": data_files("*.gguf"),
        "model_folder": model_folder(), "pairs_csv": CSV, "pairs_lines": LINES,
        "llamaindex": {"set.json": json.dumps(llamaindex)}, "beir": {"set": parts(beir)},
        "language_model": model_seeds.language_models(), "gguf_model": model_seeds.gguf_models(),
        "tokenizer_json": model_seeds.tokenizers(), "sentence_piece": model_seeds.sentence_pieces(),
        "chat_template": {**model_seeds.TEMPLATES, **data_files("*.jinja")},
        "chat_rows": {"rows": CHAT_ROWS}, "tiktoken": {"ranks": "AA== 0\nYQ== 1\nYg== 2\nYWI= 3\n"},
        "sql": {"query": SQL, "tables": TABLES},
        "sql_rows": {"row": json.dumps({"question": "Q?", "context": TABLES, "answer": SQL})},
        "judged_sql": {"row": "CREATE TABLE t (a INT, b TEXT)\nSELECT a FROM t WHERE b = 'x' AND a > 3"},
        "json": {**JSON, "key": '{"api_key": "sk-abcdefghijklmnopqrstuv", "p": "/home/person/x"}'},
        "http_reply": {
            "answer": reply(chat("Yes.").split("\n", 1)[1]),
            "late": reply('{"error": {"message": "slow down"}}', "429 Too Many", "Retry-After: 3"),
            "chunked": "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            "moved": reply("", "302 Found", "Location: http://example.org/"),
            "page": reply("<html>no</html>", "502 Bad Gateway", "Content-Type: text/html"),
            "gzip": reply("x", "200 OK", "Content-Encoding: gzip"),
        },
        "chat_answer": {
            "answer": chat("Yes."), "parts": chat([{"type": "text", "text": "Yes."}]),
            "quota": '429\n{"error": {"code": "insufficient_quota", "message": "sk-canary-key is out"}}',
            "error": '400\n{"error": {"message": "no", "type": "x"}}', "page": "502\n<html>no</html>",
            "plain": "500\noverloaded",
        },
        "tuning": {
            "job": json.dumps({"id": "ftjob-1", "status": "failed", "model": "m", "training_file": "file-1",
                               "error": {"message": "no sk-canary-key"}, "metadata": {"finetune_studio": "x"}}),
            "events": json.dumps({"data": [{"id": "ev-1", "created_at": 1700000000, "message": "Step 1",
                                            "data": {"step": 1, "total_steps": 9, "train_loss": 0.5}}],
                                  "has_more": True}),
            "model": '{"id": "m", "shutdown_date": 1799193600}',
            "file": '{"id": "file-1", "filename": "a", "bytes": 3, "status": "processed"}',
        },
        "questions": {"lines": written, "json": '[{"question": "What?", "answer": "That."}]',
                      "thinking": f"<think>hm</think>\n```json\n{{\"questions\": [\"Why?\"]}}\n```\n{written}"},
        "address": {"a": "https://example.org:8443/v1?q", "b": "http://[::1]:8080/", "c": "10.0.0.1",
                    "d": "Wed, 21 Oct 2026 07:28:00 GMT", "e": "120", "f": "fe80::1%eth0",
                    "g": '{"name": "n", "url": "http://localhost:8080", "model": "m", "concurrency": 2}'},
        "project": {"manifest": project},
        "engine_lines": {"lines": "\n".join(json.dumps(line) for line in engine)},
    }


XML_WORDS = ["<w:", "</w:", "/>", "<![CDATA[", "]]>", "&amp;", "&#x10FFFF;", "xmlns:w=\\\"w\\\"", "<!--",
             "\\x0a==> ", "w:val=\\\"", "<text:", "<table:", "table:number-columns-repeated=\\\"99999999\\\""]
WORDS = {
    "docx": XML_WORDS, "odt": XML_WORDS, "epub": XML_WORDS + ["href=\\\"", "idref=\\\""],
    "html": ["<table>", "<td ", "colspan=", "rowspan=65534", "<pre>", "<li>", "<ul>", "<nav>", "<title>",
             "<meta charset=", "<svg>", "<template>", "<!--", "-->", "display:none", "<br>", "&#0;"],
    "markdown": ["[^1]: ", "| - |", "---\\x0a", "```", "~~~", "    ", "<div>", "![](", "> > ", "* * *"],
    "pdf": ["obj", "endobj", "stream", "endstream", " Tj", " TJ", " Tf", " Td", " Tm", " cm", " 0 R",
            "/Kids[", "/Contents", "/Filter", "/FlateDecode", "/Encrypt", "/Count -1", "BT ", "ET "],
    "http_reply": ["HTTP/1.1 ", "\\x0d\\x0a", "Content-Length: ", "Transfer-Encoding: chunked",
                   "Content-Encoding: deflate", "Location: ", "Retry-After: "],
}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    out = pathlib.Path(sys.argv[1])
    for target, files in seeds().items():
        folder = out / target
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, content in files.items():
            (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    for target, words in {**WORDS, **model_seeds.WORDS}.items():
        (out / f"{target}.dict").write_text("".join(f'"{word}"\n' for word in words))


main()
