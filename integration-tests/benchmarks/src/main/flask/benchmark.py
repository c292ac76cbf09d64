#!/usr/bin/env python3
"""Measures in Flask what SessionBenchmark and RenderBenchmark measure: nanoseconds an operation, the best of five rounds.

    python3 benchmark.py
"""

import timeit
from importlib.metadata import version

from flask import Flask, render_template
from flask.sessions import SecureCookieSessionInterface
from jinja2 import DictLoader

app = Flask(__name__)
app.secret_key = "dev"

TABLE = """<table>
{% for row in rows %}<tr class="{{ row.kind }}"><td>{{ row.id }}</td><td>{{ row.message }}</td></tr>
{% endfor %}</table>
"""
app.jinja_loader = DictLoader({"table.html": TABLE})
ROWS = [{"id": i, "kind": 'a"b', "message": f"<script>alert('{i}');</script> & more of it"} for i in range(12)]

USER = {"user_id": 1234, "username": "Zo\u00eb", "_permanent": True}
BASKET = USER | {"_flashes": [("message", "You were logged in")]} | {
    f"item{i}": {"name": f"Item number {i}", "price": 10.5 * i, "count": i} for i in range(12)
}


def measure(name, function, number=2000):
    function()
    best = min(timeit.repeat(function, number=number, repeat=5)) / number
    print(f"{name:<24} {best * 1e9:10.0f} ns")


def main():
    print("Flask", version("flask"))
    interface = SecureCookieSessionInterface()
    with app.test_request_context():
        for name, values in ("user", USER), ("basket", BASKET):
            cookie = interface.get_signing_serializer(app).dumps(values)
            measure(f"session read, {name}", lambda: interface.get_signing_serializer(app).loads(cookie, max_age=3600))
            measure(f"session write, {name}", lambda: interface.get_signing_serializer(app).dumps(values))
        measure("render, 12 rows", lambda: render_template("table.html", rows=ROWS))


main()
