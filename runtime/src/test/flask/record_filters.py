#!/usr/bin/env python3
"""Records what Jinja's filters make of text, markup, numbers and lists, where values are escaped.

    python3 record_filters.py > ../resources/flask/filters.txt

Tests read the file and need no Python. Each line is a JSON array: the filter, the value, its arguments, and the result. Markup is
{"markup": …}, what JSON cannot say of numbers {"float": …}, an undefined result {"undefined": true}, a refusal {"error": …}.
"""

import json
import math

from flask import Flask
from jinja2 import Undefined
from jinja2.nodes import EvalContext
from markupsafe import Markup

TEXTS = [
    "", " ", "a", "hello", "Hello World", "HELLO", "hello world  again", "  padded\t\n", "\u00a0nbsp\u2003", "\x1cx\x1f", "\u200bzero",
    "<b>bold</b>", "<script>alert('x')</script>", "\"quoted\" & 'single'", "a & b &amp; c", "<!-- c -->x<br/>y", "&lt;i&gt;", "a<b",
    "one two-three (four) [five] {six} <seven> it's", "don't STOP", "ß straße", "ﬁre", "ŒUVRE œuvre", "ǆemal", "İstanbul", "ΑΣΑΣ ΣΑΣ",
    "naïve café", "日本語 テキスト", "😀 grin 😀😀", "é combining", "a\nb\n\nc", "a\r\nb\rc\n", "\n", "\n\n", "a\n", "x\x0by\x0cz", "a\u2028b\u0085c",
    "foo bar baz qux", "foobarbazqux", "word_with_underscores 12 3.5 ½ ²", "aaa", "abcabc", "a.b", "UPPER lower MiXeD", "e=mc²",
    "x" * 300, "lorem ipsum " * 40, "http://example.com/?a=1&b=<2>", "a/b c+d~e_f-g.h*i", "100%", "\u0000nul", "tab\tsep",
]
NUMBERS_IN_TEXT = [
    "42", "-42", "+42", " 42 ", "4_2", "4__2", "_42", "42_", "42.7", "-42.7", ".5", "5.", ".", "", "1e3", "1E-3", "1e", "1_0.5_0", "inf", "-inf",
    "Infinity", "nan", "NaN", "-nan", "0x1f", "0X1F", "0b101", "0o17", "0x_1f", "1f", "zz", "007", "0", "-0", "00", "1,000", "1 000", "٤٢", "４２", "four",
    "1e400", "-1e400", "1d", "1f0", "0x1p3", "99999999999999999999", "2147483648", "-2147483649", "9223372036854775808", "\u00a07\u2003", "4\n", "--4", "+-4",
]
NUMBERS = [
    0, 1, -1, 2, 5, 42, -42, 999, 1000, 1001, 1023, 1024, 1025, 123456789, 2147483647, -2147483648, 2**31, 2**53 + 1, 2**63 - 1, -(2**63), 2**63, 10**24,
    10**27, 0.0, -0.0, 0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.05, 0.15, 0.25, 0.35, 2.675, 1.005, 42.55, 42.555, 1e-7, 123456.789, 1.0, 999.9, 999.95, 1e3, 1e15,
    1e16, 1e22, 1e23, 1.7976931348623157e308, 5e-324, 0.1 + 0.2, 1 / 3, -1e-10, 1048575.0, 1048576, 1234567.89,
]
MARKUP = [Markup(text) for text in TEXTS]
ENDS = ["", "…", "<end>", Markup("<end>"), "&"]
LISTS = [
    [], [1], [1, 2, 3], [3, 1, 2], [3, 1.5, -2], [1, 1, 2], [1, 1.0, 2], [0, -0.0, 0.0], [2.5, 1.5], ["b", "a", "C", "A"], ["b", "B", "a", "b"], ["<b>", "x"],
    ["<b>", Markup("<i>")], [Markup("<b>"), Markup("<B>")], [Markup("&"), "&"], ["", ""], ["😀", "\uffff", "a"], ["ä", "z", "a"], [10**20, 1, 2],
    [2**31 - 1, 1], [2**63 - 1, 1], [0.1] * 10, ["10", "9", "1"], [1, "a"], [None, "a"], ["a", 1], ["x", "y", "z", "y", "x"], ["straße", "STRASSE"],
    ["i", "I", "ı"], [5],
]
HOSTILE = [
    "</script><script>alert(1)</script>", "<!--", "-->", "]]>", "'", '"', "&amp;", "\u2028\u2029", "\\", '\\"', "\\u003c", "{b:1}", "é😀", "\u0000\u001f", "a: b, c",
    "[]", "{ }", "\n\t", "",
]
VALUES = [
    None, True, False, 0, -1, 1.5, 1e100, [], {}, [[]], [{}], {"a": []}, {"a": {}}, [1, [2, [3, {}]]], {"b": 1, "a": {"d": None, "c": [1, "x"]}}, {"</script>": "<"}, {"'": "&"},
    Markup("<b>'</b>"), [Markup("&")], {"a, b: c": "d: [e, {f}]"},
]
app = Flask(__name__)
context = EvalContext(app.jinja_env)
context.autoescape = True


def encoded(value):
    if isinstance(value, Markup):
        return {"markup": str(value)}
    if isinstance(value, Undefined):
        return {"undefined": True}
    if isinstance(value, float) and not math.isfinite(value):
        return {"float": repr(value)}
    if isinstance(value, (list, tuple)):
        return [encoded(each) for each in value]
    if isinstance(value, dict):
        return {"map": [[encoded(key), encoded(each)] for key, each in value.items()]}
    return value


def called(name, value, args):
    try:
        result = app.jinja_env.call_filter(name, value, args, eval_ctx=context)
        if result is not None and not isinstance(result, (str, int, float, bool, list, dict, Undefined)):
            result = list(result)
        return encoded(result)
    except Exception as error:  # whatever it is, the record says so
        return {"error": type(error).__name__}


def record(name, value, *args):
    print(json.dumps([name, encoded(value), [encoded(each) for each in args], called(name, value, args)], ensure_ascii=True))


def texts():
    for value in TEXTS + MARKUP:
        for name in ("upper", "lower", "capitalize", "title", "trim", "wordcount", "striptags", "escape", "e", "forceescape", "urlencode", "string", "first",
                     "last", "length", "count", "reverse", "truncate", "indent", "center", "sort", "unique", "min", "max", "join"):
            record(name, value)
        for chars in ("a", "<>", "&x", Markup("<b"), " 😀"):
            record("trim", value, chars)
        for old, new in (("a", "b"), ("a", "<i>"), ("a", Markup("<i>")), (Markup("a"), "<i>"), ("<", "["), (Markup("<"), "["), ("&", "and"), ("", "-"), ("", "<"),
                         ("😀", "x"), ("'", Markup("&"))):
            record("replace", value, old, new)
            record("replace", value, old, new, 1)
        record("replace", value, "a", "b", 0)
        record("replace", value, "", "-", 2)
        for end in ENDS:
            for length in (5, 9, 12):
                record("truncate", value, length, False, end)
                record("truncate", value, length, True, end)
                record("truncate", value, length, True, end, 0)
        record("truncate", value, 2)
        record("truncate", value, 5, False, "...", -1)
        for width in (0, 1, 7, 10, 13, 14):
            record("center", value, width)
        for width in (0, 2, "> ", "<", Markup("<i>")):
            record("indent", value, width)
            record("indent", value, width, True)
            record("indent", value, width, False, True)
            record("indent", value, width, True, True)
        for delimiter in (",", "<", Markup("<br>")):
            record("join", value, delimiter)
        record("sort", value, True, True)
        record("unique", value, True)
        record("default", value, "x")
        record("d", value, "x", True)


def numbers():
    for value in NUMBERS_IN_TEXT + [Markup(text) for text in NUMBERS_IN_TEXT]:
        record("int", value)
        record("int", value, 7)
        for base in (0, 2, 8, 16, 36):
            record("int", value, -1, base)
        record("float", value)
        record("float", value, 7.5)
        record("filesizeformat", value)
    for value in NUMBERS:
        for name in ("abs", "round", "int", "float", "filesizeformat"):
            record(name, value)
        record("filesizeformat", value, True)
        for precision in (0, 1, 2, 3, -1, -2):
            record("round", value, precision)
            record("round", value, precision, "ceil")
            record("round", value, precision, "floor")
        record("round", value, 0, "up")
        record("default", value, "x")
        record("default", value, "x", True)
    for value in (True, False):
        record("int", value)
        record("float", value)
        record("default", value, "x", True)
    for value in (5, 42, 2.5, 1000):
        for name in ("string", "escape", "upper", "trim", "center", "urlencode", "wordcount"):
            record(name, value)


def lists():
    for value in LISTS:
        for name in ("first", "last", "length", "count", "reverse", "join", "sort", "unique", "sum", "min", "max"):
            record(name, value)
        for delimiter in (", ", "<", "&", Markup("<br>"), 0):
            record("join", value, delimiter)
        for reverse in (False, True):
            for case in (False, True):
                record("sort", value, reverse, case)
        for name in ("unique", "min", "max"):
            record(name, value, True)
        record("default", value, "x", True)
    record("sum", [1e308, 1e308])  # as text they would be Java's
    for name in ("sort", "min", "max", "first"):  # Python's lists are not hashable, and so never unique
        record(name, [[2, 1], [1, 2], [1]])
    for value in ({}, {"a": 1}, {"a b": "c&d/é", "x": "<"}):
        record("urlencode", value)
        record("length", value)
        record("default", value, "x", True)
    record("urlencode", [["a", 1], ["a", "ü /"], [Markup("<"), "~"]])


def attributes():
    people = [{"n": name, "a": age, "h": Markup(name)} for name, age in (("Bo", 3), ("al", 1.5), ("<c>", 2), ("bo", 3), ("AL", 1))]
    for value in ([], people):
        for attribute in ("n", "a", "h"):
            record("join", value, ", ", attribute)
            record("join", value, Markup("<br>"), attribute)
            for reverse in (False, True):
                for case in (False, True):
                    record("sort", value, reverse, case, attribute)
            for name in ("unique", "min", "max"):
                record(name, value, False, attribute)
                record(name, value, True, attribute)
        record("sum", value, "a")
        record("sum", value, "a", 10)
        record("sum", value, "a", 0.5)


def scripts():
    with app.app_context():
        for value in VALUES + HOSTILE + [{text: [text]} for text in HOSTILE]:
            record("tojson", value)
            for indent in (0, 1, 2, 4):
                record("tojson", value, indent)


texts()
numbers()
lists()
attributes()
scripts()
