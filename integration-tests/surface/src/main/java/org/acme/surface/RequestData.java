package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.FileStorage;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;

/** URLs, arguments, forms, files, cookies and bodies of requests. */
class RequestData {

    @Route(value = "/request/url/<path:rest>", methods = { "GET", "POST", "PUT", "PATCH", "DELETE" })
    Map<String, Object> requestUrl(String rest, Request request) {
        return Facts.of("rest", rest, "method", request.method(), "path", request.path(), "full_path", request.fullPath(),
                "url", request.url(), "base_url", request.baseUrl(), "root_url", request.rootUrl(), "host", request.host(),
                "host_url", request.hostUrl(), "scheme", request.scheme(), "secure", request.isSecure(), "query",
                request.queryString(), "root_path", request.rootPath());
    }

    @Route("/request/args")
    Map<String, Object> requestArgs(Request request) {
        return Facts.of("items", Facts.pairs(request.args()), "flat", request.args().asMap(), "n",
                request.args().get("n", -1, Integer::valueOf), "ns", request.args().getList("n", Integer::valueOf), "has",
                request.args().contains("n"), "size", request.args().size(), "keys", request.args().keys());
    }

    @Route(value = "/request/form", methods = { "GET", "POST", "PUT", "PATCH", "DELETE" })
    Map<String, Object> requestForm(Request request) {
        return Facts.of("form", Facts.pairs(request.form()), "values", Facts.pairs(request.values()), "files",
                request.files().items().stream().map(file -> file.getValue().name()).toList(), "size",
                request.args().contains("data") ? request.data().length : null);
    }

    @Post("/request/files")
    Response requestFiles(Request request) {
        List<Map<String, Object>> files = request.files().items().stream()
                .map(item -> file(item.getKey(), item.getValue())).toList();
        return jsonify(List.of(files, Facts.pairs(request.form())));
    }

    private static Map<String, Object> file(String name, FileStorage file) {
        return Facts.of("name", name, "filename", file.filename(), "mimetype", file.mimetype(), "type",
                file.contentType() == null ? "" : file.contentType(), "text",
                new String(file.read(), StandardCharsets.UTF_8), "extra", file.headers().get("X-Part"));
    }

    @Route(value = "/request/required", methods = { "GET", "POST" })
    String requestRequired(Request request) {
        return switch (request.args("in")) {
            case "args" -> request.args("k");
            case "form" -> request.form("k");
            case "files" -> request.files("k").filename();
            case "cookies" -> request.cookies("k");
            case "headers" -> request.headers("X-K");
            case "values" -> request.values().require("k");
            default -> throw new IllegalArgumentException(request.args("in"));
        };
    }

    @Route("/request/cookies")
    Map<String, Object> requestCookies(Request request) {
        return Facts.of("items", Facts.pairs(request.cookies()), "k", request.cookies().get("k"), "all",
                request.cookies().getList("k"));
    }

    @Route(value = "/request/body", methods = { "GET", "POST", "PUT", "PATCH", "DELETE" })
    Map<String, Object> requestBody(Request request) {
        byte[] raw = request.data();
        return Facts.of("size", raw.length, "text", new String(raw, StandardCharsets.UTF_8), "length",
                request.contentLength(), "mimetype", request.mimetype(), "params", request.mimetypeParams(), "type",
                request.contentType(), "is_json", request.isJson(), "limit", request.maxContentLength());
    }

    @Post("/request/order/<which>")
    Object requestOrder(String which, Request request) {
        return switch (which) {
            case "data-form" -> List.of(request.data().length, request.form("a"));
            case "form-data" -> List.of(request.form("a"), request.data().length);
            case "json-form" -> Arrays.asList(silently(request, true), request.form("a"));
            case "silent-json" -> Arrays.asList(silently(request, false), request.json());
            case "silent-force" -> Arrays.asList(silently(request, false), request.json(options -> options.force(true)));
            case "json-data" -> List.of(request.json(), request.data().length);
            case "files-data" -> List.of(request.files("f").text(), request.data().length);
            default -> throw new IllegalArgumentException(which);
        };
    }

    private static Object silently(Request request, boolean force) {
        return request.json(options -> options.force(force).silent(true));
    }

    @Route(value = "/request/json/<how>", methods = { "GET", "POST", "PUT", "PATCH", "DELETE" })
    Map<String, Object> requestJson(String how, Request request) {
        return Facts.of("got", switch (how) {
            case "plain" -> request.json();
            case "get" -> request.json(options -> {
            });
            case "force" -> request.json(options -> options.force(true));
            case "silent" -> request.json(options -> options.silent(true));
            case "both" -> request.json(options -> options.force(true).silent(true));
            default -> throw new IllegalArgumentException(how);
        });
    }
}
