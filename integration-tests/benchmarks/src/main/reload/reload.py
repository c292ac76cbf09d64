#!/usr/bin/env python3
"""Measures how long a change of the quickstart takes to show in dev mode: from the save to the new answer.

    python3 reload.py [ROUNDS]

Works on a copy in a temporary directory, with Maven's wrapper and a server on the loopback interface, both of which it ends.
Quarkus looks for changes when a request comes, but no more than once in two seconds: each round waits that long before it
saves, as people do.
"""

import http.client
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[5]
QUICKSTART = Path("integration-tests", "quickstart", "src", "main")
BETWEEN_SCANS = 2.2
WARM_UP = 3
START = 300

# what, its file, where it shows, what is replaced there, and by what in a round
CHANGES = [
    ("view", "java/org/acme/quickstart/Routing.java", "/", "Index Page", "Index Page {}"),
    ("template, text", "resources/templates/hello.html", "/hello/ann", "<h1>Hello ", "<h1>Hello {} "),
    ("template, tags", "resources/templates/hello.html", "/hello/ann", "{#if name}", "{{#let mark='{}'}}{{mark}}{{/let}}{{#if name}}"),
    ("static file", "resources/static/style.css", "/static/style.css", "body", "/* {} */ body"),
]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path)
        return connection.getresponse().read().decode()
    except OSError:
        return ""
    finally:
        connection.close()


def wait_for(port, path, text, seconds, server):
    deadline = time.monotonic() + seconds
    while True:
        body = get(port, path)
        if text in body:
            return
        if time.monotonic() > deadline or server.poll() is not None:
            raise SystemExit(f"{path} did not answer with {text!r}, but: {body[:500]}")
        time.sleep(0.005)


def measure(copy, port, server, rounds):
    for name, file, path, old, new in CHANGES:
        source = copy / QUICKSTART / file
        original = source.read_text()
        times = []
        for number in range(WARM_UP + rounds):
            mark = f"round{number}"
            time.sleep(BETWEEN_SCANS)
            source.write_text(original.replace(old, new.format(mark), 1))
            start = time.monotonic()
            wait_for(port, path, mark, 60, server)
            times.append(time.monotonic() - start)
        times = times[WARM_UP:]
        print(f"{name:<16} {min(times):6.3f} s  {statistics.median(times):6.3f} s  {max(times):6.3f} s", flush=True)
        source.write_text(original)
        time.sleep(BETWEEN_SCANS)
        get(port, path)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="reload") as folder:
        copy = Path(folder, "copy")
        shutil.copytree(REPOSITORY, copy, ignore=shutil.ignore_patterns("target", ".git", "node_modules"))
        with open(Path(folder, "log"), "w+") as log:
            server = subprocess.Popen(
                ["./mvnw", "-B", "-ntp", "process-classes", "quarkus:dev", "-pl", "integration-tests/quickstart", "-am",
                 "-Ddebug=false", "-Dquarkus.http.host=127.0.0.1", f"-Dquarkus.http.port={port}",
                 "-Dquarkus.analytics.disabled=true", "-Dquarkus.test.continuous-testing=disabled"],
                cwd=copy, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
            try:
                wait_for(port, "/", "Index Page", START, server)
                print(f"{'from save':<16} {'min':>8}  {'median':>8}  {'max':>8}")
                measure(copy, port, server, rounds)
            except SystemExit:
                log.seek(0)
                sys.stderr.write("".join(log.readlines()[-60:]))
                raise
            finally:
                os.killpg(server.pid, signal.SIGTERM)
                server.wait(30)


main()
