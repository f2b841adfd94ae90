"""A server of vectors as people write one around sentence-transformers: FastAPI, one model, one
request computed at a time, since several at once would take the cores from each other.

usage: peer_serve.py MODEL_FOLDER PORT PRECISION     (fp32 or bf16; the key is in FTS_SERVER_KEY)
"""

import os
import secrets
import sys
import threading

os.environ["HF_HUB_OFFLINE"] = "1"

import fastapi
import torch
import uvicorn
from pydantic import BaseModel
from sentence_transformers import SentenceTransformer


class Asked(BaseModel):
    model: str
    input: list[str]


def application(model, key):
    app = fastapi.FastAPI()
    one_at_a_time = threading.Lock()

    @app.get("/v1/models")
    def models():
        return {"object": "list", "data": [{"id": "encoder", "object": "model"}]}

    @app.post("/v1/embeddings")
    def embeddings(asked: Asked, authorization: str = fastapi.Header()):
        if not secrets.compare_digest(authorization, f"Bearer {key}"):
            raise fastapi.HTTPException(401)
        with one_at_a_time:
            vectors = model.encode(asked.input, show_progress_bar=False)
        return {"object": "list", "model": asked.model, "data": [
            {"object": "embedding", "index": i, "embedding": vector.tolist()}
            for i, vector in enumerate(vectors)]}

    return app


def main():
    folder, port, precision = sys.argv[1:]
    dtype = torch.bfloat16 if precision == "bf16" else torch.float32
    model = SentenceTransformer(folder, device="cpu", model_kwargs={"dtype": dtype})
    uvicorn.run(application(model, os.environ["FTS_SERVER_KEY"]), host="127.0.0.1",
                port=int(port), log_level="warning")


if __name__ == "__main__":
    main()
