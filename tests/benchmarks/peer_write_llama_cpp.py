"""One measured process: llama.cpp writes one answer.

usage: peer_write_llama_cpp.py GGUF [options]
The clock runs from the prompt to the last token, after the model was loaded and has written a few
tokens. Prints one JSON object as its last line.
"""

import argparse
import json
import os
import time

from llama_cpp import Llama
from written_prompt import ROW


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", help="a .gguf file")
    parser.add_argument("--prompt", type=int, default=64, help="tokens")
    parser.add_argument("--answer", type=int, default=64, help="tokens")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    options = parser.parse_args()
    model = Llama(options.model, n_ctx=options.prompt + options.answer, verbose=False,
                  n_threads=options.threads, n_threads_batch=options.threads)
    ids = model.tokenize((ROW * options.prompt).encode(), add_bos=False)[:options.prompt]

    def write(count):
        model.reset()
        begin = time.perf_counter()
        written = 0
        for _ in model.generate(ids, temp=0.0, reset=True):
            written += 1
            if written == count:
                break
        return time.perf_counter() - begin, written

    write(2)
    seconds, tokens = write(options.answer)
    print(json.dumps({"tokens": tokens, "seconds": seconds, "tokens_per_s": tokens / seconds}))


if __name__ == "__main__":
    main()
