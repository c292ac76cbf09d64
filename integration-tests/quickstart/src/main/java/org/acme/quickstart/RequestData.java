package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.FileStorage;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;

class RequestData {

    record Args(int page, List<String> tags, List<String> keys) {
    }

    record Upload(String filename, String secure, long size, String mimetype, String note) {
    }

    // tag::login[]
    @Route(value = "/login", methods = { "POST", "GET" })
    Object login() {
        String error = null;
        if (request().method().equals("POST")) {
            if (request().form("username").equals("admin") && request().form("password").equals("secret")) {
                session().put("username", request().form("username"));
                return redirect(urlFor("whoami"));
            }
            error = "Invalid username/password";
        }
        return renderTemplate("login.html", "error", error);
    }
    // end::login[]

    @Route("/search")
    String search() {
        return "searched " + escape(request().args().get("q", ""));
    }

    @Route("/search/strict")
    String searchStrict() {
        return "searched " + escape(request().args("q"));
    }

    @Route("/args")
    Args args() {
        return new Args(request().args().get("page", 1, Integer::valueOf), request().args().getList("tag"),
                request().args().keys().stream().sorted().toList());
    }

    @Route(value = "/inspect/<name>", methods = { "GET", "POST" })
    Map<String, Object> inspect(String name, Request request) {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("method", request.method());
        seen.put("path", request.path());
        seen.put("full_path", request.fullPath());
        seen.put("endpoint", request.endpoint());
        seen.put("view_args", request.viewArgs());
        seen.put("query", request.queryString());
        seen.put("is_json", request.isJson());
        seen.put("mimetype", request.mimetype());
        seen.put("content_length", request.contentLength());
        seen.put("rule", request.urlRule().rule());
        seen.put("blueprint", request.blueprint());
        seen.put("scheme", request.scheme());
        seen.put("is_secure", request.isSecure());
        seen.put("agent", request.headers().get("User-Agent"));
        return seen;
    }

    @Post("/json")
    Response jsonEcho() {
        return jsonify(request().json());
    }

    // tag::upload[]
    @Route(value = "/upload", methods = { "GET", "POST" })
    Object upload() {
        if (request().method().equals("POST")) {
            FileStorage file = request().files("the_file");
            byte[] data = file.read();
            return new Upload(file.filename(), secureFilename(file.filename()), data.length, file.mimetype(),
                    request().form().get("note"));
        }
        return "send a file";
    }
    // end::upload[]

    @Route("/secure-filename")
    Response secureName() {
        return jsonify(secureFilename(request().args("name")));
    }
}
