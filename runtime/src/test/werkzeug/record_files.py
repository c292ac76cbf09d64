#!/usr/bin/env python3
"""Records how Flask answers conditional and range requests for files.

    python3 record_files.py > ../../../../deployment/src/test/resources/werkzeug/files.txt

Tests read the file and need no Python. Lines are tab-separated: the URL, the method, the request's headers, the status, the
response's headers without Date, and length and CRC-32 of the body; headers are JSON objects. An error page's words are our
own, so that its length and body are left out (-).

All files have the entity tag "v1" and are of one second, 2021-03-04 05:06:07 GMT: 0123456789, an empty one, and numbered
lines of 102400 bytes in all. The URL says what is sent: a file, the same without a tag, or bytes.
"""

import io
import json
import tempfile
import zlib
from datetime import datetime, timezone
from importlib.metadata import version
from pathlib import Path

from flask import Flask, send_file

MODIFIED = datetime(2021, 3, 4, 5, 6, 7, tzinfo=timezone.utc)
SAME = "Thu, 04 Mar 2021 05:06:07 GMT"
EARLIER = "Thu, 04 Mar 2021 05:06:06 GMT"
LATER = "Fri, 05 Mar 2021 05:06:07 GMT"
FILES = {
    "digits.txt": b"0123456789",
    "empty.txt": b"",
    "lines.bin": b"".join(b"%07d\n" % i for i in range(12800)),
}
RANGES = [
    "bytes=0-0", "bytes=0-4", "bytes=2-", "bytes=-3", "bytes=-0", "bytes=-200000", "bytes=5-200000", "bytes=9-9", "bytes=9-10",
    "bytes=10-", "bytes=10-20", "bytes=102399-", "bytes=102400-", "bytes=5-2", "bytes=0-1,3-4", "bytes=0-", "bytes=0-,-1",
    "bytes=", "bytes=-", "bytes", "bytes=a-b", "bytes=1", "lines=0-1", "BYTES=0-1", "bytes = 0-1", "bytes= 0 - 1 ", "bytes=--1",
    "bytes=+1-2", "bytes=0-1,", ",", "bytes=99999999999999999999-", "bytes=0-99999999999999999999", "bytes=1_0-1_1",
    "bytes=-99999999999999999999", "bytes=\u0661-", "",
]
TAGS = ['"v1"', 'W/"v1"', "v1", '"x"', 'W/"x"', '"x", "v1"', '"x", W/"v1"', "*", '"v1', '', '"V1"', '"*"', "w/\"v1\""]
DATES = [SAME, EARLIER, LATER, "Thursday, 04-Mar-21 05:06:07 GMT", "Thu Mar  4 05:06:07 2021", "yesterday", "",
         "Thu, 04 Mar 2021 06:06:07 +0100"]


def combinations():
    yield {}
    for value in RANGES:
        yield {"Range": value}
    for name in ("If-None-Match", "If-Match"):
        for tag in TAGS:
            yield {name: tag}
    for name in ("If-Modified-Since", "If-Unmodified-Since"):
        for date in DATES:
            yield {name: date}
    for validator in TAGS + DATES:
        yield {"Range": "bytes=1-2", "If-Range": validator}
    for value in ("bytes=200000-", "bytes=0-1,3-4", "lines=0-1"):
        for validator in ('"v1"', '"x"', SAME, EARLIER):
            yield {"Range": value, "If-Range": validator}
    yield {"If-Range": '"v1"'}
    for tag in ('"v1"', '"x"'):
        for date in (SAME, EARLIER, LATER):
            yield {"If-None-Match": tag, "If-Modified-Since": date}
            yield {"If-Match": tag, "If-Unmodified-Since": date}
            yield {"If-Match": tag, "If-Modified-Since": date}
        for value in ("bytes=1-2", "bytes=200000-"):
            yield {"If-None-Match": tag, "Range": value}
            yield {"If-Match": tag, "Range": value}
            yield {"If-Match": tag, "If-None-Match": '"v1"', "Range": value}
    for date in (SAME, EARLIER):
        yield {"If-Modified-Since": date, "Range": "bytes=1-2"}
        yield {"If-Unmodified-Since": date, "Range": "bytes=1-2"}


def application(directory):
    app = Flask(__name__)

    @app.get("/file/<name>")
    def file(name):
        return send_file(directory / name, etag="v1", last_modified=MODIFIED)

    @app.get("/untagged/<name>")
    def untagged(name):
        return send_file(directory / name, etag=False, last_modified=MODIFIED)

    @app.get("/bytes/<name>")
    def content(name):
        return send_file(io.BytesIO(FILES[name]), download_name=name, etag="v1", last_modified=MODIFIED)

    return app


def main():
    print("# Flask", version("flask"), "Werkzeug", version("werkzeug"), sep="\t")
    with tempfile.TemporaryDirectory() as directory:
        for name, content in FILES.items():
            (Path(directory) / name).write_bytes(content)
        client = application(Path(directory)).test_client()
        for kind in ("file", "untagged", "bytes"):
            for name in FILES:
                for headers in combinations():
                    for method in ("GET", "HEAD"):
                        record(client, f"/{kind}/{name}", method, headers)


def record(client, url, method, headers):
    if not all(value.isascii() for value in headers.values()):
        return
    response = client.open(url, method=method, headers=headers)
    answered = {name: value for name, value in response.headers.items() if name != "Date"}
    body = f"{len(response.data)} {zlib.crc32(response.data):08x}"
    if response.status_code == 416:
        del answered["Content-Length"]
        body = "-"
    print(url, method, json.dumps(headers), response.status_code, json.dumps(answered), body, sep="\t")


main()
