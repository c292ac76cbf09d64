#!/usr/bin/env python3
"""Rolls a packaged application over, again and again, behind HAProxy and under constant load, and counts every request.

    ./mvnw package -DskipTests -pl integration-tests/shutdown -am
    python3 rolling.py [ROLLS]

Needs Debian's haproxy. Two instances serve; a roll stops one with SIGTERM, starts its successor on another port, waits until
that answers, and goes on with the other. First the proxy is told before the signal, as a preStop hook or a readiness probe
would. Then it is not, and finds out by itself: it repeats what was not answered, which it may with GET only, so that nothing
else is sent. Views, uploads and streams take some 100 ms, so that
each signal comes while many are under way. All ports are free ones of the loopback interface.
"""

import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

JAR = Path(__file__).resolve().parents[5] / "integration-tests/shutdown/target/quarkus-app/quarkus-run.jar"
CLIENTS = 16
START = 120
UPLOADED = b"x" * 20_000
# What every client asks for in turn, and what it must get
REQUESTS = [
    ("GET", "/nap", "done"),
    ("POST", "/upload", "100000 bytes"),
    ("GET", "/drip", "first\n2\n3\n4\nlast\n"),
]
# An instance that is going away answers what it has; what it never took is sent to the other one. A POST is repeated only
# if no connection came about, so that nothing is done twice.
PROXY = """
global
  stats socket {socket} mode 600 level admin
defaults
  mode http
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  retries 3
  option redispatch 1
  retry-on conn-failure empty-response
frontend clients
  bind fd@{fd}
  http-request disable-l7-retry if METH_POST
  default_backend instances
backend instances
  balance roundrobin
  option httpchk GET /nap
  timeout check 10s
  default-server check inter 500ms fall 3 rise 1
{servers}
"""


class Instance:
    def __init__(self, name, directory):
        self.log = Path(directory, f"{name}-{time.monotonic_ns()}.log")
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                ["java", "-Xmx128m", "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=0", "-jar", JAR],
                stdout=log, stderr=subprocess.STDOUT)
        self.port = self.listening()

    def listening(self):
        deadline = time.monotonic() + START
        while time.monotonic() < deadline and self.process.poll() is None:
            found = re.search(r"Listening on: http://127\.0\.0\.1:(\d+)", self.log.read_text())
            if found:
                return int(found[1])
            time.sleep(0.05)
        sys.exit(f"An instance does not start:\n{self.log.read_text()}")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(60)
        # Netty warns of connections, such as those of health checks, that come while it stops to listen.
        complaints = [line for line in self.log.read_text().splitlines()
                      if " ERROR " in line or " WARN " in line and "Failed to register an accepted channel" not in line]
        if code != 128 + signal.SIGTERM or complaints:
            sys.exit(f"An instance ended with {code}:\n" + "\n".join(complaints))


class Proxy:
    def __init__(self, instances, directory):
        listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self.port = listener.getsockname()[1]
        self.admin = str(Path(directory, "admin.sock"))
        servers = "\n".join(f"  server {name} 127.0.0.1:{each.port}" for name, each in instances.items())
        config = Path(directory, "haproxy.cfg")
        config.write_text(PROXY.format(socket=self.admin, fd=listener.fileno(), servers=servers))
        self.process = subprocess.Popen([shutil.which("haproxy") or "/usr/sbin/haproxy", "-f", config, "-db", "-q"],
                                        pass_fds=[listener.fileno()])
        listener.close()
        self.await_up(list(instances))

    def tell(self, command):
        with socket.socket(socket.AF_UNIX) as s:
            s.connect(self.admin)
            s.sendall(command.encode() + b"\n")
            s.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: s.recv(65536), b"")).decode()

    def await_up(self, names):
        deadline = time.monotonic() + START
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                rows = [row.split(",") for row in self.tell("show stat").splitlines()]
                up = {row[1] for row in rows if row[0] == "instances" and row[17].startswith("UP")}
                if up.issuperset(names):
                    return
            except OSError:
                pass
            time.sleep(0.05)
        sys.exit("The proxy does not find the instances")


def upload():
    for _ in range(5):
        yield UPLOADED
        time.sleep(0.02)


class Load:
    """Clients that never rest, with a connection each that is kept open while it can be."""

    def __init__(self, port, requests):
        self.port = port
        self.requests = requests
        self.running = True
        self.lock = threading.Lock()
        self.sent = self.answered = 0
        self.slowest = 0
        self.failures = []
        self.threads = [threading.Thread(target=self.client) for _ in range(CLIENTS)]
        for thread in self.threads:
            thread.start()

    def client(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        turn = 0
        while self.running:
            method, path, wanted = self.requests[turn % len(self.requests)]
            turn += 1
            begun = time.monotonic()
            failure = None
            try:
                if method == "POST":
                    connection.request(method, path, upload(), {"Content-Length": str(5 * len(UPLOADED))})
                else:
                    connection.request(method, path)
                response = connection.getresponse()
                answer = response.read().decode()
                if response.status != 200 or answer != wanted:
                    failure = f"{method} {path}: {response.status} {answer[:40]!r}"
            except (OSError, http.client.HTTPException) as e:
                failure = f"{method} {path}: {e!r}"
                connection.close()
            with self.lock:
                self.sent += 1
                self.slowest = max(self.slowest, time.monotonic() - begun)
                if failure:
                    self.failures.append(failure)
                else:
                    self.answered += 1
        connection.close()

    def end(self):
        self.running = False
        for thread in self.threads:
            thread.join()


def roll(proxy, instances, name, told, directory):
    if told:
        proxy.tell(f"set server instances/{name} state drain")
    instances[name].stop()
    instances[name] = Instance(name, directory)
    proxy.tell(f"set server instances/{name} addr 127.0.0.1 port {instances[name].port}")
    if told:
        proxy.tell(f"set server instances/{name} state ready")
    proxy.await_up([name])


def measure(told, rolls, directory):
    instances = {}
    proxy = None
    try:
        for name in ("a", "b"):
            instances[name] = Instance(name, directory)
        proxy = Proxy(instances, directory)
        load = Load(proxy.port, [each for each in REQUESTS if told or each[0] == "GET"])
        try:
            for number in range(rolls):
                roll(proxy, instances, "ab"[number % 2], told, directory)
        finally:
            load.end()
        print(f"{'told' if told else 'not told':10}{rolls:8}{load.sent:10}{load.answered:10}{len(load.failures):8}"
              f"{load.slowest * 1000:14.0f}", flush=True)
        for failure in sorted(set(load.failures)):
            print(f"  {load.failures.count(failure)} × {failure}")
        return len(load.failures)
    finally:
        for process in [each.process for each in instances.values()] + ([proxy.process] if proxy else []):
            process.kill()
            process.wait()


def main():
    rolls = int(sys.argv[1]) if len(sys.argv) > 1 else 6
    if not JAR.exists():
        sys.exit(f"{JAR} is missing: package the application first")
    print(f"{'proxy':10}{'rolls':>8}{'sent':>10}{'answered':>10}{'failed':>8}{'slowest (ms)':>14}")
    failed = 0
    for told in (True, False):
        with tempfile.TemporaryDirectory() as directory:
            failed += measure(told, rolls, directory)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
