#!/usr/bin/env python3
"""Records how Werkzeug splits multipart bodies, well formed and not.

    python3 record_multipart.py > ../resources/werkzeug/multipart.txt

Each line holds one case as JSON: its name, Content-Type and body (one character for each byte), the limits, and the answer:
the fields, the files with headers and content, or 413. Parts without a name are left out.
"""

import io
import json
from importlib.metadata import version

from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.formparser import FormDataParser
from werkzeug.http import parse_options_header

TYPE = "multipart/form-data; boundary=b"
LIMIT = 500_000


def field(disposition='form-data; name="a"', value="1", more="", eol="\r\n", boundary="b"):
    return f"--{boundary}{eol}Content-Disposition: {disposition}{eol}{more}{eol}{value}{eol}"


def file(disposition, value="x"):
    return field("form-data; " + disposition, value, "Content-Type: text/plain\r\n") + "--b--\r\n"


END = "--b--\r\n"
A = field()


def cases():
    yield "one field", A + END
    yield "two values of one name", A + field(value="2") + END
    yield "LF only", field(eol="\n") + "--b--\n"
    yield "CR only", field(eol="\r") + "--b--\r"
    yield "mixed line ends", field(eol="\n") + field(value="2") + END
    yield "blank line of mixed ends", '--b\r\nContent-Disposition: form-data; name="a"\n\r\n1\r\n--b--'
    yield "CR CR LF after the headers", '--b\r\nContent-Disposition: form-data; name="a"\r\r\n1\r\n--b--'
    yield "no final boundary", A
    yield "final boundary without hyphens", A + "--b\r\n"
    yield "final boundary with one hyphen", A + "--b-\r\n"
    yield "final boundary without line end", A + "--b--"
    yield "blanks after boundaries", A.replace("--b\r\n", "--b \t\r\n") + "--b-- \t"
    yield "vertical tab after boundary", A.replace("--b\r\n", "--b\x0b\x0c\r\n") + END
    yield "preamble", "preamble\r\n" + A + END
    yield "preamble without line break", "preamble" + A + END
    yield "boundary of the preamble twice", "--b x--b\r\n" + A[5:] + END
    yield "epilogue", A + END + "epilogue"
    yield "part after the last boundary", A + END + A + END
    yield "junk directly after the last boundary", A + "--b--junk"
    yield "zero parts", END
    yield "nothing", ""
    yield "a line break", "\r\n"
    yield "garbage", "garbage"
    yield "no headers", "--b\r\n\r\n1\r\n--b--"
    yield "no headers, then a field", "--b\r\n\r\n1\r\n" + A + END
    yield "no disposition", "--b\r\nContent-Type: text/plain\r\n\r\n1\r\n--b--"
    yield "no disposition in the second part", A + "--b\r\nX: y\r\n\r\n1\r\n--b--"
    yield "unfinished headers", A + "--b\r\nContent-Disposition: form-data"
    yield "unfinished value", A + '--b\r\nContent-Disposition: form-data; name="c"\r\n\r\nunfinished'
    yield "empty value", field(value="") + END
    yield "no value line", '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n--b--\r\n'
    yield "value of line breaks", field(value="\r\n\n\r") + END
    yield "value like a boundary", field(value="--b") + END
    yield "value with a longer boundary", field(value="\r\n--bb\r\n--b-x\r\n --b") + END
    yield "NULs", field(value="\0\0", disposition='form-data; name="a\0"') + END
    yield "no name", field("form-data") + A + END
    yield "empty name", field('form-data; name=""') + END
    yield "unquoted name", field("form-data; name=a") + END
    yield "name in capitals", field('form-data; NAME="a"') + END
    yield "name twice", field('form-data; name="a"; name="b"') + END
    yield "another disposition", field('attachment; name="a"') + END
    yield "disposition without value", field('; name="a"') + END
    yield "unclosed quote", field('form-data; name="a') + END
    yield "unclosed quote before another parameter", field('form-data; name="a; filename=x') + END
    yield "semicolon in quotes", field('form-data; name="a;b"') + END
    yield "no space after semicolon", field('form-data;name="a";filename="x"') + END
    yield "space around equals", field('form-data; name = "a"') + END
    yield "empty parameters", field('form-data;;; name="a";;') + END
    yield "two dispositions", field(more='Content-Disposition: form-data; name="z"\r\n') + END
    yield "disposition in lower case", A.replace("Content-D", "content-d") + END
    yield "continued header", field('form-data;\r\n name="a"') + END
    yield "header without colon", field(more="junk\r\n") + END
    yield "blanks in headers", field(more="  X  :  y  \r\n") + END
    yield "headers that are not UTF-8", field('form-data; name="\xff"') + END
    yield "value that is not UTF-8", field(value="\xff\xc3") + END
    yield "name in UTF-8", field('form-data; name="\xc3\xa9"', "\xc3\xa9") + END
    yield "value in latin-1", field(value="\xe9", more="Content-Type: text/plain; charset=ISO-8859-1\r\n") + END
    yield "value in ascii", field(value="\xe9", more="Content-Type: text/plain; charset=us-ascii\r\n") + END
    yield "value in utf-16", field(value="\0x", more="Content-Type: text/plain; charset=utf-16\r\n") + END
    yield "charset field", field('form-data; name="_charset_"', "iso-8859-1") + field(value="\xe9") + END
    yield "file", file('name="f"; filename="x.txt"')
    yield "file without a name of its own", file('name="f"; filename=""')
    yield "file without field name", file('filename="x"')
    yield "path as filename", file('name="f"; filename="../../etc/passwd"')
    yield "Windows path as filename", file('name="f"; filename="C:\\dir\\x.txt"')
    yield "doubled backslashes", file('name="f"; filename="C:\\\\dir\\\\x.txt"')
    yield "backslash at the end", file('name="f"; filename="x\\"')
    yield "escaped quotes", file('name="f"; filename="a\\"b.txt"')
    yield "percent quotes", file('name="f"; filename="a%22b%0d%0a.txt"')
    yield "filename in UTF-8", file('name="f"; filename="\xe6\x97\xa5.txt"')
    yield "extended filename", file("name=f; filename*=UTF-8''%e2%82%ac%20x.txt")
    yield "extended and plain filename", file("name=f; filename=\"a\"; filename*=utf-8'en'b%C3%A9")
    yield "extended before plain filename", file("name=f; filename*=utf-8''b; filename=\"a\"")
    yield "extended filename in latin-1", file("name=f; filename*=iso-8859-1''%e9")
    yield "extended filename in another charset", file("name=f; filename*=koi8-r''%e9")
    yield "extended filename without charset", file("name=f; filename*=''%e9")
    yield "extended filename in quotes", file("name=f; filename*=\"utf-8''%e9\"")
    yield "filename in pieces", file('name=f; filename*0=a; filename*1="b c"')
    yield "binary file", field('form-data; name="f"; filename="x"', "\r\r\n\n--\r\n-\xff\0") + END
    yield "nested multipart", field('form-data; name="n"', "--c\r\n\r\nx\r\n--c--", "Content-Type: multipart/mixed; boundary=c\r\n") + END
    yield "long field name", field('form-data; name="%s"' % ("n" * 3000)) + END
    yield "field beyond the limit", field(value="x" * 1001) + END, TYPE, 1000, 1000
    yield "headers beyond the limit", field(more="X: " + "x" * 2000 + "\r\n") + END, TYPE, 1000, 1000
    yield "three parts of two", A * 3 + END, TYPE, LIMIT, 2
    yield "two parts of two", A * 2 + END, TYPE, LIMIT, 2
    for name, boundary, sent in [
        ("quoted boundary", '"b"', "b"),
        ("quoted odd boundary", '"a b:=?/()+_,-."', "a b:=?/()+_,-."),
        ("unquoted odd boundary", "a'+_.-", "a'+_.-"),
        ("hyphens as boundary", "----", "----"),
        ("one hyphen as boundary", "-", "-"),
        ("boundary of special characters", '"[.*]$"', "[.*]$"),
        ("long boundary", "x" * 300, "x" * 300),
        ("another boundary than declared", "c", "b"),
        ("boundary with more parameters", "b; charset=utf-8", "b"),
        ("empty boundary", "", ""),
        ("empty quoted boundary", '""', ""),
        ("boundary beyond ASCII", '"\xe9"', "\xe9"),
    ]:
        yield name, field(boundary=sent) + f"--{sent}--\r\n", f"multipart/form-data; boundary={boundary}"
    yield "no boundary parameter", A + END, "multipart/form-data"
    yield "boundary parameter in capitals", A + END, "Multipart/Form-Data; BOUNDARY=b"
    yield "boundary twice", A + END, "multipart/form-data; boundary=c; boundary=b"


def answer(body, content_type, limit, parts):
    mimetype, options = parse_options_header(content_type)
    parser = FormDataParser(max_form_memory_size=limit, max_form_parts=parts)
    data = body.encode("latin-1")
    try:
        _, form, files = parser.parse(io.BytesIO(data), mimetype.lower(), len(data), options)
    except RequestEntityTooLarge:
        return 413
    return {
        "fields": [[k, v] for k, v in form.items(multi=True) if k is not None],
        "files": [[k, f.filename, f.content_type, [list(h) for h in f.headers], f.read().decode("latin-1")]
                  for k, f in files.items(multi=True) if k is not None],
    }


print("Werkzeug " + version("werkzeug"))
for name, body, *rest in cases():
    content_type, limit, parts = (rest + [TYPE, LIMIT, 1000][len(rest):])
    print(json.dumps({"name": name, "type": content_type, "body": body, "limit": limit, "parts": parts,
                      "answer": answer(body, content_type, limit, parts)}))
