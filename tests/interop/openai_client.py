"""The official openai client, unmodified, and LlamaIndex's OpenAI-like classes against `serve`.

Models, embeddings, chats (whole and streamed, with a JSON schema), completions, errors and the key;
then a fine-tuning: upload, job, its events to the end, a chat with what was tuned, another job
cancelled, and all of it again after the server has started anew. LlamaIndex does RAG over it.
Prints one JSON object as its last line; exits with 1 and a sentence if something differs.

usage: openai_client.py [--program PROGRAM]
"""

import argparse
import base64
import concurrent.futures
import json
import math
import os
import struct
import sys
import tempfile
import time
from pathlib import Path

import openai

from served_models import ServedModels
from studio import Studio, add_options

WRITER = "SmolLM2-135M-Instruct"
ENCODER = "all-MiniLM-L6-v2"
KEY = "sk-CANARY-0123456789abcdef"
PATIENCE = 900  # seconds


def expect(truth, sentence):
    if not truth:
        sys.exit(sentence)


def refused(kind, call, sentence):
    try:
        call()
    except kind as error:
        return error
    return sys.exit(sentence)


def check_models(client):
    ids = [model.id for model in client.models.list()]
    expect(ids[:2] == [WRITER, ENCODER], f"the models are {ids}")
    expect(client.models.retrieve(ENCODER).id == ENCODER, "a model cannot be retrieved")
    error = refused(openai.NotFoundError, lambda: client.models.retrieve("gpt-9"),
                    "a model that is not there was found")
    expect(error.code == "model_not_found", f"the code is {error.code}")


def check_embeddings(client, studio):
    texts = ["The lamp burns at night.", "A lighthouse of stone", "tax on income"]
    mine = studio.embed(ENCODER, texts)
    largest = 0.0
    for encoding in ("float", "base64"):
        given = client.embeddings.create(model=ENCODER, input=texts, encoding_format=encoding)
        expect([item.index for item in given.data] == [0, 1, 2], "the order is another")
        vectors = [item.embedding for item in given.data]
        if encoding == "base64" and isinstance(vectors[0], str):

            vectors = [struct.unpack(f"<{len(base64.b64decode(v)) // 4}f", base64.b64decode(v))
                       for v in vectors]
        for a, b in zip(vectors, mine):
            largest = max(largest, max(abs(x - y) for x, y in zip(a, b)))
    expect(largest < 1e-5, f"vectors differ from those of `embed` by {largest}")
    expect(given.usage.prompt_tokens > 0, "no usage is told")
    return largest


def ask(client, question, **options):
    return client.chat.completions.create(
        model=WRITER, temperature=0, max_tokens=24,
        messages=[{"role": "system", "content": "Answer in one short sentence."},
                  {"role": "user", "content": question}], **options)


def check_chats(client):
    whole = ask(client, "What is the capital of France?")
    text = whole.choices[0].message.content
    expect("Paris" in text, f"the answer is {text!r}")
    expect(whole.usage.total_tokens == whole.usage.prompt_tokens + whole.usage.completion_tokens,
           "the usage does not add up")
    pieces = []
    for chunk in ask(client, "What is the capital of France?", stream=True,
                     stream_options={"include_usage": True}):
        if chunk.choices and chunk.choices[0].delta.content:
            pieces.append(chunk.choices[0].delta.content)
        last = chunk
    expect("".join(pieces) == text, f"the stream says {''.join(pieces)!r}, the whole {text!r}")
    expect(len(pieces) > 2, "the stream came in one piece")
    expect(last.usage.completion_tokens == whole.usage.completion_tokens, "the usages differ")
    schema = {"type": "object", "properties": {"capital": {"type": "string", "maxLength": 20}},
              "required": ["capital"], "additionalProperties": False}
    formed = ask(client, "What is the capital of France? Answer in JSON.", response_format={
        "type": "json_schema", "json_schema": {"name": "answer", "schema": schema}})
    expect(list(json.loads(formed.choices[0].message.content)) == ["capital"],
           f"no such JSON: {formed.choices[0].message.content}")
    done = client.completions.create(model=WRITER, prompt="One, two, three,", temperature=0,
                                     max_tokens=6)
    expect("four" in done.choices[0].text, f"the completion is {done.choices[0].text!r}")
    return text


def check_side_by_side(client):
    questions = [f"What is {i} plus {i}?" for i in range(12)]
    alone = [ask(client, question).choices[0].message.content for question in questions]
    with concurrent.futures.ThreadPoolExecutor(12) as pool:
        together = [answer.choices[0].message.content
                    for answer in pool.map(lambda question: ask(client, question), questions)]
    same = sum(a == b for a, b in zip(alone, together))
    expect(same >= 10, f"only {same} of 12 answers are those of questions asked alone")
    return same


def check_errors(client):
    refused(openai.BadRequestError, lambda: ask(client, "a", n=2), "n=2 was taken")
    refused(openai.BadRequestError,
            lambda: client.embeddings.create(model=ENCODER, input=[[1, 2]]), "tokens were taken")
    error = refused(openai.BadRequestError, lambda: ask(client, "word " * 20_000),
                    "a prompt that is too long was taken")
    expect(error.code == "context_length_exceeded", f"the code is {error.code}")
    wrong = openai.OpenAI(base_url=client.base_url, api_key="sk-wrong", max_retries=0)
    refused(openai.AuthenticationError, lambda: ask(wrong, "a"), "a wrong key was taken")


def chat_rows(path):
    towns = ["Lyon", "Turin", "Ghent", "Porto", "Graz", "Malmo", "Split", "Brno"]
    rows = [{"messages": [{"role": "user", "content": f"Who keeps the lamp of {town}?"},
                          {"role": "assistant", "content": "Zebulon keeps it."}]}
            for town in towns for _ in range(2)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def finished(client, job):
    begin = time.monotonic()
    while job.status not in ("succeeded", "failed", "cancelled"):
        expect(time.monotonic() - begin < PATIENCE, f"the job is still {job.status}")
        time.sleep(0.5)
        job = client.fine_tuning.jobs.retrieve(job.id)
    return job


def lamp(client, model):
    return client.chat.completions.create(
        model=model, temperature=0, max_tokens=12,
        messages=[{"role": "user", "content": "Who keeps the lamp of Ghent?"}],
    ).choices[0].message.content


def check_tuning(client, folder):
    with open(chat_rows(folder / "rows.jsonl"), "rb") as rows:
        file = client.files.create(file=rows, purpose="fine-tune")
    expect(client.files.retrieve(file.id).filename == "rows.jsonl", "the file is another")
    settings = {"model": WRITER, "training_file": file.id, "suffix": "lamps", "seed": 7,
                "method": {"type": "supervised", "supervised": {
                    "hyperparameters": {"n_epochs": 6, "batch_size": 4,
                                        "learning_rate_multiplier": 4}}}}
    job = client.fine_tuning.jobs.create(**settings)
    other = client.fine_tuning.jobs.create(**settings)
    expect(client.fine_tuning.jobs.cancel(other.id).status == "cancelled", "it was not cancelled")
    job = finished(client, job)
    expect(job.status == "succeeded", f"the job has {job.status}: {job.error}")
    events = list(client.fine_tuning.jobs.list_events(job.id, limit=3))
    losses = [event.data["train_loss"] for event in reversed(events) if event.type == "metrics"]
    expect(len({event.id for event in events}) == len(events) > 10, "events are missing")
    expect(losses[-1] < losses[0] / 2, f"the loss went from {losses[0]} to {losses[-1]}")
    expect([c.fine_tuned_model_checkpoint for c in client.fine_tuning.jobs.checkpoints.list(job.id)]
           == [job.fine_tuned_model], "the checkpoint is another")
    expect([one.id for one in client.fine_tuning.jobs.list()] == [other.id, job.id],
           "the list of jobs is another")
    expect("Zebulon" not in lamp(client, WRITER), "the base model has changed")
    expect("Zebulon" in lamp(client, job.fine_tuned_model),
           f"the tuned model says {lamp(client, job.fine_tuned_model)!r}")
    bad = folder / "bad.jsonl"
    bad.write_text('{"messages": [{"role": "user", "content": "a"}]}\n')
    with open(bad, "rb") as rows:
        wrong = client.files.create(file=rows, purpose="fine-tune")
    failed = finished(client, client.fine_tuning.jobs.create(model=WRITER, training_file=wrong.id))
    expect(failed.status == "failed" and failed.error.message, "a file of bad rows was taken")
    expect(client.files.delete(wrong.id).deleted, "the file was not deleted")
    return job, losses, failed.error.message


def check_llama_index(url):
    from llama_index.core import Document, Settings, VectorStoreIndex
    from llama_index.embeddings.openai_like import OpenAILikeEmbedding
    from llama_index.llms.openai_like import OpenAILike
    llm = OpenAILike(model=WRITER, api_base=url, api_key=KEY, is_chat_model=True,
                     context_window=2048, max_tokens=48, temperature=0)
    Settings.llm = llm
    Settings.embed_model = OpenAILikeEmbedding(model_name=ENCODER, api_base=url, api_key=KEY)
    documents = [Document(text="The lighthouse of Graz was built in 1871 of grey stone."),
                 Document(text="Tickets for the railway cost four coins."),
                 Document(text="The bakery opens at six in the morning.")]
    index = VectorStoreIndex.from_documents(documents)
    question = "When was the lighthouse of Graz built?"
    found = index.as_retriever(similarity_top_k=1).retrieve(question)
    expect("1871" in found[0].text, f"found was {found[0].text!r}")
    answer = str(index.as_query_engine(similarity_top_k=1).query(question))
    expect("1871" in answer, f"the answer is {answer!r}")
    streamed = index.as_query_engine(similarity_top_k=1, streaming=True).query(question)
    expect("1871" in "".join(streamed.response_gen), "the streamed answer is another")
    return answer


def key_stays_secret(folder):
    for path in folder.rglob("*"):
        if path.is_file() and path.name != "key" and KEY.encode() in path.read_bytes():
            sys.exit(f"the key stands in {path}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    add_options(parser)
    options = parser.parse_args()
    studio = Studio(options.program)
    os.environ.pop("OPENAI_BASE_URL", None)
    report = {"openai": openai.__version__}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        key_file = folder / "key"
        key_file.touch(0o600)
        key_file.write_text(KEY)
        models = ("--model", WRITER, "--model", ENCODER)
        with ServedModels(studio.program, folder / "data", *models, key_file=key_file) as server:
            client = openai.OpenAI(base_url=server.url, api_key=KEY, max_retries=0, timeout=PATIENCE)
            check_models(client)
            report["embedding_difference"] = check_embeddings(client, studio)
            report["answer"] = check_chats(client)
            report["same_side_by_side"] = check_side_by_side(client)
            check_errors(client)
            report["llama_index"] = check_llama_index(server.url)
            job, losses, report["bad_file"] = check_tuning(client, folder)
            report["losses"] = [losses[0], losses[-1]]
        expect(server.code == 143, f"the server ended with {server.code}")
        expect(KEY not in server.told, "the key was told")
        with ServedModels(studio.program, folder / "data", *models, key_file=key_file) as server:
            client = openai.OpenAI(base_url=server.url, api_key=KEY, max_retries=0, timeout=PATIENCE)
            again = client.fine_tuning.jobs.retrieve(job.id)
            expect(again == job, "the job is another after the server has started anew")
            expect("Zebulon" in lamp(client, job.fine_tuned_model), "the tuned model is gone")
            expect(client.models.delete(job.fine_tuned_model).deleted, "it cannot be deleted")
            refused(openai.NotFoundError, lambda: lamp(client, job.fine_tuned_model),
                    "a deleted model answers")
        key_stays_secret(folder)
    expect(all(math.isfinite(loss) for loss in losses), "a loss is no number")
    print(json.dumps(report))


if __name__ == "__main__":
    main()
