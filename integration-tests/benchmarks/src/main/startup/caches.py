#!/usr/bin/env python3
"""Measures what caches of classes save the packaged quickstart: AppCDS with any Java, the AOT cache from Java 25 on.

    ./mvnw package -DskipTests -pl integration-tests/quickstart -am -Dquarkus.package.jar.appcds.enabled=true
    python3 caches.py [ROUNDS] [JAVA_THAT_BUILT_IT] [JAVA_25]

Linux only. Each start is on a free port of the loopback interface, answers one request, and is ended. Times are from the
start of the process to the answer, in turns; memory is the resident set after it.
"""

import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

APPLICATION = Path(__file__).resolve().parents[5] / "integration-tests/quickstart/target/quarkus-app"
JAR = "quarkus-run.jar"  # archives are taken for the class path that they were made for
ARCHIVE = APPLICATION / "app-cds.jsa"
ROUNDS = 10
KIB_PER_MIB = 1024


def run(java, *options, ended_well=False):
    """Returns the seconds to the first answer, and the resident set in MiB."""
    begun = time.monotonic()
    process = subprocess.Popen(
        [java, *options, "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=0", "-Dquarkus.flask.secret-key=measured",
         "-jar", JAR], cwd=APPLICATION, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    lines = []
    for line in process.stdout:
        lines.append(line)
        listening = re.search(r"Listening on: (http://\S+)", line)
        if listening:
            urllib.request.urlopen(listening[1] + "/hello/ann").read()
            seconds = time.monotonic() - begun
            status = Path(f"/proc/{process.pid}/status").read_text()
            memory = int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / KIB_PER_MIB
            process.terminate() if ended_well else process.kill()
            process.communicate()
            return seconds, memory
    sys.exit("It did not start:\n" + "".join(lines[-20:]))


def main():
    if "--help" in sys.argv or not ARCHIVE.exists():
        sys.exit(__doc__)
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    java = sys.argv[2] if len(sys.argv) > 2 else "java"
    java25 = sys.argv[3] if len(sys.argv) > 3 else None
    with tempfile.TemporaryDirectory() as folder:
        starts = {"plain": [java], "AppCDS": [java, f"-XX:SharedArchiveFile={ARCHIVE.name}"]}
        if java25:
            cache = Path(folder) / "quickstart.aot"
            run(java25, f"-XX:AOTCacheOutput={cache}", ended_well=True)
            starts |= {"plain, Java 25": [java25], "AOT cache, Java 25": [java25, f"-XX:AOTCache={cache}"]}
        measured = {name: [] for name in starts}
        for _ in range(rounds):
            for name, command in starts.items():
                measured[name].append(run(*command))
    for name, rows in measured.items():
        seconds, memory = zip(*rows)
        print(f"{name:20} median {statistics.median(seconds):.2f} s, fastest {min(seconds):.2f} s, "
              f"{statistics.median(memory):.0f} MiB")


if __name__ == "__main__":
    main()
