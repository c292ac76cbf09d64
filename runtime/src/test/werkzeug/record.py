#!/usr/bin/env python3
"""Records what Werkzeug answers to generated URL maps, paths and builds.

    python3 record.py [seed] > ../resources/werkzeug/routing.txt

The seed is fixed unless given, so the same Werkzeug writes the same file. Tests read the file and need no Python.

Left out is what Werkzeug fails at itself: aliases without a canonical rule, and values of uuid variables that are none,
which it writes into URLs as they are.

Lines, with tab-separated fields in JSON where they are not plain words:

    M  options                                a new map
    R  rule                                   a rule of it
    >  method  domain  path  answer           a match: the rule's number and arguments, or a redirect, 404, 405
    <  endpoint  values  method  domain  answer    a build: the URL, or what was suggested instead

In an answer ~ stands for http://example.org.
"""

import json
import random
import sys
import uuid
from importlib.metadata import version

from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import BuildError, Map, RequestRedirect, Rule

SEED = 20120613
MAPS = 475
MATCHES = 34
BUILDS = 11
SERVER = "example.org"
QUERY = "q=1"
ORIGIN = "http://" + SERVER

TEXTS = ["a", "b", "ab", "about", "edit", "x.y", "v1", "new", "é", "a b", "A", "1", "5", "-"]
ENDPOINTS = ["index", "user", "users", "user_edit", "blog.index", "blog.show", "files", "about", "api.v1.item"]
METHODS = ["GET", "POST", "PUT", "DELETE", "PATCH", "BREW"]
SUBDOMAINS = ["", "", "www", "api", "<sub>", "<any(de,en):lang>", "<sub>-<int:n>"]
HOSTS = ["one.test", "two.test", "<h>.test", "<any(de,en):lang>.app.test", "one.test:8080"]
REQUEST_SUBDOMAINS = ["", "www", "api", "de", "fr", "a-5", "a-b-7", "x.y"]
REQUEST_HOSTS = ["one.test", "two.test", "three.test", "de.app.test", "fr.app.test", "one.test:8080", "example.org"]
UUIDS = ["2b5b0911-fdcf-4dd2-921b-28ace88db8a0", "2B5B0911-FDCF-4DD2-921B-28ACE88DB8A0"]

CONVERTERS = [
    ("", ["a", "b", "ab", "5", "a b", "é", "x.y", "a-b-c", "-", "a\nb", "😀", "%", "a%2Fb"]),
    ("string(length=2):", ["ab", "a", "abc", "éé", "😀😀", "12"]),
    ("string(minlength=2, maxlength=3):", ["ab", "a", "abcd", "a😀"]),
    ("string(minlength=2):", ["ab", "a", "abcdef"]),
    ("string(maxlength=2):", ["ab", "a", "abc"]),
    ("int:", ["0", "5", "007", "12345678901234567890", "-5", "٣٤", "5a", "1.5", "2147483648"]),
    ("int(signed=True):", ["-5", "5", "--5", "-0"]),
    ("int(min=3, max=10):", ["2", "3", "10", "11"]),
    ("int(fixed_digits=3):", ["005", "5", "0005", "123"]),
    ("float:", ["1.5", "1", "1.", ".5", "0.00001", "1e3", "-1.5", "100000000000000000000.0", "0.1"]),
    ("float(signed=True):", ["-1.5", "1.5", "-.5"]),
    ("float(min=1.5, max=2.5):", ["1.5", "1.4", "2.5", "2.6"]),
    ("any(a, b):", ["a", "b", "c", "ab"]),
    ('any(about, "x.y", ab):', ["about", "x.y", "xay", "ab"]),
    ("path:", ["a", "a/b", "a/b/", "a//b", "a/b/edit", "/a", "a-5", "a\nb", "1/2/3"]),
    ("path:", ["a/b/c", "edit", "a/edit", "x-y/z-1"]),
    ("uuid:", UUIDS + ["2b5b0911", "x"]),
    ("default:", ["a", "5"]),
]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def pick(self, choices):
        return self.random.choice(choices)

    def segment(self, names):
        """A segment of a rule and a function that makes one of a path."""
        kind = self.random.randrange(100)
        if kind < 38 or not names:
            text = self.pick(TEXTS)
            return text, lambda: text
        if kind < 80 or len(names) < 2:
            return self.variable(names)
        before = self.pick(["", "", "v", "a", "a-"])
        between = self.pick([".", "-", "-", "--", ""])
        after = self.pick(["", "", ".json", "-x"])
        first, one = self.variable(names)
        second, other = self.variable(names)
        return before + first + between + second + after, lambda: before + one() + between + other() + after

    def variable(self, names):
        converter, samples = self.pick(CONVERTERS)
        return "<" + converter + names.pop() + ">", lambda: self.pick(samples)

    def rule(self, domains):
        names = ["e", "d", "c", "b", "a"]
        parts = [self.segment(names) for _ in range(self.random.randrange(4))]
        text = "/" + "/".join(rule for rule, _ in parts)
        if parts and self.chance(35):
            text += "/"
        if self.chance(4):
            text = text.replace("/", "//", 1) if self.chance(50) else text + "/"
        spec = {"r": text, "e": self.pick(ENDPOINTS), "m": sorted(set(self.random.choices(METHODS, [8, 3, 1, 1, 1, 1],
                                                                                           k=self.pick([1, 1, 1, 2]))))}
        if domains == "subdomain":
            spec["s"] = self.pick(SUBDOMAINS)
        if domains == "host":
            spec["h"] = self.pick(HOSTS)
        if self.chance(12):
            spec["st"] = self.chance(50)
        if self.chance(8):
            spec["ms"] = self.chance(50)
        if self.chance(4):
            spec["bo"] = True
        if self.chance(10):
            spec["ao"] = False
        variables = [name for name in ["a", "b", "c", "d", "e"] if name not in names]
        if self.chance(5):
            spec["to"] = "target/" + "/".join("<%s>" % name for name in variables)
        return spec, [sample for _, sample in parts], variables

    def twins(self, spec, variables):
        """Rules of the same endpoint and arguments: defaults, and sometimes an alias."""
        if len(variables) == 0 or "to" in spec:
            return []
        name = self.pick(variables)
        value = self.pick([1, 5, "a", "ab", 1.5])
        shorter = dict(spec, r=self.pick(["/a/", "/short", "/x/y/"]), d={})
        for variable in variables:
            shorter["d"][variable] = value if variable == name else self.pick([5, "b"])
        twins = [shorter]
        if self.chance(35):
            twins.append(dict(spec, r="/alias" + spec["r"], al=True))
        return twins

    def domain(self, spec):
        """A host or subdomain of a request, mostly one that the rule answers."""
        if "h" in spec:
            exact = spec["h"].replace("<h>", "three").replace("<any(de,en):lang>", "de")
            return exact if self.chance(80) else self.pick(REQUEST_HOSTS)
        if "s" in spec:
            exact = {"<sub>": "x.y", "<any(de,en):lang>": "de", "<sub>-<int:n>": "a-b-7"}.get(spec["s"], spec["s"])
            return exact if self.chance(80) else self.pick(REQUEST_SUBDOMAINS)
        return ""

    def method(self, spec):
        return self.pick(spec["m"]) if self.chance(65) else self.pick(["GET", "HEAD", "POST", "PUT", "OPTIONS", "DELETE"])

    def path(self, spec, samples):
        if spec.get("d"):
            path = spec["r"]
        else:
            path = "/" + "/".join(sample() for sample in samples)
            if spec["r"].endswith("/") and samples:
                path += "/"
            if spec.get("al"):
                path = "/alias" + path
        kind = self.random.randrange(100)
        if kind < 12:
            path += "/"
        elif kind < 20:
            path = path.rstrip("/") or "/"
        elif kind < 27:
            at = self.random.randrange(len(path))
            path = path[:at] + "/" + path[at:]
        elif kind < 31:
            path = path.replace("/", "//")
        elif kind < 36:
            path += "/" + self.pick(TEXTS)
        elif kind < 39:
            path = path.upper()
        elif kind < 41:
            path += "\n"
        elif kind < 43:
            path = "/" + self.pick(["", "a/", "a", "nothing", "%", "a/b/c/d/e/f", "é/", "😀"])
        elif kind < 44:
            path = ""
        return path

    def value(self):
        return self.pick(["a", "b", "ab", "é", "a b/c?d#e%f;g&h+i=j:k@l", "", 0, 5, 7, -3, 1.5, 1.0, 1e-05, 1e16, 123456789.125,
                          0.1, 12345678901234567890, True, False, None, "5", "1.5", "1+2", "/lead", "x~y_z.w-v", "😀", '"<>\\^`{|}'])

    def values(self, rule, variables):
        values = {}
        for name in variables:
            if self.chance(94):
                values[name] = self.pick(UUIDS) if "<uuid:%s>" % name in rule else self.value()
        for name in ["sub", "lang", "h", "n"]:
            if self.chance(12):
                values[name] = self.value()
        for name in ["q", "é", "a b", "z"]:
            if self.chance(12):
                values[name] = [self.value() for _ in range(self.random.randrange(4))] if self.chance(30) else self.value()
        return values


def rule_of(spec):
    methods = set(spec["m"])
    if spec.get("ao", True):
        methods.add("OPTIONS")
    return Rule(spec["r"], endpoint=spec["e"], methods=methods, defaults=spec.get("d"), subdomain=spec.get("s"),
                host=spec.get("h"), strict_slashes=spec.get("st"), merge_slashes=spec.get("ms"), redirect_to=spec.get("to"),
                alias=spec.get("al", False), build_only=spec.get("bo", False))


def argument(value):
    if isinstance(value, uuid.UUID):
        return {"u": str(value)}
    return value


def match(adapter, path, method, rules):
    try:
        rule, values = adapter.match(path, method, return_rule=True)
        return [rules.index_of(rule), {name: argument(value) for name, value in values.items()}]
    except RequestRedirect as e:
        return e.new_url
    except MethodNotAllowed as e:
        return sorted(e.valid_methods)
    except NotFound:
        return 404


def build(adapter, endpoint, values, method):
    try:
        return adapter.build(endpoint, values, method, force_external=True)
    except BuildError as e:
        return {"suggested": e.suggested.endpoint}
    except (ValueError, TypeError) as e:
        return {"error": type(e).__name__}


class Rules:
    def __init__(self, rules):
        self.rules = rules

    def index_of(self, rule):
        return next(i for i, each in enumerate(self.rules) if each is rule)


def dump(value):
    if isinstance(value, str) and value.startswith(ORIGIN):
        value = "~" + value[len(ORIGIN):]
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main():
    out = sys.stdout
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else SEED
    generator = Generator(seed)
    out.write("Werkzeug %s, seed %d\n" % (version("werkzeug"), seed))
    for _ in range(MAPS):
        domains = generator.pick(["none", "none", "none", "none", "subdomain", "host"])
        options = {"domains": domains, "strict": not generator.chance(10), "merge": not generator.chance(10),
                   "defaults": not generator.chance(8)}
        specs = []
        for _ in range(generator.pick([2, 3, 5, 8])):
            spec, samples, variables = generator.rule(domains)
            specs.append((spec, samples, variables))
            if generator.chance(22):
                specs.extend((twin, samples, variables) for twin in generator.twins(spec, variables))
        generator.random.shuffle(specs)
        rules = Rules([rule_of(spec) for spec, _, _ in specs])
        try:
            url_map = Map(rules.rules, strict_slashes=options["strict"], merge_slashes=options["merge"],
                          redirect_defaults=options["defaults"], host_matching=domains == "host")
        except (ValueError, TypeError):
            continue  # a default that its converter cannot write
        lines = ["M\t" + dump(options)] + ["R\t" + dump(spec) for spec, _, _ in specs]
        for _ in range(MATCHES):
            spec, samples, _ = generator.pick(specs)
            method = generator.method(spec)
            domain = generator.domain(spec)
            path = generator.path(spec, samples)
            adapter = bind(url_map, domains, domain, method)
            try:
                answer = match(adapter, path, method, rules)
            except (BuildError, AssertionError, ValueError):
                continue  # an alias without a canonical rule
            lines.append("\t".join([">", method, domain, dump(path), dump(answer)]))
        for _ in range(BUILDS):
            spec, _, variables = generator.pick(specs)
            endpoint = spec["e"] if generator.chance(90) else generator.pick(["usr", "blog", "inde", "nothing", "api.item"])
            method = generator.pick([None, None, None, None, None, "GET", "POST"])
            values = generator.values(" ".join(each["r"] for each, _, _ in specs if each["e"] == endpoint), variables)
            if generator.chance(25):
                values.update(spec.get("d", {}))
            domain = generator.domain(spec)
            answer = build(bind(url_map, domains, domain, "GET"), endpoint, values, method)
            lines.append("\t".join(["<", endpoint, dump(values), method or "", domain, dump(answer)]))
        out.write("\n".join(lines) + "\n")


def bind(url_map, domains, domain, method):
    if domains == "host":
        return url_map.bind(domain, default_method=method, query_args=QUERY)
    return url_map.bind(SERVER, subdomain=domain, default_method=method, query_args=QUERY)


if __name__ == "__main__":
    main()
