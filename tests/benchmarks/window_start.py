"""How long the window takes from its start to its first paint, and what it holds while idle.

Starts the program several times on a virtual screen of its own and looks at that screen until it is
no longer empty. Needs Xvfb and xwd (Debian: xvfb, x11-apps).
"""

import argparse
import os
import statistics
import subprocess
import tempfile
import time

DISPLAY = ":97"
IDLE_SECONDS = 5


def screen():
    shot = subprocess.run(["xwd", "-root", "-silent", "-display", DISPLAY], capture_output=True)
    return shot.stdout[4096:]  # what stands before the pixels may change by itself


def seconds_to_paint(environment, arguments, empty):
    begin = time.perf_counter()
    window = subprocess.Popen(arguments, env=environment, stderr=subprocess.DEVNULL)
    while screen() == empty:
        if time.perf_counter() - begin > 30:
            raise SystemExit("nothing was painted in 30 s")
    return time.perf_counter() - begin, window


def memory(pid):
    """Resident and proportional set size in MB."""
    with open(f"/proc/{pid}/smaps_rollup") as rollup:
        sizes = {line.split()[0]: int(line.split()[1]) for line in rollup if "kB" in line}
    return sizes["Rss:"] * 1024 / 1e6, sizes["Pss:"] * 1024 / 1e6


def loaded_torch(pid):
    with open(f"/proc/{pid}/maps") as maps:
        return any("libtorch" in line or "libc10" in line for line in maps)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="build/release/bin/finetune-studio")
    parser.add_argument("project", nargs="?", help="a project to open; without: the start page")
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()

    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1280x900x24"],
                              stderr=subprocess.DEVNULL)
    time.sleep(1)
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "DISPLAY": DISPLAY, "QT_QPA_PLATFORM": "xcb", "HOME": home,
                       "XDG_CONFIG_HOME": home, "XDG_RUNTIME_DIR": home}
        arguments = [options.program] + ([options.project] if options.project else [])
        empty = screen()
        times = []
        for round in range(options.rounds + 1):
            seconds, window = seconds_to_paint(environment, arguments, empty)
            if round > 0:  # the first one warms the caches
                times.append(seconds)
            if round == options.rounds:
                time.sleep(IDLE_SECONDS)
                resident, proportional = memory(window.pid)
                torch = loaded_torch(window.pid)
            window.kill()
            window.wait()
            while screen() != empty:
                time.sleep(0.05)
    server.terminate()
    print(f"first paint: median {statistics.median(times):.2f} s of {len(times)}, "
          f"from {min(times):.2f} to {max(times):.2f}")
    print(f"idle: {resident:.0f} MB resident, {proportional:.0f} MB proportional; "
          f"libtorch {'loaded' if torch else 'not loaded'}")


main()
