#!/usr/bin/env python3
"""Records what `flask routes` prints.

    python3 record_routes.py > ../resources/flask/routes.txt

Tests read the file and need no Python.

Lines:

    M  matching                            a new application; what its rules look at: none, subdomain or host
    R  rule  endpoint  methods  domain  defaults    a rule of it, tab-separated; methods and defaults in JSON
    $  sort  all                           a call, and whether --all-methods is given
    |  line                                a line of its answer
"""

import json
from importlib.metadata import version

from flask import Flask
from flask.cli import routes_command

APPLICATIONS = [
    ("none", []),
    ("none", [
        ("/static/<path:filename>", "static", ["GET"], None, None),
        ("/", "index", ["GET"], None, None),
        ("/<path:page>", "wiki", ["GET"], None, None),
        ("/user/<int:id>", "user", ["POST", "GET"], None, None),
        ("/items/<int:page>", "items", ["GET"], None, None),
        ("/about", "about", ["OPTIONS"], None, None),
        ("/items/", "items", ["GET"], None, {"page": 1}),
        ("/Upper", "Zoo", ["DELETE", "PUT", "BREW"], None, None),
        ("/\u00e9t\u00e9/\U0001f41d", "\u00e9t\u00e9", ["HEAD"], None, None),
        ("/\ufb01", "\U0001f41d", ["GET"], None, None),
        ("/\U0001f41d", "\ufb01", ["GET"], None, None),
    ]),
    ("subdomain", [
        ("/", "index", ["GET"], None, None),
        ("/", "admin.index", ["GET"], "admin", None),
        ("/", "user.index", ["GET"], "<user>", None),
        ("/new", "admin.new", ["POST"], "admin", None),
    ]),
    ("host", [
        ("/", "index", ["GET"], "example.org", None),
        ("/", "other", ["GET"], "<name>.example.com", None),
        ("/b", "a.b", ["GET"], "example.com", None),
    ]),
]


def main():
    print(f"# Flask {version('flask')}, Werkzeug {version('werkzeug')}")
    for matching, rules in APPLICATIONS:
        print(f"M\t{matching}")
        app = Flask(__name__, static_folder=None, host_matching=matching == "host",
                    subdomain_matching=matching == "subdomain")
        for rule, endpoint, methods, domain, defaults in rules:
            print("R", rule, endpoint, json.dumps(methods), domain or "", json.dumps(defaults or {}), sep="\t")
            options = {matching: domain} if domain else {}
            app.add_url_rule(rule, endpoint, str, methods=methods, defaults=defaults, **options)
        for sort in ["endpoint", "methods", "domain", "rule", "match"]:
            for all_methods in [False, True]:
                print(f"$\t{sort}\t{str(all_methods).lower()}")
                args = ["--sort", sort] + (["--all-methods"] if all_methods else [])
                for line in app.test_cli_runner().invoke(routes_command, args).output.splitlines():
                    print(f"|{line}")


main()
