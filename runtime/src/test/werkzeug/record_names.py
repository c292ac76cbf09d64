#!/usr/bin/env python3
"""Records what Flask's send_file says of a file by its name.

    python3 record_names.py > ../resources/werkzeug/names.txt

Tests read the file and need no Python. Lines are tab-separated: the name as JSON, whether it is an attachment, Content-Type,
Content-Encoding or -, Content-Disposition. Python is held to its own table of types, that of the machine left out; left out
are names where the extension on this side has a newer type (js, mjs), and control characters, which Werkzeug sends.
"""

import io
import json
import mimetypes

from flask import Flask, send_file

NAMES = [
    "a.txt", "A.TXT", "a.b.html", "a.tar.gz", "a.tgz", "a.svgz", "a.tbz2", "a.txz", "a.gz", "a.txt.gz", "a.csv.bz2", "a.json.xz",
    "a.css.br", "a", ".txt", "a.", "a.unknown", "a b.txt", "a\"b.txt", "a\\b.txt", "a;b.txt", "a,b.txt", "a'b.txt", "a%b.txt",
    "a=b.txt", "a(b).txt", "r\u00e9sum\u00e9.txt", "r\u00e9sum\u00e9 \"x\".txt", "\u20ac.txt", "\U0001f600.txt", "\u65e5\u672c.pdf",
    "\ufb01le.txt", "\u0410.txt", "\u00e9", "a~b!c#d$e&f+g-h.i^j_k`l|m.txt", "\u00e9~!#$&+-.^_`|*'().txt",
    "\u00bd.txt", "\u00c5ngstr\u00f6m.json", "e\u0301.txt",
]


def main():
    mimetypes._db = table = mimetypes.MimeTypes(filenames=())
    mimetypes.inited = True
    names = NAMES + [f"x{extension}" for extension in sorted(table.types_map[True]) if extension not in (".js", ".mjs")]
    app = Flask(__name__)
    for name in names:
        for attachment in (False, True):
            with app.test_request_context():
                headers = send_file(io.BytesIO(b""), download_name=name, as_attachment=attachment).headers
            print(json.dumps(name), attachment, headers["Content-Type"], headers.get("Content-Encoding", "-"),
                  headers["Content-Disposition"], sep="\t")


main()
