"""What sentence-transformers makes of a retrieval set, and how far ours is from it."""

import numpy as np
from sentence_transformers.sentence_transformer.evaluation import InformationRetrievalEvaluator


def peer_metrics(model, dataset):
    """The evaluator's figures under our names: "ndcg@10" for its "cosine_ndcg@10"."""
    evaluator = InformationRetrievalEvaluator(
        dataset["queries"], dataset["corpus"],
        {query: set(passages) for query, passages in dataset["relevant_docs"].items()})
    return {name.removeprefix("cosine_"): float(value)
            for name, value in evaluator(model).items()}


def metric_differences(ours, theirs):
    """Ours minus theirs, by name. Each side must have what the other has."""
    if set(ours) != set(theirs):
        raise SystemExit(f"The metrics differ in name: ours {sorted(ours)}, the peer's "
                         f"{sorted(theirs)}.")
    return {name: ours[name] - theirs[name] for name in sorted(ours)}


def largest_difference(ours, theirs):
    ours, theirs = np.asarray(ours, dtype=np.float64), np.asarray(theirs, dtype=np.float64)
    if ours.shape != theirs.shape:
        raise SystemExit(f"The vectors differ in shape: {ours.shape} against {theirs.shape}.")
    return float(np.abs(ours - theirs).max())
