#!/usr/bin/env python3
"""Measures what a start costs: the packaged hello application beside a Quarkus server that serves nothing.

    ./mvnw package -DskipTests -pl integration-tests/empty,integration-tests/hello -am
    python3 startup.py [ROUNDS] [JAVA]

Each starts on a free port of the loopback interface and is ended as soon as it listens. Times are from the start of the
process, in turns, so that whatever else the machine does meets both; "more" is the median of what the one took more than the
other in the same round. Processor time is that of all threads until then: on a busy machine it says more. Needs Linux.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[5]
APPLICATIONS = ["empty", "hello"]
ROUNDS = 10


def start(application, java, *options):
    """Returns the seconds until the application listens, what it has printed, and the processor's seconds until then."""
    jar = REPOSITORY / "integration-tests" / application / "target" / "quarkus-app" / "quarkus-run.jar"
    if not jar.exists():
        sys.exit(f"{jar} is not there: build it first, as shown by --help")
    begun = time.monotonic()
    process = subprocess.Popen(
        [java, *options, "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=0", "-jar", str(jar)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        lines = []
        for line in process.stdout:
            if "Listening on: " in line:
                seconds = time.monotonic() - begun
                return seconds, lines, processor_seconds(process)
            lines.append(line)
        sys.exit(f"{application} did not start:\n" + "".join(lines[-20:]))
    finally:
        process.kill()
        process.wait()


def processor_seconds(process):
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    if "--help" in sys.argv:
        print(__doc__)
        return
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    java = sys.argv[2] if len(sys.argv) > 2 else "java"
    runs = {application: [] for application in APPLICATIONS}
    for _ in range(rounds):
        for application in APPLICATIONS:
            seconds, _, processor = start(application, java)
            runs[application].append((seconds, processor))
    for application in APPLICATIONS:
        lines = start(application, java, "-Xlog:class+load")[1]
        classes = sum("[class,load]" in line for line in lines)
        times, processor = zip(*runs[application])
        print(f"{application:6} median {statistics.median(times):.2f} s, fastest {min(times):.2f} s, "
              f"processor {statistics.median(processor):.2f} s, {classes} classes")
    more = [[after - before for before, after in zip(*pair)] for pair in zip(*runs.values())]
    time_more, processor_more = (statistics.median(differences) for differences in zip(*more))
    print(f"hello takes {time_more:.2f} s more, of the processor {processor_more:.2f} s; "
          f"load of the machine {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")


if __name__ == "__main__":
    main()
