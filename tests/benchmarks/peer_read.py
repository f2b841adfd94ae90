"""One measured process: LlamaIndex's readers read every file of a folder.

usage: peer_read.py FOLDER
The readers are those that SimpleDirectoryReader takes by itself. The clock runs from the first file
to the last. Prints one JSON object as its last line.
"""

import json
import logging
import resource
import sys
import time

from llama_index.core import SimpleDirectoryReader


def main():
    logging.disable(logging.CRITICAL)
    reader = SimpleDirectoryReader(sys.argv[1], recursive=True)
    read, letters = set(), 0
    begin = time.perf_counter()
    for documents in reader.iter_data():
        text = sum(len(document.text.strip()) for document in documents)
        letters += text
        if text > 0:
            read.add(documents[0].metadata["file_path"])
    seconds = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    files = len(reader.input_files)
    print(json.dumps({"seconds": seconds, "peak_mb": peak, "read": len(read),
                      "refused": files - len(read), "letters": letters}))


if __name__ == "__main__":
    main()
