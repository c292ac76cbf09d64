"""The requests of exchanges.json. A group of requests shares one cookie jar, which is empty at its start.

A request is a line, or the line as "do" with: headers; a body as form, json,
multipart or body; and how its answer is compared:
"compare" the title, nothing ("ignore") or the exact text of the body, "exact_headers" to the letter,
"ignore_headers" not at all.
"""


def get(target, **headers):
    return send("GET", target, **headers)


def send(method, target, **headers):
    return {"do": "%s %s" % (method, target),
            "headers": {name.replace("_", "-"): value for name, value in headers.items()}}


def exact(target, **more):
    return {"do": "GET " + target, "compare": "exact", **more}


def json_body(target, body, kind="application/json"):
    return {"do": "POST " + target, "body": body, "headers": {"Content-Type": kind}}


def chunked(target, kind, *chunks):
    body = "".join("%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + "0\r\n\r\n"
    return {"do": "POST " + target, "body": body, "headers": {"Content-Type": kind, "Transfer-Encoding": "chunked"}}


def followed(*steps):
    """Each step, then what its hooks did."""
    return [each for step in steps for each in (step, "GET /trail")]


def file(name, filename, content="x", **more):
    return {"name": name, "filename": filename, "content": content, **more}


MULTIPART = {"Content-Type": "multipart/form-data; boundary=b"}
FORM = "application/x-www-form-urlencoded"
# A file's tag and the modification time of a packaged file depend on the machine: only their presence is compared.
TIMED = {"exact_headers": ["last-modified"]}
COOKIES = {"exact_headers": ["set-cookie"]}

GROUPS = {
    "lifecycle": followed(
        "GET /life/ok", "HEAD /life/ok", "OPTIONS /life/ok", "POST /life/ok", "GET /life/nothing",
        "GET /life/slash?a=1", "GET /life/slash/",
        "GET /life/inner/ok", "GET /life/inner/ok?change=1", "GET /life/item/7", "GET /life/item/x", "GET /life/later",
        "GET /life/ok?early=app", "GET /life/inner/ok?early=life", "GET /life/nothing?early=app",
        "GET /life/boom", "GET /life/inner/boom", "GET /life/trouble", "GET /life/inner/trouble", "GET /life/abort",
        "GET /life/ok?fail=app+before+2", "GET /life/ok?fail=life+before+all", "GET /life/ok?fail=life+before",
        "GET /life/inner/ok?fail=inner+after", "GET /life/ok?fail=app+after+2", "GET /life/ok?fail=life+values+%5B%5D",
        "GET /life/trouble?fail=life+handler", "GET /life/later?fail=later+1", "GET /life/boom?fail=life+after",
        "GET /life/nothing?fail=app+after+2", "GET /life/ok?deny=401", "GET /life/inner/ok?deny=410",
        "GET /life/ok?deny=500", "GET /life/ok?abort=after",
        "GET /life/settled?q=1", "HEAD /life/settled", "GET /life/nothing?early=redirect", "OPTIONS /life/ok?early=app",
        "POST /life/ok?early=app",
        "OPTIONS /life/ok?fail=app+before+1", "GET /life/slash?early=redirect", "GET /life/settled?fail=view",
        "GET /life/settled?abort=after"),
    "g": ["GET /life/fresh", "GET /life/fresh"],
    "errors": [
        "GET /fail/failure", "GET /fail/trouble", "GET /fail/deep", "GET /fail/deeper", "GET /fail/broken",
        "GET /fail/aborting", "GET /fail/silent", "GET /fail/moved", {"do": "GET /fail/not-found", "compare": "exact"},
        "GET /fail/gone", "GET /fail/conflict", exact("/fail/teapot"), "GET /fail/response", "GET /fail/unknown",
        "GET /fail/busy", "GET /fail/later",
        "GET /fail/range", exact("/fail/pay"), "GET /fail/method", "GET /fail/key", exact("/fail/bad"),
        "GET /fail/server",
        "GET /fail/no-host", "HEAD /fail/teapot",
    ],
    "errors of a blueprint": ["GET /errors/failure", "GET /errors/trouble", "GET /errors/deep", "GET /errors/deeper",
                              "GET /errors/broken",
                              "GET /errors/not-found", "GET /errors/gone", "GET /errors/conflict", "GET /errors/a/b",
                              "POST /errors/gone",
                              "GET /errors/response"],
    "catching everything": ["GET /catch-all/failure", "GET /catch-all/deeper", "GET /catch-all/broken",
                            "GET /catch-all/teapot",
                            "GET /catch-all/gone", "GET /catch-all/response", "GET /catch-all/slash",
                            "GET /catch-all/server",
                            "GET /catch-all/key", "GET /catch-all/none/such", "GET /catch-all/aborting",
                            "GET /catch-all/silent", "GET /catch-all/moved", "HEAD /catch-all/failure"],
    "errors as JSON": ["GET /api/not-found", "GET /api/method", "GET /api/busy", "GET /api/range", "GET /api/pay",
                       "GET /api/failure",
                       "GET /api/server", "GET /api/gone", "GET /api/bad", "GET /api/response", "DELETE /api/bad"],
    "blueprints": ["GET /shop", "GET /shop/", "GET /shop/page", "GET /shop/shared", "GET /shop/items/3",
                   "GET /shop/items/x", "GET /shop/admin/",
                   "GET /shop/admin", "GET /shop/admin/home", "GET /shop/assets/shop.css", "GET /shop/assets/none.css",
                   "GET /shop/static/shop.css",
                   "GET /l/de/about", "GET /l/fr/about?x=1", exact("/l/xx/about"), "GET /l/", "GET /hi", "GET /hi/me",
                   "GET /again/hi", "GET /again/hi/me", "GET //shop/", "GET /shop/items//3"],
    "nested blueprints": ["GET /top/top", "GET /top/5/middle", "GET /top/5/bottom/bottom", "GET /top/top/motto",
                          "GET /top/5/middle/motto", "GET /top/5/bottom/bottom/motto", "GET /top/x/middle"] + [
        "GET %s/fail/%s" % (path, kind) for path in ("/top/top", "/top/5/middle", "/top/5/bottom/bottom")
        for kind in ("not-found", "conflict", "deeper", "trouble", "failure", "gone")],
    "method views": ["GET /users/", "GET /users", "POST /users", {"do": "POST /users/", "json": {"n": "é"}},
                     "GET /users/4", "PUT /users/4",
                     "DELETE /users/4", "PATCH /users/4", "POST /users/4", "OPTIONS /users/", "OPTIONS /users/4",
                     "HEAD /users/4",
                     "GET /derived", "HEAD /derived", "OPTIONS /derived", "PATCH /derived", "POST /derived"],
    "routing": ["GET /pages/", "GET /pages/1", "GET /pages/1?q=%20", "GET /pages/2", "GET /pages", "GET /tags/a+b%20c",
                "GET /tags/x%2By", "GET /tags/",
                "GET /loose", "GET /loose/", "GET /multi/ab/-1/-2.5/x/y/end", "GET /multi/ab/-1/2.5//x/end",
                "GET /multi/abc/1/1.0/x/end",
                "GET /multi/ab/12/1.0/x/end", "GET /multi/%C3%A9%C3%A9/9/0.5/%20/end", "GET /old/3", "GET /built/x",
                "OPTIONS /plain-options",
                "GET /plain-options", "OPTIONS /own-options", "GET /own-options", "PROPFIND /trail", "get /loose",
                "GET /%6Coose"],
    "static files": [
        "GET /static/style.css", "HEAD /static/style.css", "GET /static/css/deep.css", "GET /static/css/../style.css",
        "GET /static/css", "GET /static/",
        "GET /static/data.json", "GET /static/%C3%A9.txt", "GET /static/style.css/", "GET /static//style.css",
        "GET /static/css%2Fdeep.css",
        get("/static/style.css", Range="bytes=1-3"), get("/static/style.css", If_None_Match="*"),
        send("DELETE", "/static/style.css"),
        get("/static/style.css", If_Modified_Since="Fri, 01 Jan 2100 00:00:00 GMT"),
        get("/static/style.css", If_Modified_Since="Sat, 01 Jan 2000 00:00:00 GMT"),
        get("/static/style.css", Range="bytes=99-"),
        send("HEAD", "/static/style.css", Range="bytes=0-0"), get("/static/style.css", If_None_Match='"nope"'),
        get("/static/style.css", Range="bytes=0-1", If_Range='"nope"'), "HEAD /static/nope.css",
        "OPTIONS /static/nope.css",
        "GET /static/%00", "GET /static/..%5Capp.py",
    ],
    "URLs of requests": [
        "GET /request/url/a", "GET /request/url/a?", "GET /request/url/a?x=1&y=%20+%C3%A9",
        "PATCH /request/url/%C3%A9%20%2B+/b%2Fc?q=%3F",
        "GET /request/url/%FF", "GET /request/url/a;b=c,d@e:f", "GET /request/url/a%25b%2520?%25=%25",
        get("/request/url/a", Host="other.test:8080"),
        get("/request/url/a", Host="golden.test:80"),
        get("/request/url/a", X_Forwarded_Proto="https", X_Forwarded_Host="evil.test"),
        "GET http://golden.test/request/url/absolute?x=1", "GET /request/url/a?a=%3Cb%3E%22%26%23'",
        "GET /request/url/a//b/./../c",
    ],
    "hosts": [get("/request/url/a", Host=host) for host in ("GOLDEN.Test", "[::1]:8080", "golden.test:443",
                                                            "golden.test.", "127.0.0.1:1", "")],
    "arguments": ["GET /request/args", "GET /request/args?n=1&n=x&n=3&a=&b", "GET /request/args?n=x",
                  "GET /request/args?a=1;b=2", "GET /request/args?&&=x&a==b=",
                  "GET /request/args?%FFk=%FE%C3%A9", "GET /request/args?k=a%2Bb+c&%C3%A9=%E2%82%AC&K=2",
                  "GET /request/required?in=args&k=v", "GET /request/required?in=args",
                  "GET /request/required?in=values&k="],
    "forms": [
        {"do": "POST /request/form?q=1&a=0", "form": {"a": ["1", "2"], "é": "€ +&=", "empty": ""}},
        {"do": "PUT /request/form?q=1", "form": {"a": "1"}},
        {"do": "DELETE /request/form?q=1", "form": {"a": "1"}}, {"do": "GET /request/form?q=1", "form": {"a": "1"}},
        "POST /request/form",
        json_body("/request/form", "a=1&b", FORM), json_body("/request/form", "a=%FF&%zz=%4&&=", FORM),
        json_body("/request/form", "a=1", FORM + "; charset=latin-1"),
        json_body("/request/form", "a=\xe9", FORM),
        json_body("/request/form", "a=1", "Application/X-WWW-Form-Urlencoded"),
        json_body("/request/form", "a=1", "text/plain"),
        json_body("/request/form?data=1", "a=1&b=2", FORM), {"do": "POST /request/form", "json": {"a": 1}},
        {"do": "POST /request/form", "form": {"a": "x" * 998}}, {"do": "POST /request/form", "form": {"a": "x" * 999}},
        {"do": "POST /request/required?in=form", "form": {"k": "v"}},
        {"do": "POST /request/required?in=form", "form": {"other": "v"}},
        {"do": "POST /request/required?in=values", "form": {"k": "form"}},
        {"do": "POST /request/required?in=values&k=args", "form": {"k": "form"}},
    ],
    "uploads": [
        {"do": "POST /request/files",
         "multipart": [file("f", "a.txt", "é", type="text/plain; charset=utf-8"), file("f", "b", ""),
                       {"name": "t", "content": "x\r\ny"}]},
        {"do": "POST /request/files",
         "multipart": [file("f", "C:\\\\dir\\\\x y.txt"), file("g", "é€.txt", type="TEXT/Plain"), file("", "n")]},
        {"do": "POST /request/files", "multipart": [file("f", "")]}, {"do": "POST /request/files", "multipart": []},
        {"do": "POST /request/files", "multipart": [file("f", "a")] * 6},
        {"do": "POST /request/files", "multipart": [file("f", "a")] * 5},
        {"do": "POST /request/files", "multipart": [{"name": "t", "content": "x" * 1001}]},
        {"do": "POST /request/files", "headers": MULTIPART,
         "body": '--b\r\nContent-Disposition: form-data; name="f"; filename="a"\r\nX-Part: yes\r\n\r\nbody\r\n--b--\r\nepilogue'},
        {"do": "POST /request/files", "headers": MULTIPART,
         "body": 'preamble\r\n--b\r\ncontent-disposition: form-data; filename=bare.txt; name=f\r\n\r\n\r\n--b--'},
        {"do": "POST /request/files", "headers": MULTIPART,
         "body": "--b\r\nContent-Disposition: form-data; name=\"f\"; filename*=UTF-8''%C3%A9.txt\r\n\r\nx\r\n--b--\r\n"},
        {"do": "POST /request/files", "headers": MULTIPART,
         "body": '--b\nContent-Disposition: form-data; name="t"\n\nx\n--b--\n'},
        {"do": "POST /request/files", "headers": MULTIPART,
         "body": '--b\r\nContent-Disposition: form-data; name="t"\r\n\r\ncut'},
        {"do": "POST /request/files", "headers": MULTIPART,
         "body": "--b\r\nContent-Type: text/plain\r\n\r\nno name\r\n--b--\r\n"},
        {"do": "POST /request/files", "headers": MULTIPART, "body": "not multipart"},
        {"do": "POST /request/files", "headers": {"Content-Type": "multipart/form-data"}, "body": "x"},
        {"do": "POST /request/files", "headers": {"Content-Type": 'multipart/form-data; boundary="a b"'},
         "body": '--a b\r\nContent-Disposition: form-data; name="t"\r\n\r\n--a\r\n--a b--\r\n'},
        {"do": "POST /request/files", "headers": MULTIPART,
         "body": '--b\r\nContent-Disposition: form-data; name="t"\r\n\r\n\xe9\xff\r\n--b--\r\n'},
        {"do": "POST /request/files", "headers": MULTIPART,
         "body": '--b\r\nContent-Disposition: form-data; name="t"\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n\xe9\r\n--b--\r\n'},
        {"do": "POST /request/required?in=files", "form": {"k": "text"}},
        {"do": "POST /request/required?in=files", "multipart": [file("k", "name")]},
        {"do": "POST /request/form?q=1", "multipart": [{"name": "t", "content": "1"}, file("f", "a")]},
    ],
    "cookies of requests": [get("/request/cookies", Cookie=value) for value in (
        "k=1; a=b; k=2", 'k="a b"; q="\\303\\251\\"\\073"', "k", "k=; =v; ;;a=1", "k = 1 ;b=2,3", "k=%41; a=\"",
        "k=a=b; $Version=1")] + [
        "GET /request/cookies", "GET /request/required?in=cookies", get("/request/required?in=cookies", Cookie="k=v"),
        get("/request/cookies", Cookie="k=\xc3\xa9")],
    "headers of requests": [
        get("/request/headers", x_NUMBER="42", X_Text="a, b", Referer="http://a.test/x?y", Origin="http://a.test"),
        get("/request/headers", X_Number="1x"),
        get("/request/headers", X_Forwarded_For="1.2.3.4, 5.6.7.8",
            User_Agent="Mozilla/5.0 (X11; é)".replace("é", "\xe9")),
            get("/request/headers", X_Number="101", X_Text="\xc3\xa9"), get("/request/required?in=headers", x_k="v")],
    "bodies": [
        "POST /request/body", {"do": "PUT /request/body", "json": {"a": [1, None]}},
        json_body("/request/body", "\xff\x00", "application/octet-stream"),
        json_body("/request/body", "x", 'Text/Plain; Charset="UTF-8"; x=y'), json_body("/request/body", "a=1", FORM),
        {"do": "DELETE /request/body", "body": "gone"},
        {"do": "GET /request/body", "body": "with get"},
        json_body("/request/body", "{}", "application/vnd.api+json; v=1"),
        json_body("/request/body", "x" * 4096, "text/plain"),
        json_body("/request/body", "x" * 4097, "text/plain"),
        json_body("/request/json/silent", "[" + "1," * 2100 + "1]"),
        {"do": "POST /request/form", "form": {"a": "x" * 4100}},
        *(chunked(*each) for each in (("/request/body", "text/plain", "he", "llo"), ("/request/body", "text/plain"),
                                      ("/request/form", FORM, "a=1&", "b=%C3", "%A9"),
                                      ("/request/json/plain", "application/json", "[1,", "2]"),
                                      ("/request/body", "text/plain", "x" * 2000, "x" * 2096))),
        {"do": "POST /loose", "body": "ignored"}, {"do": "GET /loose", "body": "y" * 4097}],
    "JSON bodies": [
        json_body("/request/json/plain", '{"a": [1, 2.5, "\\u00e9", null, true], "b": {}}'),
        json_body("/request/json/plain", "null"), json_body("/request/json/get", '"\xc3\xa9"'),
        json_body("/request/json/plain", ""), json_body("/request/json/plain", "{"),
        json_body("/request/json/plain", "[1] x"), json_body("/request/json/plain", "{'a': 1}"),
        json_body("/request/json/plain", "\xff"),
        json_body("/request/json/plain", "1", "application/problem+JSON; charset=utf-8"),
        json_body("/request/json/plain", "1", "text/json"),
        json_body("/request/json/silent", "1", "text/plain"), json_body("/request/json/silent", "{"),
        json_body("/request/json/force", "[1]", "text/plain"),
        json_body("/request/json/force", "{", "text/plain"), json_body("/request/json/both", "{", ""),
        "GET /request/json/plain", "GET /request/json/silent",
        json_body("/request/json/plain", '{"a": 1, "a": 2}'), json_body("/request/json/plain", "[01]"),
        json_body("/request/json/plain", "12345678901234567890"),
        json_body("/request/json/plain", "1e400"[:3]), json_body("/request/json/plain", '"\\ud83d\\ude00 \\/ \\b"'),
        json_body("/request/json/plain", '{"a":1,}'),
        json_body("/request/json/plain", '"\x01"'), json_body("/request/json/plain", "\xef\xbb\xbf{}"),
        json_body("/request/json/plain", "[" * 200 + "]" * 200),
        json_body("/request/json/plain", "// c\n1")],
    "order of reading": [json_body("/request/order/" + which, "a=1", FORM) for which in ("data-form", "form-data",
                                                                                         "json-form")] + [
        json_body("/request/order/" + which, body, kind) for which, body, kind in (
            ("silent-json", "{", "application/json"), ("silent-json", "1", "application/json"),
            ("silent-json", "1", "text/plain"),
            ("silent-force", "1", "text/plain"), ("silent-force", "{", "text/plain"),
            ("json-data", "[1]", "application/json"))] + [
        {"do": "POST /request/order/files-data", "multipart": [file("f", "a", "x", type="text/plain")]}],
    "guarded requests": ["GET /guard/json", "GET /guard/form", "GET /guard/args", "GET /guard/abort",
                         "GET /guard/args?k=1",
                         json_body("/guard/json", "{"), json_body("/guard/json", "{}"),
                         json_body("/guard/data", "x" * 4097),
                         {"do": "POST /guard/form", "form": {"k": "x" * 1000}}, "GET /guard/none", "PUT /guard/json"],
    "what clients accept": [
        "GET /request/accept",
        get("/request/accept", Accept="text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8",
            Accept_Language="fr, de;q=0.7, en-GB;q=0.8, *;q=0.1", Accept_Encoding="gzip, br;q=0.9"),
        get("/request/accept", Accept="application/json;q=0.5, text/*;q=0.7"), get("/request/accept", Accept="*/*"),
        get("/request/accept", Accept="text/html;q=0, application/json"),
        get("/request/accept", Accept="image/png", Accept_Language="en-US"),
        get("/request/accept", Accept="text/plain;format=flowed, text/plain;q=0.2, application/json;q=0.3"),
        get("/request/accept", Accept="q=,text/html;q=x", Accept_Language="de_AT, EN;q=2"),
        get("/request/accept", Accept="", Accept_Language="fr-ca", Accept_Encoding="identity;q=0, *;q=0.5",
            Accept_Charset="utf-8, latin-1;q=0.5")],
    "authorization": ["GET /request/auth"] + [get("/request/auth", Authorization=value) for value in (
        "Basic dXNlcjpwYSBzczp3", "basic dXNlcjo=", "Basic dXNlcg==", "Basic !!!", "Basic w6k6w7w=",
        "Bearer abc.def-ghi==", "Token a=b", "Bearer", "Digest username=\"u\", realm=\"r\", nonce=n")],
    "conditions of requests": ["GET /request/conditions"] + [get("/request/conditions", **headers) for headers in (
        {"If_Match": '"a"', "If_None_Match": 'W/"a", "b"'}, {"If_Match": "*", "If_None_Match": "*"},
        {"If_None_Match": 'a, "c'}, {"If_None_Match": '"a","x"'},
        {"If_Modified_Since": "Thu, 29 Feb 2024 12:00:00 GMT",
         "If_Unmodified_Since": "Thursday, 29-Feb-24 12:00:00 GMT"},
        {"If_Modified_Since": "Thu Feb 29 12:00:00 2024"}, {"If_Modified_Since": "yesterday"}, {"Range": "bytes=0-4"},
        {"Range": "bytes=5-"}, {"Range": "bytes=-3"}, {"Range": "bytes=0-1,5-6"},
        {"Range": "rows=1-2"}, {"Range": "bytes=9-2"}, {"Range": "bytes"}, {"Range": "bytes=20-"})],
    "responses": ["GET /responses/" + kind for kind in (
        "text", "empty", "bytes", "dict", "list", "text-201", "headers", "dict-202", "json-type", "repeated",
        "replaced", "body", "none", "int", "newline", "latin",
        "no-content", "reset", "not-modified", "no-content-body", "made-up", "location", "svg", "type", "js", "xml",
        "language", "cache-public", "cache-none", "cache-more",
        "length")] + ["HEAD /responses/text", "HEAD /responses/json-text", "HEAD /responses/no-content",
                      "HEAD /responses/none", "GET /responses/nope", "GET /vary",
                      {"do": "GET /responses/etag", "exact_headers": ["etag", "last-modified"]}],
    "JSON": [exact("/responses/" + kind) for kind in ("json-none", "json-text", "json-number", "json-sorted",
                                                      "json-list", "json-types", "json-html", "json-keys",
                                                      "json-object", "json-nan", "json-times", "json-deep", "dict",
                                                      "list")] + ["GET /responses/json-fractions"],
    "redirects": ["GET /responses/" + kind for kind in ("redirect", "redirect-301", "redirect-303", "redirect-307",
                                                        "redirect-308", "redirect-newline", "redirect-302",
                                                        "redirect-host", "redirect-query", "redirect-changed")] + [
        "HEAD /responses/redirect", "POST /responses/redirect-307"],
    "conditional": [{**step, "exact_headers": ["etag", "last-modified"]} for step in [
        get("/conditional"), get("/conditional", If_None_Match='"v1"'), get("/conditional", If_None_Match='W/"v1"'),
        get("/conditional", If_None_Match='"x", "v1"'),
        get("/conditional", If_None_Match="*"), get("/conditional", If_None_Match='"v2"'),
        get("/conditional?weak", If_None_Match='"v1"'), get("/conditional?weak"),
        get("/conditional", If_Modified_Since="Thu, 29 Feb 2024 12:00:00 GMT"),
        get("/conditional", If_Modified_Since="Thu, 29 Feb 2024 11:59:59 GMT"),
        get("/conditional", If_Modified_Since="Fri, 01 Mar 2024 00:00:00 GMT"),
        get("/conditional", If_Modified_Since="never"),
        get("/conditional", If_None_Match='"v2"', If_Modified_Since="Fri, 01 Mar 2024 00:00:00 GMT"),
        get("/conditional", If_Match='"v2"'), get("/conditional", If_Match='"v1"'),
        get("/conditional?weak", If_Match='"v1"'),
        get("/conditional", If_Unmodified_Since="Thu, 29 Feb 2024 11:00:00 GMT"),
        send("POST", "/conditional", If_None_Match='"v1"'),
        send("HEAD", "/conditional", If_None_Match='"v1"'), get("/conditional", Range="bytes=0-3"),
        get("/conditional", If_None_Match="v1")]],
    "cookies": [exact("/cookies/values", **COOKIES), "GET /request/cookies", exact("/cookies/attributes", **COOKIES),
                "GET /cookies/ages", "GET /cookies/same", exact("/cookies/delete", **COOKIES),
                "GET /request/cookies", exact("/cookies/partitioned", **COOKIES), exact("/cookies/LAX", **COOKIES),
                "GET /cookies/wrong"],
    "sent files": [{**step, **TIMED} for step in
                   [get("/files/sent/" + how) for how in ("plain", "attachment", "named", "quoted", "inline-name",
                                                          "chinese", "type", "aged", "age-0", "etag", "no-etag",
                                                          "unconditional", "modified")] +
                   [get("/files/sent/plain?f=" + f) for f in ("archive.tar.gz", "%C3%A9t%C3%A9.txt", "noext",
                                                              "empty.txt", "page.html", "data.csv", "nope.txt",
                                                              "sub")] +
                   [get("/files/sent/attachment?f=archive.tar.gz"), send("HEAD", "/files/sent/plain"),
                    get("/files/sent/etag", If_None_Match='"fixed"'),
                    get("/files/sent/plain", If_Modified_Since="Thu, 29 Feb 2024 12:00:00 GMT"),
                    get("/files/sent/unconditional", If_None_Match="*"), get("/files/sent/aged", If_None_Match="*")]],
    "ranges": [{**get("/files/sent/etag", Range=span), **TIMED,
                "exact_headers": ["etag", "last-modified", "content-length"]} for span in (
        "bytes=0-3", "bytes=5-", "bytes=-5", "bytes=0-9999", "bytes=11-11", "bytes=0-0")] + [
        {**step, "exact_headers": ["content-range"]} for step in (
            get("/files/sent/etag", Range="bytes=12-"), get("/files/sent/etag", Range="bytes=0-1,3-4"),
            get("/files/sent/etag", Range="lines=0-1"), get("/files/sent/etag", Range="bytes=x"),
            get("/files/sent/etag", Range="bytes=3-1"), get("/files/sent/etag", Range="bytes=-0"),
            get("/files/sent/etag", Range="bytes=-99"), send("HEAD", "/files/sent/etag", Range="bytes=0-3"),
            get("/files/sent/etag", Range="bytes=0-3", If_Range='"fixed"'),
            get("/files/sent/etag", Range="bytes=0-3", If_Range='"other"'),
            get("/files/sent/etag", Range="bytes=0-3", If_Range="Thu, 29 Feb 2024 12:00:00 GMT"),
            get("/files/sent/etag", Range="bytes=0-3", If_Range="Thu, 29 Feb 2024 11:00:00 GMT"),
            get("/files/sent/unconditional", Range="bytes=0-3"),
            get("/files/sent/plain?f=empty.txt", Range="bytes=0-0"), get("/files/bytes/both", Range="bytes=2-4"),
            get("/files/sent/etag", Range="bytes=0-3", If_None_Match='"fixed"'))],
    "files from memory": ["GET /files/bytes/" + how for how in ("typed", "named", "neither", "attachment", "both")],
    "files of a directory": ["GET /files/" + path for path in (
        "hello.txt", "sub/deep.json", "sub", "sub/", "nope", "sub/../hello.txt", "..%2Fapp.py", "%2e%2e/app.py",
        "%2Fetc/passwd", "sub%2Fdeep.json", "%C3%A9t%C3%A9.txt", "hello.txt/", "%00",
        "sub/%2e%2e/%2e%2e/x", "..", "%C3%A9", "sub//deep.json", "c:%5Cx")],
    "building URLs": ["GET /urls", "GET /urls/more", get("/urls", Host="Other.TEST:81"),
                      get("/life/slash",
                          Host="Other.TEST")] + ["GET /urls/bad/" + kind for kind in ("missing", "unknown", "kind",
                                                                                      "method", "scheme", "length",
                                                                                      "default")],
    "session": ["GET /session/untouched", "GET /session/peek", "GET /session/visit", "GET /session/visit",
                "GET /session/peek", "GET /session/show", "HEAD /session/show", "GET /session/pop",
                "GET /session/pop", "GET /session/visit", "GET /session/clear", "GET /session/clear",
                "GET /session/show", "GET /session/missing", "GET /session/default", "GET /session/default",
                "GET /session/abort", "GET /session/fail", "GET /session/show", "GET /session/vary",
                "GET /session/cookie", "GET /session/untouched?remember=x",
                "GET /nowhere?remember=y", "GET /session/show", "GET /fail/moved", "GET /session/show",
                "HEAD /session/untouched?remember=z", "GET /session/show"],
    "permanent session": ["GET /session/stay", "GET /session/stay", "GET /session/untouched", "GET /nowhere",
                          "OPTIONS /trail", "GET /session/temporary", "GET /session/untouched", "GET /session/stay",
                          "GET /session/fail", "GET /static/style.css", "GET /stream/session", "GET /session/clear",
                          "GET /session/untouched"],
    "session values": ["GET /session/fill", "GET /session/types", "GET /session/nested", "GET /session/nested",
                       "GET /session/nested-saved", "GET /session/nested", "GET /session/object",
                       "GET /session/big", "GET /session/big-size"],
    "foreign sessions": [get("/session/show", Cookie=value) for value in (
        "session=eyJ2aXNpdHMiOjN9.aaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbb", "session=", "session=..",
        "session=a.b.c.d; session=x", "session=.eJyrVg", "Session=x", 'session="quoted"')],
    "flashing": ["GET /session/flashes", "GET /session/flash", "GET /session/untouched", "GET /session/flashes",
                 "GET /session/flashes", "GET /session/flash", "GET /session/errors", "GET /session/flashes",
                 "GET /session/late", "GET /session/late", "GET /session/flash", "GET /session/page",
                 "GET /session/page", "GET /session/flash", "GET /session/flash", "GET /session/flashes"],
    "templates": ["GET /templates/" + name for name in ("child", "empty", "given", "context", "globals?q=%3Cb%3E",
                                                        "globals", "escape", "syntax", "text", "svg", "missing",
                                                        "unicode", "nothing", "shared")] + [
        "HEAD /templates/child"],
    "streaming": ["GET /stream/lines", "HEAD /stream/lines", "GET /stream/none", "GET /stream/bytes",
                  "GET /stream/context", "GET /stream/context?n=5", "GET /stream/large", "GET /stream/typed",
                  "GET /stream/empty-parts", "HEAD /stream/context", "GET /stream/session", "GET /session/visit",
                  "GET /stream/session", "POST /stream/lines",
                  "OPTIONS /stream/lines"],
}
