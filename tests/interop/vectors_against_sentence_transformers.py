"""Compares the vectors of `finetune-studio-cli embed` with those of sentence-transformers.

    vectors_against_sentence_transformers.py PROGRAM [--model FOLDER] [--count N] [TEXTFILE…]

Both embed the same texts with the same model and limit, in fp32 and in bf16; sentence-transformers
always computes in fp32. Texts are drawn from the lines of the files given, or made here; empty,
very short and very long ones and odd characters are always among them. Prints one JSON line and
exits 1 if a cosine is below 0.9999 (bf16: 0.999) or a value differs by more than 1e-4 (fp32).

Needs sentence-transformers (checked with 6.2.0 on torch 2.11.0).
"""
import argparse
import json
import os
import random
import subprocess
import sys
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"
import numpy
from sentence_transformers import SentenceTransformer

BOUNDS = {"fp32": (0.9999, 1e-4), "bf16": (0.999, None)}

SENTENCES = """The company's revenue grew in the second quarter, though its costs grew faster.
How many drivers gave a ride in more than one city last year?
Der Umsatz des Unternehmens stieg im zweiten Quartal, doch die Kosten stiegen schneller.
Le chiffre d'affaires a progressé au deuxième trimestre, mais les coûts davantage encore.
Los ingresos crecieron en el segundo trimestre, aunque los costes crecieron más deprisa.
Τα έσοδα της εταιρείας αυξήθηκαν το δεύτερο τρίμηνο.
Выручка компании выросла во втором квартале, но расходы росли быстрее.
公司第二季度的收入增长了，但成本增长得更快。
会社の第二四半期の売上は伸びたが、費用はさらに伸びた。
ارتفعت إيرادات الشركة في الربع الثاني.
รายได้ของบริษัทเติบโตในไตรมาสที่สอง
दूसरी तिमाही में कंपनी की आय बढ़ी।
Doanh thu của công ty tăng trong quý hai.
İkinci çeyrekte şirketin geliri arttı.""".split("\n")

ODD = ["", " ", "\t", ".", "a", "?!", "3.14", "1,234,567", "🦙", "e\u0301", "\u200b", "\ufeff",
       "[CLS] [SEP] [MASK]", "x" * 99, "x" * 100, "x" * 101, "##ing", "\u00ad", "\x00", "\x1f",
       "naïve café Ünïcödé", "ﬁ ﬂ Ⅳ ½", "A" * 5000, "word " * 2000, "中" * 600]


def texts_of(files, count):
    """`count` texts of one line each; the same arguments give the same texts."""
    chance = random.Random(1)
    lines = [line.strip() for file in files
             for line in Path(file).read_text(encoding="utf-8").split("\n") if line.strip()]
    lines = lines or SENTENCES
    texts = list(ODD)
    while len(texts) < count:
        kind = chance.random()
        line = chance.choice(lines)
        if kind < 0.1:
            texts.append(chance.choice(line.split()))
        elif kind < 0.6:
            texts.append(line)
        else:  # several lines together, up to far beyond the limit
            texts.append(" ".join(chance.choices(lines, k=chance.randint(2, 30))))
    chance.shuffle(texts)
    return [text.replace("\n", " ").replace("\r", " ") for text in texts[:count]]


def embedded_here(program, model, precision, limit, texts):
    done = subprocess.run(
        [program, "embed", "--model", model, "--precision", precision, "--device", "cpu",
         "--max-tokens", str(limit)],
        input="".join(text + "\n" for text in texts).encode(), stdout=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit(f"{program} ended with {done.returncode}")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    if len(rows) != len(texts):
        sys.exit(f"{len(rows)} vectors came back for {len(texts)} texts")
    return numpy.array(rows, dtype=numpy.float64)


def compared(found, expected):
    lengths = numpy.linalg.norm(found, axis=1) * numpy.linalg.norm(expected, axis=1)
    cosines = (found * expected).sum(axis=1) / lengths
    return {"min_cosine": float(cosines.min()),  # NaN stays NaN and fails
            "largest_difference": float(numpy.abs(found - expected).max())}


def main():
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("files", nargs="*")
    arguments.add_argument("--model",
                           default=str(cache / "finetune-studio/models/all-MiniLM-L6-v2"))
    arguments.add_argument("--count", type=int, default=1000)
    given = arguments.parse_args()

    texts = texts_of(given.files, given.count)
    model = SentenceTransformer(given.model, device="cpu")
    limit = model.max_seq_length
    expected = model.encode(texts, batch_size=16, show_progress_bar=False).astype(numpy.float64)
    result = {"texts": len(texts), "limit": limit, "passed": True}
    for precision, (cosine, difference) in BOUNDS.items():
        found = compared(embedded_here(given.program, given.model, precision, limit, texts),
                         expected)
        result[precision] = found
        result["passed"] &= bool(found["min_cosine"] >= cosine and
                                 (difference is None or found["largest_difference"] <= difference))
    print(json.dumps(result))
    return 0 if result["passed"] else 1


if __name__ == "__main__":
    sys.exit(main())
