"""Writes rag_metrics.json: what Ragas makes of answers that a scripted judge judges.

Needs ragas 0.4.3 and langchain, langchain-core, langchain-community, langchain-openai below 1.0
(made with langchain-community 0.3.31):

    python make_rag_metrics.py > rag_metrics.json

Each row has an answer, what the judge replies to our requests ("replies": by step, several where a
reply cannot be read and the step is tried again; "sentences": of the reference) and the metrics
that Ragas computes when the same decisions are told to it in its own shapes; null where it
computes none.
"""
import asyncio
import json
import logging
import os
import random
import sys

os.environ["RAGAS_DO_NOT_TRACK"] = "true"
from langchain_core.outputs import Generation, LLMResult
from ragas.dataset_schema import SingleTurnSample
from ragas.embeddings import BaseRagasEmbeddings
from ragas.llms import BaseRagasLLM
from ragas.metrics import (AnswerCorrectness, Faithfulness, LLMContextPrecisionWithReference,
                           LLMContextRecall, ResponseRelevancy)
from ragas.run_config import RunConfig

logging.disable(logging.CRITICAL)
random.seed(7)

REFUSAL = "I'm sorry, but I cannot help with judging this."
BROKEN = ["{\"statements\": [\"The tower", "", "Certainly! Here you go:", "[1, 0, 1]", "null",
          "<verdict>yes</verdict>"]
PLACES = ["Harlow Pier", "Mount Tern", "Vessel Bay", "Quill Lake", "Orrin Mill", "Sable Point"]
THINGS = ["lighthouse", "ferry", "observatory", "cable car", "library", "tidal plant"]
FACTS = ["opened in {n}", "is {n} metres long", "employs {n} people", "closes at {m} in winter",
         "was paid for by {p}", "serves {n} visitors a day", "is painted green"]


def fact(place, thing):
    text = random.choice(FACTS).format(n=random.randint(11, 1990), m=random.randint(4, 9),
                                       p=random.choice(PLACES))
    return f"The {thing} of {place} {text}."


def vector(text, known={}):
    if text not in known:
        known[text] = [round(random.gauss(0.5, 1), 2) for _ in range(3)]
    return known[text]


def entries(statements, flags, key="verdict"):
    return [{"statement": s, "reason": "So.", key: f} for s, f in zip(statements, flags)]


def flags(count):
    share = random.random()
    return [int(random.random() < share) for _ in range(count)]


def make_row(number):
    place, thing = random.choice(PLACES), random.choice(THINGS)
    passages = [" ".join(fact(place, thing) for _ in range(random.randint(1, 2)))
                for _ in range(random.randint(1, 3))]
    reference = [fact(place, thing) for _ in range(random.randint(1, 3))]
    answer = [fact(place, thing) for _ in range(random.randint(1, 4))]
    said = {
        "statements": answer, "faithful": flags(len(answer)), "recalled": flags(len(reference)),
        "reference_statements": reference, "right": flags(len(answer)),
        "covered": flags(len(reference)), "useful": flags(len(passages)),
        "asked": [[f"What of the {thing} of {place}, asked {number}.{i}?", f]
                  for i, f in enumerate(random.choice([[0, 0, 0], [0, 0, 0], [1, 0, 0], [1, 1, 1]]))],
    }
    return {"question": f"What is known of the {thing} of {place}? ({number})",
            "passages": passages, "reference": " ".join(reference), "answer": " ".join(answer),
            "said": said, "trouble": {}}


def our_replies(row):
    said = row["said"]

    def verdicts(statements, key):
        return json.dumps({"statements": [{"reason": "So.", "verdict": f} for f in said[key]]})

    replies = {
        "statements": [json.dumps({"statements": said["statements"]})],
        "faithful": [verdicts(said["statements"], "faithful")],
        "right": [verdicts(said["statements"], "right")],
        "reference_statements": [json.dumps({"statements": said["reference_statements"]})],
        "covered": [verdicts(said["reference_statements"], "covered")],
        "recalled": [verdicts(said["reference_statements"], "recalled")],
    }
    for i, (question, evades) in enumerate(said["asked"]):
        replies[f"asked {i}"] = [json.dumps({"question": question, "noncommittal": evades})]
    for i, flag in enumerate(said["useful"]):
        replies[f"useful {i}"] = [json.dumps({"reason": "So.", "verdict": flag})]
    for step, (bad, mended) in row["trouble"].items():
        replies[step] = bad + replies[step][:1] if mended else bad * 3
    return replies


class ScriptedJudge(BaseRagasLLM):
    """Tells one row's decisions, in Ragas' shapes."""

    row = None

    def decision(self, prompt):
        said, text = self.row["said"], prompt
        answer_first = json.dumps(self.row["answer"])[1:-1] in text.split("Now perform")[-1]
        last = text.split("Now perform")[-1]
        if "Break down each sentence" in text:
            step = "statements" if answer_first else "reference_statements"
            return step, {"statements": said[step]}
        if "judge the faithfulness" in text:
            return "faithful", {"statements": entries(said["statements"], said["faithful"])}
        if "Generate a question for the given answer" in text:
            return "asked", None
        if "useful in arriving at the given answer" in text:
            found = [i for i, p in enumerate(self.row["passages"]) if json.dumps(p)[1:-1] in last]
            return f"useful {found[0]}", {"reason": "So.", "verdict": said["useful"][found[0]]}
        if "classify if the sentence can be attributed" in text:
            return "recalled", {"classifications": entries(said["reference_statements"],
                                                           said["recalled"], "attributed")}
        if "analyze each statement and classify" in text:
            both = [{"statement": s, "reason": "So."} for s in said["statements"]]
            lacking = [{"statement": s, "reason": "So."} for s in said["reference_statements"]]
            return "classes", {
                "TP": [s for s, f in zip(both, said["right"]) if f],
                "FP": [s for s, f in zip(both, said["right"]) if not f],
                "FN": [s for s, f in zip(lacking, said["covered"]) if not f]}
        raise RuntimeError(text[:400])

    def reply(self, step, value, fixing):
        steps = ["right", "covered"] if step == "classes" else [step]
        for one in steps:
            if one in self.row["trouble"]:
                bad, mended = self.row["trouble"][one]
                if not (mended and fixing):
                    return bad[0]
        return json.dumps({"text": json.dumps(value)}) if fixing else json.dumps(value)

    def texts(self, prompt, n):
        fixing = False
        while "did not satisfy the constraints" in prompt.split("\n")[0]:
            fixing = True  # the prompt that was not answered well stands in it
            given = prompt.split("with the following input\ninput: ")[1]
            prompt = json.loads(given.rsplit("\nOutput: ", 1)[0])["prompt_value"]
        step, value = self.decision(prompt)
        refused = [int(one[-1]) for one in self.row["trouble"] if one.startswith("asked")]
        if fixing and refused:
            return [self.reply(f"asked {refused[0]}", {}, fixing)]
        if step != "asked":
            return [self.reply(step, value, fixing)] * n
        return [self.reply(f"asked {i}", {"question": q, "noncommittal": f}, fixing)
                for i, (q, f) in enumerate(self.row["said"]["asked"])]

    def generate_text(self, prompt, n=1, **_):
        return LLMResult(generations=[[Generation(text=t) for t in self.texts(prompt.to_string(), n)]])

    async def agenerate_text(self, prompt, n=1, **_):
        return self.generate_text(prompt, n)

    def is_finished(self, response):
        return True


class ScriptedEmbeddings(BaseRagasEmbeddings):
    def embed_query(self, text):
        return vector(text)

    def embed_documents(self, texts):
        return [vector(text) for text in texts]

    async def aembed_query(self, text):
        return vector(text)

    async def aembed_documents(self, texts):
        return [vector(text) for text in texts]


async def computed(metric, row):
    try:
        value = await metric.single_turn_ascore(SingleTurnSample(
            user_input=row["question"], response=row["answer"], reference=row["reference"],
            retrieved_contexts=row["passages"]))
    except Exception as error:  # what Ragas' evaluate() makes a NaN of
        row.setdefault("errors", []).append(type(error).__name__)
        return None
    return None if value != value else float(value)


async def main():
    judge, embeddings = ScriptedJudge(), ScriptedEmbeddings()
    metrics = [Faithfulness(llm=judge), ResponseRelevancy(llm=judge, embeddings=embeddings),
               LLMContextPrecisionWithReference(llm=judge), LLMContextRecall(llm=judge),
               AnswerCorrectness(llm=judge, embeddings=embeddings)]
    names = ["faithfulness", "answer_relevancy", "context_precision", "context_recall",
             "answer_correctness"]
    embeddings.set_run_config(RunConfig(max_retries=1))
    for metric in metrics:
        metric.init(RunConfig(max_retries=1))
    rows = [make_row(i) for i in range(50)]
    steps = ["statements", "faithful", "right", "covered", "reference_statements", "recalled",
             "useful 0"]
    for i, row in enumerate(rows[20:34]):  # never readable
        row["trouble"][steps[i % 7]] = [[REFUSAL if i % 2 else random.choice(BROKEN)], False]
    for i, row in enumerate(rows[34:48]):  # readable once asked again
        row["trouble"][steps[i % 7]] = [[random.choice([REFUSAL] + BROKEN)], True]
    rows[48]["trouble"]["asked 1"] = [[REFUSAL], False]
    rows[49]["trouble"] = {step: [[REFUSAL], False] for step in our_replies(rows[49])}
    result = []
    for row in rows:
        judge.row = row
        expected = {name: await computed(metric, row) for name, metric in zip(names, metrics)}
        texts = [row["question"], row["answer"], row["reference"]] + [q for q, _ in row["said"]["asked"]]
        replies = our_replies(row) | {"sentences": row["said"]["reference_statements"]}
        result.append({key: row[key] for key in ["question", "passages", "reference", "answer"]} |
                      {"replies": replies, "expected": expected,
                       "vectors": {text: vector(text) for text in texts}})
        print(len(result), row["trouble"] and list(row["trouble"].items())[:1], expected,
              row.get("errors", ""), file=sys.stderr)
    print("[\n" + ",\n".join(json.dumps(row) for row in result) + "\n]")


asyncio.run(main())
