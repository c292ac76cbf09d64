#!/usr/bin/env python3
"""Puts the packaged quickstart under load for minutes, and shows whether it holds on to anything.

    ./mvnw package -DskipTests -pl integration-tests/quickstart -am
    python3 soak.py [SECONDS] [CONNECTIONS]

Needs wrk and a JDK. Rounds with connections that are kept and rounds with a connection for every request take turns; after
each round, when its connections are gone, the heap is measured after a full collection, with the threads and the file
descriptors. The first rounds warm up. A line is laid through what the others measured, in pairs of one round of each kind:
it must not rise, over all of them, by more than the heap's tolerance. Threads and descriptors must not grow at all: the median
of the last third must not be above that of the first. Fails as well if a request does.
"""

import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve()
JAR = HERE.parents[5] / "integration-tests/quickstart/target/quarkus-app/quarkus-run.jar"
WARM_UP = 8
ROUNDS = 24  # after the warm-up; a multiple of six: thirds of whole pairs
HEAP_TOLERANCE = 0.5  # megabytes: what a collection leaves now and then, and does not keep
# Pools and the compiler have their threads from the start: one that comes later is none of theirs.
ALL_THREADS = ["-XX:-UseDynamicNumberOfCompilerThreads", "-XX:-UseDynamicNumberOfGCThreads",
               "-Dquarkus.thread-pool.core-threads=32", "-Dquarkus.thread-pool.max-threads=32",
               "-Dquarkus.thread-pool.prefill=true"]
START = 120
SETTLE = 20


def start(directory):
    log = Path(directory, "server.log")
    with log.open("w") as out:
        server = subprocess.Popen(["java", "-Xmx256m", *ALL_THREADS, "-Dquarkus.http.host=127.0.0.1",
                                   "-Dquarkus.http.port=0", "-jar", JAR], stdout=out, stderr=subprocess.STDOUT)
    deadline = time.monotonic() + START
    while time.monotonic() < deadline and server.poll() is None:
        found = re.search(r"Listening on: (http://127\.0\.0\.1:\d+)", log.read_text())
        if found:
            return server, found[1], log
        time.sleep(0.05)
    sys.exit(f"The quickstart does not start:\n{log.read_text()}")


def count(server, what):
    return len(os.listdir(f"/proc/{server.pid}/{what}"))


def settled(server, descriptors):
    """Waits until the connections of a round are gone."""
    deadline = time.monotonic() + SETTLE
    while descriptors and count(server, "fd") > descriptors and time.monotonic() < deadline:
        time.sleep(0.1)
    return count(server, "fd")


def heap_after_collection(server):
    """Returns the megabytes in use; twice, because the first collection finds out what has to be cleaned up."""
    for _ in range(2):
        subprocess.run(["jcmd", str(server.pid), "GC.run"], check=True, capture_output=True)
    info = subprocess.run(["jcmd", str(server.pid), "GC.heap_info"], check=True, capture_output=True, text=True).stdout
    return sum(int(used) for used in re.findall(r"(?:heap|generation)\s+total \d+K, used (\d+)K", info)) / 1024


def load(url, seconds, connections, mode):
    out = subprocess.run(["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "20s", "--latency", "-s",
                          HERE.with_name("mixed.lua"), url, "--", mode], check=True, capture_output=True, text=True).stdout
    requests = int(re.search(r"(\d+) requests in", out)[1])
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1])
    late = re.search(r"99%\s+(\S+)", out)[1]
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    broken = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", out)
    errors = (int(bad[1]) if bad else 0) + (sum(map(int, broken.groups())) if broken else 0)
    return requests, rate, late, errors


def main():
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 120
    connections = int(sys.argv[2]) if len(sys.argv) > 2 else 256
    for program in ("wrk", "jcmd"):
        if not shutil.which(program):
            sys.exit(f"{program} is missing")
    if not JAR.exists():
        sys.exit(f"{JAR} is missing: package the quickstart first")
    with tempfile.TemporaryDirectory() as directory:
        server, url, log = start(directory)
        try:
            soak(server, url, seconds, connections)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(60)
        complaints = [line for line in log.read_text().splitlines() if " ERROR " in line or " WARN " in line]
        if complaints:
            sys.exit("\n".join(complaints[:20]))


def rise(values):
    """Returns how much the least-squares line through values rises from the first to the last."""
    middle = (len(values) - 1) / 2
    mean = statistics.fmean(values)
    slope = (sum((at - middle) * (value - mean) for at, value in enumerate(values))
             / sum((at - middle) ** 2 for at in range(len(values))))
    return slope * (len(values) - 1)


def growth(values):
    """Returns by how much the median of the last third is above that of the first."""
    third = len(values) // 3
    return statistics.median(values[-third:]) - statistics.median(values[:third])


def pairs(values):
    """Returns the means of a round of each kind: what one kind always leaves is no growth."""
    return [statistics.fmean(values[at:at + 2]) for at in range(0, len(values), 2)]


def judge(rounds):
    """Prints how much each figure has grown since the warm-up; returns what is wrong."""
    problems = ["requests failed"] if any(row[3] for row in rounds) else []
    heap, threads, descriptors = ([row[column] for row in rounds[WARM_UP:]] for column in range(3))
    grown = rise(pairs(heap))
    print(f"after the warm-up: heap {grown:+.2f} MB ({HEAP_TOLERANCE} tolerated), threads {growth(threads):+g}, "
          f"descriptors {growth(descriptors):+g}")
    if grown > HEAP_TOLERANCE:
        problems.append(f"the heap grows by {grown:.2f} MB")
    for name, values in (("threads", threads), ("descriptors", descriptors)):
        if growth(values) > 0:
            problems.append(f"the {name} grow by {growth(values):g}")
    return problems


def soak(server, url, seconds, connections):
    print(f"{seconds} s, {connections} connections, load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} CPUs")
    print(f"{'round':6}{'connections':>12}{'requests':>10}{'per second':>11}{'99 %':>10}{'errors':>8}{'heap (MB)':>11}"
          f"{'threads':>9}{'descriptors':>13}")
    rounds = []
    descriptors = 0
    for number in range(WARM_UP + ROUNDS):
        mode = ("kept", "close")[number % 2]
        requests, rate, late, errors = load(url, max(1, seconds // (WARM_UP + ROUNDS)), connections, mode)
        descriptors = settled(server, descriptors)
        heap = heap_after_collection(server)
        rounds.append((heap, count(server, "task"), descriptors, errors))
        print(f"{number + 1:<6}{mode:>12}{requests:>10}{rate:>11.0f}{late:>10}{errors:>8}{heap:>11.2f}{rounds[-1][1]:>9}"
              f"{descriptors:>13}{'  warms up' if number < WARM_UP else ''}", flush=True)
    problems = judge(rounds)
    if problems:
        sys.exit("; ".join(problems))
    print("no errors; heap, threads and descriptors do not grow")


if __name__ == "__main__":
    main()
