"""Questions written by a real language model behind a real server.

Makes a project of one document, has questions written by SmolLM2 through llama-cpp-python's server,
and checks what the server saw: a wrong key ends the work, the cost told before is that of what is
sent, each passage is asked about once, what was answered before the work was killed is kept and
not asked for again, only what failed is, and the key stands in no file of the project, no output
and no process's arguments. Prints one JSON object as its last line; exits with 1 and a sentence if
something differs, with 77 where the server is not installed.

usage: remote_questions.py [--program PROGRAM]
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import language_model_server
from studio import Studio, add_options

KEY = "sk-CANARY-0123456789abcdef"


def document():
    """Some passages on different things, so that none is a copy of another."""
    towns = ["Lyon", "Turin", "Ghent", "Porto", "Graz", "Malmo", "Split", "Brno"]
    return "\n\n".join(
        f"# The railway of {town}\n\nThe first railway of {town} was opened in {1840 + 3 * i}. It "
        f"was {12 + 7 * i} kilometres long and had {3 + i} stations. Its engines were built by a "
        f"workshop with {90 + 11 * i} people, and a ticket cost {2 + i} coins. The line was "
        f"closed for {1 + i} weeks in its first winter, because snow lay on the tracks near {town}."
        for i, town in enumerate(towns))


def expect(truth, sentence):
    if not truth:
        sys.exit(sentence)


def start(studio, project, key_file, *arguments):
    return subprocess.Popen([studio.program, "generate", project, "--key-file", key_file, "--json",
                             *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            text=True)


def key_in_arguments():
    """True if any process of this machine has the key among its arguments."""
    for arguments in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if KEY.encode() in arguments.read_bytes():
                return True
        except OSError:
            pass  # it ended meanwhile
    return False


def kill_half_way(studio, server, project, key_file):
    """Kills the work once the server has answered twice; returns what it wrote until then."""
    process = start(studio, project, key_file)
    for _ in range(3000):
        if server.answered() >= 2 or process.poll() is not None:
            break
        expect(not key_in_arguments(), "The key stands among a process's arguments.")
        time.sleep(0.1)
    time.sleep(0.3)  # the second answer is on its way to the store
    process.send_signal(signal.SIGKILL)
    return process.communicate()[0]


def checked(studio, folder):
    key_file = folder / "key"
    key_file.touch(mode=0o600)
    key_file.write_text("sk-wrong")
    project = folder / "project"
    (folder / "railways.md").write_text(document())
    with language_model_server.LanguageModelServer(folder, KEY) as server:
        studio.new_project(project, {
            "chunk.tokens": 120, "generate.generator": "remote", "generate.url": server.url,
            "generate.model": "smollm2", "generate.per_chunk": 2, "generate.parallel": 2,
            "generate.temperature": 0.2, "generate.timeout": 300})
        studio.json("import", project, folder / "railways.md", "--format", "documents")
        passages = studio.json("chunk", project)["chunks"]
        cost = studio.json("generate", project, "--dry-run")
        expect(cost["requests"] == passages and server.answered() == 0,
               f"The cost told before is not that of {passages} requests: {cost}")

        refused = start(studio, project, key_file)
        said = refused.communicate()[0]
        expect(refused.returncode != 0 and "refused the key" in said,
               f"A wrong key is not told of: {said}")

        key_file.write_text(KEY)
        outputs = [kill_half_way(studio, server, project, key_file)]
        after_kill = server.answered()
        done = start(studio, project, key_file)
        outputs.append(done.communicate()[0])
        expect(done.returncode == 0, f"generate ended with {done.returncode}:\n{outputs[-1]}")
        result = json.loads(outputs[-1].strip().splitlines()[-1])
        expect(result["answers_kept"] >= 1, f"Nothing was kept of what was killed: {result}")
        expect(result["answers_kept"] + result["requests"] == passages,
               f"Passages were lost or asked about twice: {result}")
        failed = sum(result["failed"].values())
        requests = server.answered()
        again = start(studio, project, key_file)
        outputs.append(again.communicate()[0])
        expect(server.answered() - requests == failed,
               f"Other passages were asked about again than the {failed} that failed.")

    leaks = [str(path) for path in project.rglob("*")
             if path.is_file() and KEY.encode() in path.read_bytes()]
    expect(not leaks, f"The key stands in {leaks}.")
    expect(not any(KEY in output for output in outputs), "The key stands in an output.")
    return {"passages": passages, "answered_before_kill": after_kill, "answered": requests,
            "result": result, "guessed": cost}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    add_options(parser)
    options = parser.parse_args()
    language_model_server.skip_without()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_RUNTIME_DIR"] = folder  # an engine of this test's own
        print(json.dumps(checked(Studio(options.program), Path(folder))))


if __name__ == "__main__":
    main()
