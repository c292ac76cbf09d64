#!/usr/bin/env python3
"""Records the Set-Cookie headers that Werkzeug writes.

    python3 record_cookies.py > ../resources/werkzeug/cookies.txt

Tests read the file and need no Python. Lines are the arguments in JSON and, after a tab, the header; the time is always
2021-03-04 05:06:07 GMT. Left out are the control characters from 0x1a to 0x1f, which Werkzeug sends as they are and browsers
refuse, and names that are no token, which the tests refuse.
"""

import json
import warnings
from datetime import datetime, timezone

import werkzeug.http

class FixedTime(datetime):
    @classmethod
    def now(cls, tz=None):
        return NOW


NOW = FixedTime(2021, 3, 4, 5, 6, 7, tzinfo=timezone.utc)
EXPIRES = FixedTime(2031, 1, 2, 3, 4, 5, tzinfo=timezone.utc)
VALUES = [chr(c) for c in range(256) if not 0x1A <= c <= 0x1F] + [
    "", "plain", "a b", '"', '"quoted"', "\\", "a\\b", "a,b;c", "\u20ac", "\U0001f600", "h\u00e9llo, w\u00f6rld; \U0001f600",
    "{'a': [1, 2]}", "a=b&c=d", "%20", "a\r\nSet-Cookie: b=c", "x" * 4093, "\u00e9" * 2000,
]
DOMAINS = ["example.com", ".example.com", "..example.com", "example.com:8080", ".example.com:80", "localhost", "127.0.0.1",
           "m\u00fcnchen.de", "ex\u00e4mple.co.uk", "b\u00fccher.example:443", "\u65e5\u672c.jp", "Example.COM", ""]
PATHS = [chr(c) for c in range(256)] + ["/", "", "/a/b", "/a b", "/\u00e9;x", "/%20", "/\u20ac/\U0001f600", "/a?b#c", None]


def cases():
    for value in VALUES:
        yield {"value": value}
    for domain in DOMAINS:
        yield {"domain": domain}
    for path in PATHS:
        yield {"path": path}
    for samesite in ("strict", "LAX", "None", "nOnE", "Lax"):
        yield {"samesite": samesite}
    for max_age in (None, 0, -5, 1, 60, 2678400, 4000000000):
        for expires in (None, EXPIRES, NOW):
            yield {"max_age": max_age, "expires": expires}
    for number in range(64):
        secure, httponly, partitioned, domain, lax, age = (bool(number >> bit & 1) for bit in range(6))
        yield {
            "secure": secure, "httponly": httponly, "partitioned": partitioned, "domain": "a.test" if domain else None,
            "samesite": "lax" if lax else None, "max_age": 60 if age else None, "path": "/p",
        }


def main():
    warnings.simplefilter("ignore")
    werkzeug.http.datetime = FixedTime
    for case in cases():
        arguments = {"value": "v", **case}
        header = werkzeug.http.dump_cookie("a", **arguments)
        if arguments.get("expires"):
            arguments["expires"] = arguments["expires"].strftime("%Y-%m-%dT%H:%M:%SZ")
        print(json.dumps(arguments), json.dumps(header), sep="\t")


main()
