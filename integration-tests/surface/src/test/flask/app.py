"""A Flask application that uses what Flask developers use daily: what the Java application of this module does, too.

content.py adds the second half. scenarios.py holds the requests,
../resources/exchanges.json what this application answered to them. After a change of either:

    python3 -m pip install flask==3.1.3
    python3 record.py
"""

from flask import (Blueprint, Flask, Response, abort, after_this_request, g, json, jsonify, make_response,
                   redirect, render_template, request, session, url_for)
from flask.views import MethodView
from werkzeug.exceptions import (BadRequest, Conflict, HTTPException, MethodNotAllowed, NotFound,
                                 RequestedRangeNotSatisfiable, ServiceUnavailable, TooManyRequests)
from werkzeug.routing import BaseConverter, ValidationError

app = Flask(__name__)
app.secret_key = "golden-secret-key"
app.config.update(MAX_CONTENT_LENGTH=4096, MAX_FORM_MEMORY_SIZE=1000, MAX_FORM_PARTS=5, SHOP_NAME="Corner <shop>")


class Failure(Exception):
    """What nobody handles but the handler for 500."""


class Trouble(Exception):
    pass


class Deep(Trouble):
    pass


class Deeper(Deep):
    pass


class Broken(Exception):
    """Whose handler fails."""


class Silent(Exception):
    """Whose handler says nothing."""


class Moved(Exception):
    pass


class PaymentRequired(HTTPException):
    code = 402
    description = "Pay first."


# -- Lifecycle -----------------------------------------------------------------------------------------------------

TRAIL = []  # what the request before this one went through


def mark(step):
    g.setdefault("trail", []).append(step)
    if request and request.args.get("fail") == step:
        raise Failure(step)


@app.url_value_preprocessor
def app_values(endpoint, values):
    mark("app values %s" % (endpoint or "-"))


@app.before_request
def app_before_1():
    mark("app before 1")
    if request.args.get("early") == "app":
        return "early", 202
    if request.args.get("early") == "redirect":
        return redirect(url_for("trail"))


@app.before_request
def app_before_2():
    mark("app before 2")


@app.after_request
def app_after_1(response):
    mark("app after 1")
    if request.path.startswith("/life"):
        response.headers["X-Trail"] = ", ".join(g.trail)
    return response


@app.after_request
def app_after_2(response):
    mark("app after 2")
    if request.args.get("remember"):
        session["remembered"] = request.args["remember"]
    return response


@app.teardown_request
def app_teardown_1(error):
    mark("app teardown 1 (%s)" % (error or "-"))


@app.teardown_request
def app_teardown_2(error):
    mark("app teardown 2 (%s)" % (error or "-"))


@app.teardown_appcontext
def context_teardown(error):
    if not g.get("quiet"):
        TRAIL[:] = g.get("trail", []) + ["context teardown (%s)" % (error or "-")]


@app.route("/trail")
def trail():
    g.quiet = True
    return jsonify(TRAIL)


life = Blueprint("life", __name__, url_prefix="/life")
inner = Blueprint("inner", __name__, url_prefix="/inner")


@life.before_app_request
def life_before_all():
    mark("life before all")


@life.after_app_request
def life_after_all(response):
    mark("life after all")
    return response


@life.url_value_preprocessor
def life_values(endpoint, values):
    mark("life values %s" % sorted(values))


@life.before_request
def life_before():
    mark("life before")
    if request.args.get("deny"):
        abort(int(request.args["deny"]))
    if request.args.get("early") == "life":
        return {"early": "life"}


@life.after_request
def life_after(response):
    mark("life after")
    if request.args.get("abort") == "after":
        abort(418, "after")
    return response


@life.teardown_request
def life_teardown(error):
    mark("life teardown (%s)" % (error or "-"))


@inner.before_request
def inner_before():
    mark("inner before")


@inner.after_request
def inner_after(response):
    mark("inner after")
    response.status_code = 203 if request.args.get("change") else response.status_code
    return response


@inner.teardown_request
def inner_teardown(error):
    mark("inner teardown (%s)" % (error or "-"))


@life.errorhandler(Trouble)
def life_trouble(error):
    mark("life handler")
    return "handled %s" % error, 409


@life.route("/ok")
@inner.route("/ok")
def ok():
    mark("view")
    return "ok"


@life.route("/slash/")
def slash():
    return "slash"


@life.route("/item/<int:number>")
def item(number):
    mark("view %d" % number)
    return "item"


@life.route("/later")
def later():
    @after_this_request
    def first(response):
        mark("later 1")
        response.headers["X-Something"] = "first"
        return response

    @after_this_request
    def second(response):
        mark("later 2")
        return make_response(response.get_data(as_text=True) + "!", 201, dict(response.headers))
    return "later"


@life.route("/boom")
@inner.route("/boom")
def boom():
    raise Failure("boom")


@life.route("/trouble")
@inner.route("/trouble")
def trouble():
    raise Deep("deep")


@life.route("/abort")
def life_abort():
    abort(409)


@life.route("/settled")
def settled():
    mark("view")
    return "%s %s" % (request.endpoint, request.args.get("q", "-")), 202


@life.route("/fresh")
def fresh():
    known = "kept" in g
    g.kept = "yes"
    return jsonify(known=known, kept=g.pop("kept"), default=g.get("kept", "none"), popped=g.pop("kept", "default"))


life.register_blueprint(inner)
app.register_blueprint(life)


# -- Errors --------------------------------------------------------------------------------------------------------

errors = Blueprint("errors", __name__, url_prefix="/errors")
catch_all = Blueprint("catch_all", __name__, url_prefix="/catch-all")
api = Blueprint("api", __name__, url_prefix="/api")


@app.errorhandler(500)
def server_error(error):
    original = getattr(error, "original_exception", None)
    return {"code": error.code, "original": str(original) if isinstance(original, Failure) else None}, 500


@app.errorhandler(410)
def app_gone(error):
    return "app gone", 410


@app.errorhandler(Deep)
def app_deep(error):
    return "app deep %s" % error, 400


@app.errorhandler(Broken)
def app_broken(error):
    if str(error) == "abort":
        abort(404)
    raise Failure("handler of %s" % error)


@app.errorhandler(Silent)
def app_silent(error):
    return None


@app.errorhandler(Moved)
def app_moved(error):
    session["moved"] = str(error)
    return redirect(url_for("trail", reason=error))


@errors.errorhandler(Trouble)
def errors_trouble(error):
    return "errors trouble %s" % error, 400


@errors.errorhandler(404)
def errors_missing(error):
    return "errors 404: %s" % error.description


@errors.errorhandler(Conflict)
def errors_conflict(error):
    return {"name": error.name, "code": error.code}, error.code


@catch_all.errorhandler(Exception)
def catch_all_exception(error):
    code = error.code if isinstance(error, HTTPException) else "-"
    return "caught %s: %s" % (code, error if code == "-" else "http"), 418


@api.errorhandler(HTTPException)
def api_error(error):
    response = error.get_response()
    response.data = json.dumps({"code": error.code, "name": error.name})
    response.content_type = "application/json"
    return response


@api.errorhandler(500)
def api_server_error(error):
    return {"api": str(error.original_exception or "-")}, 500


FAILURES = {
    "failure": lambda: Failure("plain"), "trouble": lambda: Trouble("t"), "deep": lambda: Deep("d"),
    "deeper": lambda: Deeper("dd"), "broken": lambda: Broken("b"), "aborting": lambda: Broken("abort"),
    "silent": lambda: Silent(), "moved": lambda: Moved("é"),
    "not-found": lambda: NotFound("no <such> thing"),
    "gone": lambda: abort(410), "conflict": lambda: Conflict(), "teapot": lambda: abort(418, "short & stout\nmore"),
    "response": lambda: abort(make_response("aborted", 299, {"X-Something": "given"})), "unknown": lambda: abort(999),
    "busy": lambda: TooManyRequests(retry_after=60), "later": lambda: ServiceUnavailable(retry_after=120),
    "range": lambda: RequestedRangeNotSatisfiable(length=10), "pay": lambda: PaymentRequired(),
    "method": lambda: MethodNotAllowed(valid_methods=["PUT", "PATCH"]), "key": lambda: request.form["nothing"],
    "bad": lambda: BadRequest("bad <b>"), "server": lambda: abort(500),
    "no-host": lambda: abort(Response(status=421)),
}


@app.route("/fail/<kind>")
@errors.route("/<kind>")
@catch_all.route("/<kind>")
@api.route("/<kind>")
def fail(kind):
    failure = FAILURES[kind]()
    if isinstance(failure, Exception):
        raise failure
    return "no failure"


@catch_all.route("/slash/")
def catch_all_slash():
    return "slash"


app.register_blueprint(errors)
app.register_blueprint(catch_all)
app.register_blueprint(api)


# -- Blueprints ----------------------------------------------------------------------------------------------------

shop = Blueprint("shop", __name__, url_prefix="/shop", static_folder="shop/static", template_folder="shop/templates",
                 static_url_path="/assets")
admin = Blueprint("admin", __name__, url_prefix="/admin")
lang = Blueprint("lang", __name__, url_prefix="/<lang_code>")
greet = Blueprint("greet", __name__, url_defaults={"who": "you"})


@shop.route("")
def bare():
    return "bare"


@shop.route("/")
def index():
    return jsonify(endpoint=request.endpoint, blueprint=request.blueprint, blueprints=request.blueprints,
                   here=url_for(".index"), app=url_for("trail"), admin=url_for(".admin.index"),
                   asset=url_for(".static", filename="a b.css"))


@shop.route("/page")
def page():
    return render_template("shop/page.html", item="<pear>")


@shop.route("/shared")
def shared():
    return render_template("shared.html")


@shop.context_processor
def shop_values():
    return {"motto": "fresh", "place": "shop"}


@shop.route("/items/<int:item_id>")
def show_item(item_id):
    return jsonify(view_args=request.view_args, rule=str(request.url_rule),
                   again=url_for(".show_item", item_id=item_id + 1))


@admin.route("/")
def admin_index():
    return jsonify(endpoint=request.endpoint, blueprints=request.blueprints, up=url_for("shop.index"),
                   here=url_for(".admin_index"))


admin.add_url_rule("/home", "index", lambda: "admin home")


@lang.url_value_preprocessor
def pull_lang(endpoint, values):
    g.lang_code = values.pop("lang_code")
    if g.lang_code not in ("de", "en", "fr"):
        abort(404, "no such language")


@lang.url_defaults
def add_lang(endpoint, values):
    values.setdefault("lang_code", g.get("lang_code", "en"))


@lang.route("/about")
def about():
    return jsonify(lang=g.lang_code, args=request.view_args, same=url_for(".about"),
                   other=url_for(".about", lang_code="fr"))


@greet.route("/hi")
@greet.route("/hi/<name>")
def hi(who, name="nobody"):
    return "hi %s and %s from %s" % (who, name, request.endpoint)


shop.register_blueprint(admin)
app.register_blueprint(shop)
app.register_blueprint(lang, url_prefix="/l/<lang_code>")
app.register_blueprint(greet)
app.register_blueprint(greet, name="again", url_prefix="/again", url_defaults={"who": "all"})


# Three levels, each with everything a level may have.
top = Blueprint("top", __name__, url_prefix="/top", url_defaults={"size": 1})
middle = Blueprint("middle", __name__, url_prefix="/<int:m>")
bottom = Blueprint("bottom", __name__)


def level(blueprint, name):
    @blueprint.before_request
    def before():
        g.setdefault("levels", []).append(name)

    @blueprint.context_processor
    def values():
        return {"motto": name, name: name}

    @blueprint.url_value_preprocessor
    def preprocess(endpoint, values):
        g.setdefault("levels", []).append("%s %s" % (name, sorted(values)))

    @blueprint.route("/" + name)
    def here(size="none", m=0):
        return jsonify(levels=g.levels, size=size, m=m, blueprints=request.blueprints, endpoint=request.endpoint,
                       here=url_for(".here", m=m + 1))

    @blueprint.route("/%s/motto" % name)
    def motto(size="none", m=0):
        return render_template("levels.html")

    @blueprint.route("/%s/fail/<kind>" % name)
    def failing(kind, size="none", m=0):
        return fail(kind)


level(top, "top")
level(middle, "middle")
level(bottom, "bottom")


@top.errorhandler(404)
def top_missing(error):
    return "top 404", 404


@top.errorhandler(Deep)
def top_deep(error):
    return "top deep", 400


@middle.errorhandler(HTTPException)
def middle_http(error):
    return "middle %d" % error.code, error.code


@bottom.errorhandler(Trouble)
def bottom_trouble(error):
    return "bottom trouble", 400


middle.register_blueprint(bottom, url_prefix="/bottom")
top.register_blueprint(middle)
app.register_blueprint(top)


# -- Views with a method for each HTTP method ------------------------------------------------------------------------

class Users(MethodView):
    init_every_request = False

    def get(self, user_id):
        return jsonify(user_id)

    def post(self):
        return {"made": request.get_json()}, 201, {"Location": url_for("users", user_id=9)}

    def put(self, user_id):
        return "put %d" % user_id

    def delete(self, user_id):
        return "", 204


class Base(MethodView):
    def get(self):
        return "get of base"

    def head(self):
        return "", 200, {"X-Something": "own head"}


class Derived(Base):
    def options(self):
        return "own options", {"Allow": "ANY"}

    def patch(self):
        return request.method


users = Users.as_view("users")
app.add_url_rule("/users/", view_func=users, methods=["GET"], defaults={"user_id": None})
app.add_url_rule("/users/", view_func=users, methods=["POST"])
app.add_url_rule("/users/<int:user_id>", view_func=users, methods=["GET", "PUT", "DELETE"])
app.add_url_rule("/derived", view_func=Derived.as_view("derived"))


# -- Routing -------------------------------------------------------------------------------------------------------

class ListConverter(BaseConverter):
    regex = r"[^/]*"

    def to_python(self, value):
        if not value:
            raise ValidationError()
        return value.split("+")

    def to_url(self, values):
        return "+".join(BaseConverter.to_url(self, value) for value in values)


app.url_map.converters["list"] = ListConverter


@app.route("/pages/", defaults={"page": 1})
@app.route("/pages/<int:page>")
def pages(page):
    return jsonify(page=page, url=url_for("pages", page=page + 1), first=url_for("pages", page=1))


@app.route("/tags/<list:tags>")
def tagged(tags):
    return jsonify(tags=tags, url=url_for("tagged", tags=tags + ["é"]))


@app.route("/loose/", strict_slashes=False)
def loose():
    return request.path


@app.route("/multi/<string(length=2):code>/<int(min=1, max=9, signed=True):n>/<float(signed=True):f>/<path:rest>/end")
def multi(code, n, f, rest):
    return jsonify(code, n, f, rest)


app.add_url_rule("/old/<int:page>", "old", redirect_to="/pages/<page>")
app.add_url_rule("/built/<name>", "built", build_only=True)
app.add_url_rule("/plain-options", "plain_options", lambda: "plain", provide_automatic_options=False)
app.add_url_rule("/own-options", "own_options", lambda: request.method, methods=["OPTIONS", "POST"])


import content  # noqa: E402,F401: adds the rest
