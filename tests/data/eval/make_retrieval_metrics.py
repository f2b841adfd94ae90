"""Writes retrieval_metrics.json: what sentence-transformers' InformationRetrievalEvaluator makes of
small made-up scores. Made with sentence-transformers 6.2.0, torch 2.11.0:

    python make_retrieval_metrics.py > retrieval_metrics.json
"""

import json
import random

import torch
from sentence_transformers.sentence_transformer.evaluation import InformationRetrievalEvaluator

K = [1, 3, 5, 10]


def evaluate(scores, keys, relevant, chunk):
    """`relevant` names passages by key; a key that is not in `keys` is an absent passage."""
    queries = {f"q{i}": "" for i in range(len(scores))}
    evaluator = InformationRetrievalEvaluator(
        queries,
        {key: "" for key in keys},
        {f"q{i}": set(r) for i, r in enumerate(relevant)},
        corpus_chunk_size=chunk,
        accuracy_at_k=K,
        precision_recall_at_k=K,
        map_at_k=[100],
        score_functions={"given": lambda rows, columns: rows @ columns.T},
    )
    table = torch.tensor(scores, dtype=torch.float32)
    kept = [i for i, r in enumerate(relevant) if r]
    evaluator.embed_inputs = lambda *_, **__: table[kept]
    found = evaluator.compute_all_metrics(None, torch.nn.Identity(), torch.eye(len(keys)))["given"]
    return {name.replace("@k", f"@{k}"): float(v) for name, ks in found.items() for k, v in ks.items()}


def case(name, scores, keys, relevant, chunk=50000):
    expected = evaluate(scores, keys, relevant, chunk)
    assert expected == evaluate(scores, keys, relevant, 7), name
    return {"name": name, "scores": scores, "keys": keys, "relevant": relevant, "expected": expected}


def random_case(name, rng, questions, passages, levels, most_relevant, key):
    """Scores are multiples of 1/levels, exact in float32, so few levels make many ties."""
    keys = [key(i) for i in range(passages)]
    rng.shuffle(keys)
    scores = [[rng.randrange(levels) / levels for _ in keys] for _ in range(questions)]
    relevant = [rng.sample(keys, rng.randint(1, most_relevant)) for _ in range(questions)]
    return case(name, scores, keys, relevant)


def main():
    rng = random.Random(7)
    cases = [
        random_case("one relevant passage", rng, 12, 40, 4096, 1, lambda i: f"p{i}"),
        random_case("several relevant passages", rng, 12, 40, 4096, 14, lambda i: f"p{i}"),
        random_case("ties within and across the hundredth place", rng, 6, 130, 4, 5, str),
        random_case("all scores equal", rng, 4, 120, 1, 3, str),
        random_case("keys beyond ASCII", rng, 6, 30, 2, 3, lambda i: "aäzß漢😀\uffee"[i % 7] + str(i)),
        random_case("fewer passages than k", rng, 5, 3, 8, 2, lambda i: f"p{i}"),
        case("a relevant passage is not in the corpus", [[0.5, 0.25, 0.75], [0.5, 0.25, 0.75]],
             ["a", "b", "c"], [["b", "gone"], ["gone"]]),
        case("a question without relevant passages", [[0.5, 0.25], [0.5, 0.25]], ["a", "b"],
             [[], ["b"]]),
        case("negative scores", [[-0.5, -0.25, -1.0]], ["a", "b", "c"], [["a"]]),
    ]
    print("[")
    print(",\n".join(json.dumps(c, ensure_ascii=False, separators=(",", ":")) for c in cases))
    print("]")


main()
