#!/usr/bin/env python3
"""Records what MarkupSafe and Python's html module make of HTML.

    python3 record_markup.py > ../resources/werkzeug/markup.txt

Tests read the file and need no Python. Lines are tab-separated JSON strings: the HTML, unescaped, and without tags.
"""

import html.entities
import json

from markupsafe import Markup

NUMBERS = [0, 1, 8, 9, 10, 11, 12, 13, 14, 31, 32, 38, 60, 127, *range(128, 161), 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFDD0, 0xFDEF,
           0xFDF0, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x1F600, 0x1FFFE, 0x10FFFF, 0x110000, 99999999999999999999]
TEXTS = [
    "", "&", "&;", "&#;", "&#x;", "&#xg;", "& amp;", "&amp", "&ampamp;", "&amp;lt;", "&lt&gt", "&notit;", "&notin;", "&notin",
    "&nosuch;", "&ltx;", "&LT;", "&Lt;", "&lT;", "&eacute", "&eacutex", "a&b=c&copy=1", "&#38;lt;", "&#0038;", "&#x26", "&#X26;",
    "&#38x", "&CounterClockwiseContourIntegral;", "&bne;", "&NotEqualTilde;", "&a<b;", "&a\tb;", "&\u00e9;", "&&amp;&", "&amp\n;",
    "<em>Marked up</em> &raquo; HTML", "a <!-- <b> --> c", "<p> a   b </p>", "<", "a < b", "<b", "<<b>c>", "a > b", "<!--", "<!-- a",
    "<!-- a -- > b", "<!-->x-->y", "a<!--b--><!--c-->d", "<a title='>'>x</a>", "<br><br/>x\r\n\ty", "x\u00a0y\u2003z", "<b>a</b>b",
    "&lt;b&gt;", "<!-- x --", "a<b>c<d", "\u0085a\u0085b", "<\n>x",
]


def main():
    texts = [f"x&{name}y" for name in sorted(html.entities.html5)] + TEXTS
    for number in NUMBERS:
        texts += [f"&#{number};", f"&#x{number:x};", f"&#{number}", f"&#X{number:X}z"]
    for text in texts:
        markup = Markup(text)
        print(*(json.dumps(str(each)) for each in (markup, markup.unescape(), markup.striptags())), sep="\t")


main()
