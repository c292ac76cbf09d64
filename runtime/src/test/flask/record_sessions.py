#!/usr/bin/env python3
"""Records sessions that Flask signed, as JSON lines: the key, when, the values as tagged JSON, and the cookie.

    python3 record_sessions.py > ../resources/flask/sessions.jsonl

Tests read the file and need no Python.
"""

import itsdangerous
import json
import random
from datetime import datetime, timedelta, timezone
from uuid import UUID

from flask import Flask
from flask.json.tag import TaggedJSONSerializer
from flask.sessions import SecureCookieSessionInterface
from markupsafe import Markup

RANDOM = random.Random(5)
KEYS = ["dev", "a" * 100, "Schlüssel ☃", "2b5b0911fdcf4dd2921b28ace88db8a0", " "]
TEXTS = ["", "a", "é ☃ 😀", "<b>\"quoted\"'\\</b>", "\u2028\x00\x1f\t\n", "x" * 300, " t", " d", "_permanent", "k__", "\x7f"]
NUMBERS = [0, -1, 1, 2**31, -(2**63), 2**64, 10**30, 0.1, -0.0, 1e100, 1.5e-7, 123456789.125, 1e16, 5e-324]


def value(depth):
    kind = RANDOM.randrange(14 if depth else 10)
    if kind == 0:
        return None
    if kind == 1:
        return RANDOM.random() < 0.5
    if kind in (2, 3):
        return RANDOM.choice(NUMBERS)
    if kind in (4, 5):
        return RANDOM.choice(TEXTS)
    if kind == 6:
        return RANDOM.randbytes(RANDOM.randrange(20))
    if kind == 7:
        return Markup(RANDOM.choice(TEXTS))
    if kind == 8:
        return UUID(int=RANDOM.getrandbits(128))
    if kind == 9:
        return datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=RANDOM.randrange(4 * 10**9))
    if kind == 10:
        return tuple(value(depth - 1) for _ in range(RANDOM.randrange(4)))
    if kind == 11:
        return [value(depth - 1) for _ in range(RANDOM.randrange(4))]
    return {key(): value(depth - 1) for _ in range(RANDOM.choice([0, 1, 1, 2, 3]))}


def key():
    return RANDOM.choice(TEXTS[:4] + TEXTS[6:] + [" b", " m", " u", " di", "user_id", "cart"])


def signed(app, values, at):
    """Flask signs at the current time: give it another."""
    current = itsdangerous.TimestampSigner.get_timestamp
    itsdangerous.TimestampSigner.get_timestamp = lambda self: at
    try:
        return SecureCookieSessionInterface().get_signing_serializer(app).dumps(values)
    finally:
        itsdangerous.TimestampSigner.get_timestamp = current


def main():
    app = Flask(__name__)
    for number in range(600):
        app.secret_key = RANDOM.choice(KEYS)
        values = {key(): value(3) for _ in range(RANDOM.randrange(5))}
        at = RANDOM.choice([1, 255, 256, 1_700_000_000, 2**31, 2**32, RANDOM.randrange(2**33)])
        record = {
            "key": app.secret_key,
            "at": at,
        }
        with app.app_context():
            record["json"] = TaggedJSONSerializer().dumps(values)
            record["cookie"] = signed(app, values, at)
        print(json.dumps(record))


main()
