#!/usr/bin/env python3
"""Flask's half of a comparison: reads JSON lines, writes one for each.

    {"key": …, "fallbacks": […], "cookie": …}    the session of a cookie, as tagged JSON, or null for none
    {"key": …, "sign": tagged JSON}              a cookie
"""

import json
import sys

from flask import Flask
from flask.json.tag import TaggedJSONSerializer
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import BadSignature

app = Flask(__name__)
tagged = TaggedJSONSerializer()
for line in sys.stdin:
    request = json.loads(line)
    app.secret_key = request["key"]
    app.config["SECRET_KEY_FALLBACKS"] = request.get("fallbacks")
    serializer = SecureCookieSessionInterface().get_signing_serializer(app)
    with app.app_context():
        if "sign" in request:
            answer = serializer.dumps(tagged.loads(request["sign"]))
        else:
            try:
                answer = tagged.dumps(serializer.loads(request["cookie"], max_age=3600))
            except BadSignature:
                answer = None
    print(json.dumps(answer), flush=True)
