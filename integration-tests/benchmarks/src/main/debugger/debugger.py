#!/usr/bin/env python3
"""Measures what it costs in dev mode to keep the variables of exceptions: CPU time of a server that does, and of one that does not.

    python3 debugger.py [ROUNDS]

Works on two copies of the quickstart in a temporary directory, with the views in this directory, Maven's wrapper, and servers
on the loopback interface, which it ends. The servers run side by side and take turns, so that what else the machine does hits
both; the medians of the rounds' ratios count. Needs Linux, which tells the CPU time of processes.
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

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[4]
MAIN = Path("integration-tests", "quickstart", "src", "main")
START = 900
WARM_UP = 3
TICKS = os.sysconf("SC_CLK_TCK")

# what, its paths, what each answer has, and how many requests are a round
VIEWS = [
    ("nothing thrown", ["/orders/7", "/orders/7.json"], "article 4", 1500),
    ("1,000 exceptions a request", ["/orders/refused"], "1000 refused", 150),
]


class Server:
    """A copy of the quickstart in dev mode."""

    def __init__(self, folder, variables):
        self.name = f"variables={variables}"
        self.port = free_port()
        copy = Path(folder, variables)
        shutil.copytree(REPOSITORY, copy, ignore=shutil.ignore_patterns("target", ".git", "node_modules"))
        shutil.copy(HERE / "Orders.java", copy / MAIN / "java/org/acme/quickstart")
        shutil.copy(HERE / "orders.html", copy / MAIN / "resources/templates")
        self.log = open(Path(folder, variables + ".log"), "w+")
        self.process = subprocess.Popen(
            ["./mvnw", "-B", "-ntp", "process-classes", "quarkus:dev", "-pl", "integration-tests/quickstart", "-am",
             "-Ddebug=false", "-Dquarkus.http.host=127.0.0.1", f"-Dquarkus.http.port={self.port}",
             f"-Dquarkus.flask.debugger.variables={variables}",
             "-Dquarkus.analytics.disabled=true", "-Dquarkus.test.continuous-testing=disabled"],
            cwd=copy, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log, start_new_session=True)
        self.connection = None

    def await_start(self):
        deadline = time.monotonic() + START
        while True:
            try:
                self.get("/orders/refused", "1000 refused")
                break
            except (OSError, http.client.HTTPException):
                self.connection = None
                if time.monotonic() > deadline or self.process.poll() is not None:
                    self.fail("did not start")
                time.sleep(0.5)
        self.pid = listener(self.port)

    def get(self, path, text):
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.connection.request("GET", path)
        body = self.connection.getresponse().read().decode()
        if text not in body:
            self.fail(f"{path} did not answer with {text!r}, but: {body[:500]}")

    def cpu(self, paths, text, requests):
        """Returns the seconds that one request takes of all its threads."""
        before = self.ticks()
        for i in range(requests):
            self.get(paths[i % len(paths)], text)
        return (self.ticks() - before) / TICKS / requests

    def ticks(self):
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def fail(self, why):
        self.log.seek(0)
        sys.stderr.write("".join(self.log.readlines()[-60:]))
        raise SystemExit(f"{self.name}: {why}")

    def end(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(30)
        self.log.close()


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def listener(port):
    """Returns the process that listens on a port of the loopback interface."""
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    lines += [line.split() for line in Path("/proc/net/tcp6").read_text().splitlines()[1:]]
    inodes = {fields[9] for fields in lines if fields[1].endswith(f":{port:04X}") and fields[3] == "0A"}
    sockets = {f"socket:[{inode}]" for inode in inodes}
    for descriptor in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if os.readlink(descriptor) in sockets:
                return int(descriptor.parts[2])
        except OSError:
            pass
    raise SystemExit(f"nobody listens on {port}")


def measure(plain, watched, rounds):
    print(f"{'CPU ms per request':<28} {'without':>8} {'with':>8} {'ratio':>7}   of the rounds: least, greatest", flush=True)
    for name, paths, text, requests in VIEWS:
        without, with_variables, ratios = [], [], []
        for number in range(WARM_UP + rounds):
            servers = [plain, watched] if number % 2 else [watched, plain]
            taken = {server.name: server.cpu(paths, text, requests) for server in servers}
            if number >= WARM_UP:
                without.append(taken[plain.name])
                with_variables.append(taken[watched.name])
                ratios.append(taken[watched.name] / taken[plain.name])
        print(f"{name:<28} {1000 * statistics.median(without):8.3f} {1000 * statistics.median(with_variables):8.3f}"
              f" {statistics.median(ratios):7.3f}   {min(ratios):.3f}, {max(ratios):.3f}", flush=True)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    servers = []
    with tempfile.TemporaryDirectory(prefix="debugger") as folder:
        try:
            for variables in ("false", "true"):
                servers.append(Server(folder, variables))
            for server in servers:
                server.await_start()
            measure(*servers, rounds)
        finally:
            for server in servers:
                server.end()


main()
