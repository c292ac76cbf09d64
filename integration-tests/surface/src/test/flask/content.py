"""The second half of app.py: request data, responses, files, URLs, sessions, templates, streams."""

import dataclasses
import datetime
import decimal
import io
import os
import pathlib
import tempfile
import uuid

from flask import (Blueprint, Response, abort, flash, g, get_flashed_messages, jsonify, make_response, redirect,
                   render_template,
                   render_template_string, request, send_file, send_from_directory, session, stream_with_context,
                   url_for)
from markupsafe import Markup
from werkzeug.exceptions import BadRequestKeyError

from app import app

# -- The request ---------------------------------------------------------------------------------------------------

ALL = ["GET", "POST", "PUT", "PATCH", "DELETE"]


@app.route("/request/url/<path:rest>", methods=ALL)
def request_url(rest):
    return jsonify(rest=rest, method=request.method, path=request.path, full_path=request.full_path, url=request.url,
                   base_url=request.base_url, root_url=request.root_url, host=request.host, host_url=request.host_url,
                   scheme=request.scheme, secure=request.is_secure, query=request.query_string.decode("latin-1"),
                   root_path=request.root_path)


@app.route("/request/args")
def request_args():
    args = request.args
    return jsonify(items=list(args.items(multi=True)), flat=args.to_dict(), n=args.get("n", -1, type=int),
                   ns=args.getlist("n", type=int), has="n" in args, size=len(args), keys=list(args.keys()))


@app.route("/request/form", methods=ALL)
def request_form():
    return jsonify(form=list(request.form.items(multi=True)), values=list(request.values.items(multi=True)),
                   files=[f.name for f in request.files.values()],
                   size=len(request.get_data()) if request.args.get("data") else None)


@app.route("/request/files", methods=["POST"])
def request_files():
    return jsonify([dict(name=key, filename=f.filename, mimetype=f.mimetype, type=f.content_type or "",
                         text=f.read().decode("utf-8", "replace"), extra=f.headers.get("X-Part"))
                    for key, f in request.files.items(multi=True)], list(request.form.items(multi=True)))


@app.route("/request/required", methods=["GET", "POST"])
def request_required():
    return {"args": lambda: request.args["k"], "form": lambda: request.form["k"],
            "files": lambda: request.files["k"].filename,
            "cookies": lambda: request.cookies["k"], "headers": lambda: request.headers["X-K"],
            "values": lambda: request.values["k"]}[request.args["in"]]()


@app.route("/request/cookies")
def request_cookies():
    return jsonify(items=list(request.cookies.items(multi=True)), k=request.cookies.get("k"),
                   all=request.cookies.getlist("k"))


@app.route("/request/headers")
def request_headers():
    h = request.headers
    return jsonify(lower=h.get("x-number", type=int), upper=h.get("X-NUMBER"), none=h.get("X-None"),
                   has="X-nUmBeR" in h,
                   text=h.get("X-Text"), agent=request.user_agent.string, referrer=request.referrer,
                   origin=request.origin,
                   host=h.get("Host"), route=request.access_route,
                   cached=h.get("X-Number", 7, type=lambda v: int(v, 2)))


@app.route("/request/body", methods=ALL)
def request_body():
    raw = request.get_data()
    return jsonify(size=len(raw), text=raw.decode("utf-8", "replace"), length=request.content_length,
                   mimetype=request.mimetype,
                   params=request.mimetype_params, type=request.content_type, is_json=request.is_json,
                   limit=request.max_content_length)


@app.route("/request/json/<how>", methods=ALL)
def request_json(how):
    return jsonify(got={"plain": lambda: request.json, "get": lambda: request.get_json(),
                        "force": lambda: request.get_json(force=True), "silent": lambda: request.get_json(silent=True),
                        "both": lambda: request.get_json(force=True, silent=True)}[how]())


ORDERS = {
    "data-form": lambda: [len(request.get_data()), request.form.get("a")],
    "form-data": lambda: [request.form.get("a"), len(request.get_data())],
    "json-form": lambda: [request.get_json(force=True, silent=True), request.form.get("a")],
    "silent-json": lambda: [request.get_json(silent=True), request.get_json()],
    "silent-force": lambda: [request.get_json(silent=True), request.get_json(force=True)],
    "json-data": lambda: [request.get_json(), len(request.get_data())],
    "files-data": lambda: [request.files["f"].read().decode(), len(request.get_data())],
}


@app.route("/request/order/<which>", methods=["POST"])
def request_order(which):
    return jsonify(ORDERS[which]())


guard = Blueprint("guard", __name__, url_prefix="/guard")


@guard.errorhandler(400)
def bad_request(error):
    return {"bad": error.code}, 400


@guard.errorhandler(BadRequestKeyError)
def missing_key(error):
    return {"missing": error.args[0]}, 400


@guard.errorhandler(413)
@guard.errorhandler(415)
def refused(error):
    return {"refused": error.code, "name": error.name}, error.code


@guard.route("/<what>", methods=["GET", "POST"])
def guarded(what):
    return jsonify({"json": lambda: request.json, "form": lambda: request.form["k"], "args": lambda: request.args["k"],
                    "abort": lambda: abort(400), "data": lambda: len(request.get_data())}[what]())


app.register_blueprint(guard)


@app.route("/request/accept")
def request_accept():
    types, langs, codings = request.accept_mimetypes, request.accept_languages, request.accept_encodings
    return jsonify(best=types.best_match(["application/json", "text/html", "text/plain"]), values=list(types.values()),
                   json=types.quality("application/json"), html=types.accept_html, accept_json=types.accept_json,
                   xhtml=types.accept_xhtml, has_png="image/png" in types, lang=langs.best_match(["de", "en", "fr-CA"]),
                   langs=[list(pair) for pair in langs], english=langs.quality("en"),
                   coding=codings.best_match(["br", "gzip", "identity"]),
                   charset=list(request.accept_charsets.values()))


@app.route("/request/auth")
def request_auth():
    auth = request.authorization
    if auth is None:
        return make_response("Who are you?", 401, {"WWW-Authenticate": 'Basic realm="Golden"'})
    return jsonify(type=auth.type, username=auth.username, password=auth.password, token=auth.token)


@app.route("/request/conditions")
def request_conditions():
    span = request.range
    return jsonify(match="a" in request.if_match, none="a" in request.if_none_match,
                   weak=request.if_none_match.contains_weak("a"),
                   star=request.if_none_match.star_tag, since=seconds(request.if_modified_since),
                   unmodified=seconds(request.if_unmodified_since), units=span and span.units,
                   ranges=span and [[a, b] for a, b in span.ranges], of_10=span and span.range_for_length(10))


def seconds(when):
    return when and int(when.timestamp())


# -- Responses -----------------------------------------------------------------------------------------------------

@dataclasses.dataclass
class Point:
    x: int
    y: float


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __html__(self):
        return "<b>%s</b>" % self.amount


NOON = datetime.datetime(2024, 2, 29, 12, 0, 0, tzinfo=datetime.timezone.utc)


def repeated_headers():
    response = make_response("x", {"X-Something": "1"})
    response.headers.add("X-Something", "2")
    response.headers.add("X-Gone", "3")
    response.headers.remove("x-gone")
    response.headers.setdefault("x-something", "4")
    return response


def replaced_headers():
    first = make_response("first", 202, {"X-Something": "1", "X-Trail": "kept"})
    return first, 203, {"x-something": "2"}


def changed_body():
    response = make_response({"a": 1})
    response.set_data("é")
    response.mimetype = "text/plain"
    return response


def etagged():
    response = make_response("tagged")
    response.set_etag("weak one", weak=True)
    response.last_modified = NOON
    return response


def cached(**directives):
    response = make_response("cached")
    for name, value in directives.items():
        setattr(response.cache_control, name, value)
    return response


RESPONSES = {
    "text": lambda: "é<b>", "empty": lambda: "", "bytes": lambda: b"\xff\x00",
    "dict": lambda: {"é": [1, None, True], "a": {}},
    "list": lambda: [], "text-201": lambda: ("made", 201),
    "headers": lambda: ("x", {"X-Something": "a", "Content-Type": "text/csv"}),
    "dict-202": lambda: ({"a": 1}, 202, {"X-Something": "b"}),
    "json-type": lambda: ({"a": 1}, {"Content-Type": "application/problem+json"}),
    "repeated": repeated_headers, "replaced": replaced_headers, "body": changed_body, "etag": etagged,
    "none": lambda: None, "int": lambda: 42, "newline": lambda: ("x", {"X-Something": "a\r\nSet-Cookie: b=1"}),
    "latin": lambda: ("x", {"X-Something": "caf\xe9"}), "no-content": lambda: ("", 204), "reset": lambda: ("", 205),
    "not-modified": lambda: ("", 304), "no-content-body": lambda: ("dropped", 204), "made-up": lambda: ("x", 299),
    "json-none": lambda: jsonify(None), "json-text": lambda: jsonify("<é&'>\u2028\U0001f600"),
    "json-number": lambda: jsonify(1.5),
    "json-sorted": lambda: jsonify({"b": 1, "a": {"d": 1, "c": 2}, "B": 3}),
    "json-list": lambda: jsonify([1, "a", None, []]),
    "json-types": lambda: jsonify([NOON, NOON.date(), decimal.Decimal("1.10"), uuid.UUID(int=7), Point(1, 2.0),
                                   Markup("<i>")]),
    "json-keys": lambda: jsonify({2: "b", 1: "a"}), "json-object": lambda: jsonify([object()]),
    "json-nan": lambda: jsonify([float("nan"), float("-inf")]),
    "json-times": lambda: jsonify([NOON.astimezone(datetime.timezone(datetime.timedelta(hours=2))),
                                   NOON.replace(tzinfo=None)]),
    "json-deep": lambda: jsonify({"p": [Point(1, 0.5)], "é": {"z": None, "a": [[]]}}),
    "json-html": lambda: jsonify(Money(3)),
    "json-fractions": lambda: jsonify([0.1, 1e22, 1e-7, 100.0, -0.0, 12345678901234567890]),
    "location": lambda: Response(status=201, headers={"Location": "/x/é?a=b c"}),
    "svg": lambda: Response("<svg/>", mimetype="image/svg+xml"),
    "type": lambda: Response("x", content_type="text/plain"),
    "js": lambda: Response("1", mimetype="application/javascript"),
    "xml": lambda: Response("<a/>", mimetype="application/xml"),
    "language": lambda: ("x", {"Content-Language": "de"}),
    "cache-public": lambda: cached(public=True, max_age=60), "cache-none": lambda: cached(no_store=True, no_cache=True),
    "cache-more": lambda: cached(private=True, must_revalidate=True, s_maxage=5, immutable=True),
    "redirect": lambda: redirect("/trail"), "redirect-301": lambda: redirect("/trail", 301),
    "redirect-303": lambda: redirect("x/../y", 303),
    "redirect-307": lambda: redirect("http://example.com/é?q=ä b&c=%20#f", 307),
    "redirect-308": lambda: redirect("//other.test/", 308),
    "redirect-newline": lambda: redirect("/a\r\nX-Something: b"),
    "redirect-302": lambda: redirect("/a?next=/b&x=%C3%A9#%20"),
    "redirect-host": lambda: redirect("http://exämple.test/"),
    "redirect-query": lambda: redirect(url_for("request_args", n=[1, 2])),
    "redirect-changed": lambda: (redirect("/a"), 303, {"X-Something": "c"}),
    "length": lambda: Response("12345", headers={"Content-Length": "5"}),
}


@app.route("/responses/<kind>", methods=["GET", "POST"])
def responses(kind):
    return RESPONSES[kind]()


@app.route("/vary")
def vary():
    return "x", {"Vary": "Accept-Encoding, Accept", "Allow": "GET", "Retry-After": "3", "Link": "</a>; rel=next",
                 "Refresh": "5; url=/x"}


@app.route("/conditional", methods=["GET", "POST"])
def conditional():
    response = make_response("0123456789")
    response.set_etag(request.args.get("tag", "v1"), weak="weak" in request.args)
    response.last_modified = NOON
    return response.make_conditional(request)


# -- Cookies -------------------------------------------------------------------------------------------------------

@app.route("/cookies/<kind>")
def cookies(kind):
    response = make_response(kind)
    if kind == "values":
        for name, value in dict(plain="a", space="a b", semi="a;b,c", quote='"q"\\', euro="€é", empty="",
                                eq="a=b==").items():
            response.set_cookie(name, value)
    elif kind == "attributes":
        response.set_cookie("a", "1", path="/x y", secure=True, httponly=True, samesite="strict")
        response.set_cookie("b", "2", path=None, domain=".Example.com", samesite="None", secure=True)
        response.set_cookie("c", "3", samesite="lax")
    elif kind == "ages":
        response.set_cookie("a", "1", max_age=60)
        response.set_cookie("b", "2", max_age=datetime.timedelta(hours=1))
        response.set_cookie("c", "3", expires=NOON)
        response.set_cookie("d", "4", max_age=0)
    elif kind == "same":
        response.set_cookie("a", "1")
        response.set_cookie("a", "2", path="/other")
    elif kind == "delete":
        response.delete_cookie("plain")
        response.delete_cookie("a", path="/x", domain="example.com", secure=True, httponly=True, samesite="Lax")
    elif kind == "partitioned":
        response.set_cookie("p", "1", partitioned=True)
    else:
        response.set_cookie("x", "1", samesite=kind)
    return response


# -- Files ---------------------------------------------------------------------------------------------------------

DIRECTORY = tempfile.TemporaryDirectory()
FILES = pathlib.Path(DIRECTORY.name)
for name, content in {"hello.txt": "hello, world", "data.csv": "a,b\n1,2\n", "archive.tar.gz": "not really",
                      "été.txt": "été", "noext": "?",
                      "empty.txt": "", "page.html": "<p>é", "sub/deep.json": "{}"}.items():
    (FILES / name).parent.mkdir(exist_ok=True)
    (FILES / name).write_text(content, encoding="utf-8")
    os.utime(FILES / name, (NOON.timestamp(), NOON.timestamp()))

SENT = {
    "plain": dict(), "attachment": dict(as_attachment=True), "named": dict(as_attachment=True, download_name="a b.csv"),
    "quoted": dict(as_attachment=True, download_name='say "hi"; é.txt'), "inline-name": dict(download_name="x.pdf"),
    "chinese": dict(as_attachment=True, download_name="日本.txt"), "type": dict(mimetype="text/x-demo"),
    "aged": dict(max_age=60),
    "age-0": dict(max_age=0), "etag": dict(etag="fixed"), "no-etag": dict(etag=False),
    "unconditional": dict(conditional=False),
    "modified": dict(last_modified=NOON + datetime.timedelta(days=1)),
}


@app.route("/files/sent/<how>")
def sent(how):
    return send_file(FILES / request.args.get("f", "hello.txt"), **SENT[how])


@app.route("/files/bytes/<how>")
def sent_bytes(how):
    return send_file(io.BytesIO(b"0123456789"), **{
        "typed": dict(mimetype="text/plain"), "named": dict(download_name="x.png"), "neither": dict(),
        "attachment": dict(as_attachment=True, mimetype="text/plain"),
        "both": dict(download_name="x.bin", mimetype="text/plain", etag="b")}[how])


@app.route("/files/<path:name>")
def files(name):
    return send_from_directory(FILES, name)


# -- Building URLs -------------------------------------------------------------------------------------------------

@app.route("/urls")
def urls():
    return jsonify([
        url_for("trail", _anchor="a b#é"), url_for("trail", _external=True),
        url_for("trail", _scheme="https", _external=True),
        url_for("trail", _scheme="https"), url_for("users", _method="POST"),
        url_for("users", user_id=3, _method="DELETE"),
        url_for("trail", q=["a", "b c"], z=None, a="ü&="), url_for("request_url", rest="a/b c/é?#%"),
        url_for("fail", kind="a/b"),
        url_for("hello_id", name="x;y=z:@!$'()*,+&"), url_for("shop.static", filename="css/a b.css"),
        url_for("static", filename="é.css", v=1),
        url_for("life.inner.ok"), url_for(".trail"), url_for("built", name="n"),
        url_for("multi", code="ab", n=-1, f=1.5, rest="x/y"),
        url_for("tagged", tags=["a b", "c"]), url_for("pages"), url_for("pages", page=1, more=1), url_for("greet.hi"),
        url_for("again.hi", name="me"), url_for("shop.bare"), url_for("lang.about"), url_for("trail", _anchor="", q=""),
        url_for("trail", b=2, a=1, _anchor="x", _external=True),
    ])


app.add_url_rule("/hello-id/<name>", "hello_id", build_only=True)

@app.route("/urls/more")
def more_urls():
    return jsonify([
        url_for("life.item", number=-1), url_for("life.item", number="7"), url_for("request_url", rest="/lead//x/"),
        url_for("trail", **{"a b": "c d", "é": "ü/?"}), url_for("trail", q="~-._!*'();:@,$[]{}|\\^`"),
        url_for("trail", q=" +%"),
        url_for("trail", q=[], r=["x", None]), url_for("multi", code="é€", n=5, f=2, rest=" /é"),
        url_for("static", filename="../x"), url_for("static", filename=""), url_for("top.middle.bottom.here", m=3),
        url_for("top.here"), url_for("top.here", size=1), url_for("guard.guarded", what="a.b"),
        url_for("stream", kind="%41"),
        url_for("trail", _anchor="é /?#[]@", _external=True), url_for("multi", code="ab", n=0, f=1e20, rest="r"),
        url_for("multi", code="ab", n=0, f=0.1, rest="r"),
    ])


BAD_URLS = {"default": lambda: url_for("top.here", size=2), "missing": lambda: url_for("life.item"),
            "unknown": lambda: url_for("nope"),
            "kind": lambda: url_for("life.item", number="x"),
            "method": lambda: url_for("users", _method="PATCH"),
            "scheme": lambda: url_for("trail", _scheme="https", _external=False),
            "length": lambda: url_for("multi", code="abc", n=1, f=1.0, rest="r")}


@app.route("/urls/bad/<kind>")
def bad_urls(kind):
    return BAD_URLS[kind]()


# -- Sessions and flashing -----------------------------------------------------------------------------------------

def whole(data):
    return {key: data[key] for key in sorted(data) if not key.startswith("_")}


def visit():
    session["visits"] = session.get("visits", 0) + 1
    return jsonify(visits=session["visits"], modified=session.modified, permanent=session.permanent)


def stay():
    session.permanent = True
    return visit()


def fill():
    session.update({"text": "é\"<", "list": [1, [2, {}]], "map": {"b": {"c": None}}, "yes": True, "float": 1.5,
                    "id": uuid.UUID(int=5),
                    "bytes": b"\x00\xff", "when": NOON, "html": Markup("<b>"), "tuple": (1, "a")})
    return "filled"


def types():
    return jsonify([session["id"].int, list(session["bytes"]), session["when"].isoformat() == NOON.isoformat(),
                    isinstance(session["html"], Markup), list(session["tuple"]), isinstance(session["tuple"], tuple)])


def nested():
    session["list"].append("lost")
    return jsonify(session["list"])


def nested_saved():
    session["list"].append("kept")
    session.modified = True
    return jsonify(session["list"])


def both_cookies():
    session["a"] = 1
    response = make_response("both")
    response.set_cookie("own", "2")
    return response


def flash_several():
    for message, category in [("one", "message"), ("two <b>", "error"), ("three", "info")]:
        flash(message, category)
    return "flashed"


def flash_late():
    seen = get_flashed_messages()
    flash("late")
    return jsonify(seen, get_flashed_messages())


SESSIONS = {
    "visit": visit, "stay": stay, "fill": fill, "types": types, "nested": nested, "nested-saved": nested_saved,
    "flash": flash_several,
    "show": lambda: jsonify(whole(session)), "clear": lambda: session.clear() or "cleared",
    "untouched": lambda: "untouched",
    "peek": lambda: jsonify("visits" in session), "pop": lambda: jsonify(session.pop("visits", None)),
    "missing": lambda: session.pop("nope"),
    "default": lambda: jsonify(session.setdefault("d", [1])), "big": lambda: session.update(big="x" * 2000) or "big",
    "big-size": lambda: jsonify(len(session["big"])), "late": flash_late,
    "abort": lambda: session.update(saved=1) or abort(403),
    "fail": lambda: session.update(unsaved=1) or 1 // 0, "vary": lambda: ("%d" % len(session), {"Vary": "Accept"}),
    "cookie": both_cookies, "temporary": lambda: setattr(session, "permanent", False) or "temporary",
    "flashes": lambda: jsonify(get_flashed_messages(with_categories=True)),
    "errors": lambda: jsonify(get_flashed_messages(category_filter=["error"]),
                              get_flashed_messages(True, ["info", "error"])),
    "object": lambda: session.update(o=object()) or "object", "page": lambda: render_template("flashes.html"),
}


@app.route("/session/<what>")
def sessions(what):
    return SESSIONS[what]()


# -- Templates -----------------------------------------------------------------------------------------------------

@app.context_processor
def app_values_for_templates():
    return {"motto": "plain", "place": "app", "now": request.endpoint}


TEMPLATES = {
    "child": lambda: render_template("child.html", items=[{"name": "<a>", "n": 1}, {"name": "b", "n": 2}]),
    "empty": lambda: render_template("child.html", items=[]),
    "given": lambda: render_template("context.html", motto="given"),
    "context": lambda: render_template("context.html"), "globals": lambda: render_template("globals.html"),
    "escape": lambda: render_template("escape.html", text="<'\"&>", html=Markup("<i>"), url="/a?b=1&c=2"),
    "syntax": lambda: render_template("syntax.html", pairs={"a": 1, "<b>": 2}, yes=True, no=False, text="<x>"),
    "text": lambda: Response(render_template("escape.txt", text="<'\"&>"), mimetype="text/plain"),
    "svg": lambda: Response(render_template("image.svg", text="<&>"), mimetype="image/svg+xml"),
    "missing": lambda: render_template("nope.html"),
    "unicode": lambda: render_template_string("{{ text }} {{ number }} {{ flag }}", text="é€😀", number=3, flag="True"),
    "nothing": lambda: render_template_string("[{{ nothing }}]", nothing=""),
    "shared": lambda: render_template("shared.html"),
}


@app.route("/templates/<name>")
def templates(name):
    g.user = "Zoë & co"
    session["role"] = "<admin>"
    return TEMPLATES[name]()


# -- Streaming -----------------------------------------------------------------------------------------------------

@app.route("/stream/<kind>")
def stream(kind):
    def counted():
        for number in range(int(request.args.get("n", 3))):
            yield "%s %d\n" % (request.path, number)

    def remembered():
        yield "seen "
        yield "%s" % session.get("visits", 0)

    return {"session": lambda: stream_with_context(remembered()), "lines": lambda: ("line %d\n" % n for n in range(3)),
            "none": lambda: iter(()), "bytes": lambda: Response(iter([b"\xc3", b"\xa9"])),
            "context": lambda: stream_with_context(counted()), "large": lambda: ("x" * 1000 for _ in range(30)),
            "typed": lambda: (iter(["a,b\n", "1,é\n"]), 206,
                              {"Content-Type": "text/csv; charset=utf-8", "X-Something": "s"}),
            "empty-parts": lambda: iter(["", "a", "", "b", ""])}[kind]()
