"""Records what Flask answers to the requests of scenarios.py: python3 record.py [FILE].

The server listens on a free port of the loopback interface only, and the recorded requests name neither it nor anything else of
this machine. Writes ../resources/exchanges.json unless another file is named.
"""

import sys

sys.dont_write_bytecode = True

import base64
import http.client
import importlib.metadata
import json
import logging
import pathlib
import re
import sys
import threading
import urllib.parse

from werkzeug.serving import WSGIRequestHandler, make_server

import itsdangerous

import scenarios
from app import app

# Signed cookies say when they were signed: always then.
itsdangerous.TimestampSigner.get_timestamp = lambda self: 1700000000

# What the tests compare of an answer's header, so what is worth keeping; the rest differs from server to server.
KEPT = {"content-type", "location", "allow", "content-disposition", "content-range", "accept-ranges", "www-authenticate", "vary",
        "cache-control", "retry-after", "x-something", "x-trail", "link", "refresh", "etag", "last-modified", "set-cookie",
        "content-length", "content-encoding", "content-language"}
BOUNDARY = "recorded-part-boundary"
EXPIRED = re.compile(r"(?i)max-age=0\b|expires=thu, 01[ -]jan[ -]1970")


class Quiet(WSGIRequestHandler):
    def log(self, *args):
        pass


def part(field):
    head = 'Content-Disposition: form-data; name="%s"' % field["name"]
    if "filename" in field:
        head += '; filename="%s"' % field["filename"]
    if "type" in field:
        head += "\r\nContent-Type: " + field["type"]
    return "--%s\r\n%s\r\n\r\n%s\r\n" % (BOUNDARY, head, field["content"])


def body_of(step):
    """The bytes that a step sends, and their content type unless it says another."""
    if "form" in step:
        return urllib.parse.urlencode(step["form"], doseq=True).encode(), "application/x-www-form-urlencoded"
    if "json" in step:
        return json.dumps(step["json"]).encode(), "application/json"
    if "multipart" in step:
        text = "".join(map(part, step["multipart"])) + "--%s--\r\n" % BOUNDARY
        return text.encode(), "multipart/form-data; boundary=" + BOUNDARY
    return (step["body"].encode("latin-1") if "body" in step else None), None


def exchange(port, step, cookies):
    method, target = step["do"].split(" ", 1)
    body, kind = body_of(step)
    headers = {"Host": "golden.test", "User-Agent": "golden"}
    if cookies:
        headers["Cookie"] = "; ".join("%s=%s" % pair for pair in cookies.items())
    if body is not None and "Transfer-Encoding" not in step.get("headers", {}):
        headers["Content-Length"] = str(len(body))
    if kind:
        headers["Content-Type"] = kind
    headers.update(step.get("headers", {}))
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders(body)
    response = connection.getresponse()
    content = response.read()
    connection.close()
    remember(response, cookies)
    kept = [[name.lower(), stable(step, name.lower(), value)] for name, value in response.getheaders() if name.lower() in KEPT]
    try:
        return {"status": response.status, "headers": kept, "body": content.decode(), "encoding": "utf-8"}
    except UnicodeDecodeError:
        return {"status": response.status, "headers": kept, "body": base64.b64encode(content).decode(), "encoding": "base64"}


def stable(step, name, value):
    """What depends on when and where it was recorded counts by its presence only, unless a step says that it does not depend."""
    if name in step.get("exact_headers", ()):
        return value
    if name == "allow":
        return ", ".join(sorted(value.split(", ")))
    if name in ("etag", "last-modified"):
        return "(present)"
    return re.sub(r"Expires=[^;]*", "Expires=(date)", value) if name == "set-cookie" else value


def remember(response, cookies):
    for name, line in response.getheaders():
        if name.lower() == "set-cookie":
            key, _, value = line.split(";", 1)[0].partition("=")
            if EXPIRED.search(line):
                cookies.pop(key, None)
            else:
                cookies[key] = value


def compared(step, answer):
    """Of the pages that the framework writes itself only titles are compared: their sentences are everybody's own."""
    if re.search(r"<title>[1-5]\d\d ", answer["body"]) and "<h1>" in answer["body"]:
        step.setdefault("compare", "title")
    if "<title>Redirecting" in answer["body"]:
        step.setdefault("compare", "ignore")
    return step


def record(port):
    for name, steps in scenarios.GROUPS.items():
        cookies, exchanges = {}, []
        for step in steps:
            step = {"do": step} if isinstance(step, str) else dict(step)
            answer = exchange(port, step, cookies)
            exchanges.append({"step": compared(step, answer), "want": answer})
        yield {"group": name, "steps": exchanges}


def write(groups, out):
    """One exchange a line, so that a change is readable as one."""
    versions = ", ".join("%s %s" % (name, importlib.metadata.version(name)) for name in ("Flask", "Werkzeug", "Jinja2"))
    lines = ",\n".join('{"group": %s, "steps": [\n%s\n]}' % (
        json.dumps(group["group"]), ",\n".join(json.dumps(each, ensure_ascii=False) for each in group["steps"])) for group in groups)
    out.write_text('{"recorded_with": %s, "groups": [\n%s\n]}\n' % (json.dumps(versions), lines), encoding="utf-8")


def main():
    here = pathlib.Path(__file__).parent
    out = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.parent / "resources" / "exchanges.json"
    app.logger.setLevel(logging.CRITICAL)
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    groups = list(record(server.server_port))
    server.shutdown()
    write(groups, out)
    print("recorded %d exchanges" % sum(len(group["steps"]) for group in groups))


if __name__ == "__main__":
    main()
