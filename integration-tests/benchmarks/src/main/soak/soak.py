#!/usr/bin/env python3
"""Puts the packaged quickstart under load for minutes, and shows whether it holds on to anything.

    ./mvnw package -DskipTests -pl integration-tests/quickstart -am
    python3 soak.py [SECONDS] [CONNECTIONS]

Needs wrk and a JDK. Rounds with connections that are kept and rounds with a connection for every request take turns; after
each round, when its connections are gone, the heap is measured after a full collection, with the threads and the file
descriptors. The first two rounds warm up. Fails if a request does, or if the last two rounds need more than those before.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve()
JAR = HERE.parents[5] / "integration-tests/quickstart/target/quarkus-app/quarkus-run.jar"
ROUNDS = 8
START = 120
SETTLE = 20


def start(directory):
    log = Path(directory, "server.log")
    with log.open("w") as out:
        server = subprocess.Popen(["java", "-Xmx256m", "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=0", "-jar", JAR],
                                  stdout=out, stderr=subprocess.STDOUT)
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


def soak(server, url, seconds, connections):
    print(f"{seconds} s, {connections} connections, load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} CPUs")
    print(f"{'round':6}{'connections':>12}{'requests':>10}{'per second':>11}{'99 %':>10}{'errors':>8}{'heap (MB)':>11}"
          f"{'threads':>9}{'descriptors':>13}")
    rounds = []
    descriptors = 0
    for number in range(ROUNDS):
        mode = ("kept", "close")[number % 2]
        requests, rate, late, errors = load(url, max(1, seconds // ROUNDS), connections, mode)
        descriptors = settled(server, descriptors)
        heap = heap_after_collection(server)
        rounds.append((heap, count(server, "task"), descriptors, errors))
        print(f"{number + 1:<6}{mode:>12}{requests:>10}{rate:>11.0f}{late:>10}{errors:>8}{heap:>11.1f}{rounds[-1][1]:>9}"
              f"{descriptors:>13}", flush=True)
    problems = []
    if any(errors for *_, errors in rounds):
        problems.append("requests failed")
    before, after = rounds[2:-2], rounds[-2:]
    for column, name, more in ((0, "heap", 1.05), (1, "threads", 1), (2, "descriptors", 1)):
        if min(row[column] for row in after) > max(row[column] for row in before) * more:
            problems.append(f"{name} grow")
    if problems:
        sys.exit("; ".join(problems))
    print("no errors; heap, threads and descriptors do not grow")


if __name__ == "__main__":
    main()
