"""Writes what other implementations make of small made-up input:

- multiple_negatives.json: sentence-transformers' MultipleNegativesRankingLoss and
  MultipleNegativesSymmetricRankingLoss, with the gradients on the vectors
- adamw.json: torch.optim.AdamW over 20 steps, matrices with decay and vectors without, as
  transformers' Trainer groups them
- schedule.json: transformers' get_linear_schedule_with_warmup

Made with sentence-transformers 6.2.0, transformers 5.23.0, torch 2.11.0:

    python make_references.py
"""

import json
import math
from pathlib import Path

import torch
from sentence_transformers.sentence_transformer.losses import (
    MultipleNegativesRankingLoss,
    MultipleNegativesSymmetricRankingLoss,
)
from transformers import get_linear_schedule_with_warmup

LOSSES = {
    "mnr": MultipleNegativesRankingLoss,
    "mnr-symmetric": MultipleNegativesSymmetricRankingLoss,
}


def write(name, content):
    Path(__file__).with_name(name).write_text(json.dumps(content, separators=(",", ":")) + "\n")


def numbers(tensor):
    return [float(f"{value:.9g}") for value in tensor.detach().flatten().tolist()]


def loss_case(loss, rows, width, scale):
    # Lengths differ, so that the gradients through the cosine's norms count as well.
    questions = torch.randn(rows, width) * torch.linspace(0.5, 2, rows).unsqueeze(1)
    passages = questions.flip(1) * 0.3 + torch.randn(rows, width)
    questions.requires_grad_()
    passages.requires_grad_()
    value = LOSSES[loss](None, scale=scale).compute_loss_from_embeddings([questions, passages], None)
    value.backward()
    return {
        "loss": loss,
        "rows": rows,
        "width": width,
        "scale": scale,
        "questions": numbers(questions),
        "passages": numbers(passages),
        "value": value.item(),
        "question_gradients": numbers(questions.grad),
        "passage_gradients": numbers(passages.grad),
    }


def adamw():
    matrix = torch.nn.Parameter(torch.randn(3, 4))
    vector = torch.nn.Parameter(torch.randn(5))
    optimiser = torch.optim.AdamW(
        [{"params": [matrix], "weight_decay": 0.1}, {"params": [vector], "weight_decay": 0.0}]
    )
    start = [numbers(matrix), numbers(vector)]
    steps = []
    for step in range(20):
        rate = 1e-2 * (1 - step / 20)
        for group in optimiser.param_groups:
            group["lr"] = rate
        matrix.grad = torch.randn(3, 4) * 0.1
        vector.grad = torch.randn(5)
        gradients = [numbers(matrix.grad), numbers(vector.grad)]
        optimiser.step()
        steps.append(
            {"lr": rate, "gradients": gradients, "weights": [numbers(matrix), numbers(vector)]}
        )
    return {"decay": 0.1, "start": start, "steps": steps}


def schedule(steps, warmup):
    parameter = torch.nn.Parameter(torch.zeros(1))
    optimiser = torch.optim.SGD([parameter], lr=1.0)
    scheduler = get_linear_schedule_with_warmup(optimiser, math.ceil(steps * warmup), steps)
    factors = []
    for _ in range(steps):
        factors.append(float(f"{scheduler.get_last_lr()[0]:.9g}"))
        optimiser.step()
        scheduler.step()
    return {"steps": steps, "warmup": warmup, "factors": factors}


if __name__ == "__main__":
    torch.manual_seed(1)
    write(
        "multiple_negatives.json",
        [
            loss_case(loss, rows, width, scale)
            for loss in LOSSES
            for rows, width, scale in [(1, 3, 20), (4, 6, 20), (9, 3, 20), (5, 4, 1)]
        ],
    )
    write("adamw.json", adamw())
    write(
        "schedule.json",
        [schedule(s, w) for s, w in [(1, 0.1), (7, 0), (10, 0.1), (33, 0.1), (20, 0.5), (8, 1)]],
    )
