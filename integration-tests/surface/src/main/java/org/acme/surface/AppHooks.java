package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.TeardownAppContext;
import io.quarkiverse.flask.TeardownRequest;
import io.quarkiverse.flask.UrlValuePreprocessor;

/** The hooks of the application. Each leaves a mark, and a later request asks for the marks. */
class AppHooks {

    /** What the request before this one went through. */
    private static volatile List<String> trail = List.of();

    static void mark(String step) {
        g().setDefault("trail", new ArrayList<String>()).add(step);
        if (step.equals(request().args().get("fail"))) {
            throw new Failures.Failure(step);
        }
    }

    static String reason(Throwable error) {
        return error == null ? "(-)" : "(" + error.getMessage() + ")";
    }

    private static List<String> marks() {
        return g().get("trail", List.of());
    }

    @UrlValuePreprocessor
    void values(String endpoint, Map<String, Object> values) {
        mark("app values " + (endpoint == null ? "-" : endpoint));
    }

    @BeforeRequest
    Response before1() {
        mark("app before 1");
        return switch (request().args().get("early", "")) {
            case "app" -> makeResponse("early", 202);
            case "redirect" -> redirect(urlFor("trail"));
            default -> null;
        };
    }

    @BeforeRequest
    void before2() {
        mark("app before 2");
    }

    @AfterRequest
    Response after1(Response response) {
        mark("app after 1");
        return request().path().startsWith("/life") ? response.header("X-Trail", String.join(", ", marks())) : response;
    }

    @AfterRequest
    Response after2(Response response) {
        mark("app after 2");
        if (request().args().contains("remember")) {
            session().put("remembered", request().args("remember"));
        }
        return response;
    }

    @TeardownRequest
    void teardown1(Throwable error) {
        mark("app teardown 1 " + reason(error));
    }

    @TeardownRequest
    void teardown2(Throwable error) {
        mark("app teardown 2 " + reason(error));
    }

    @TeardownAppContext
    void contextTeardown(Throwable error) {
        if (!g().contains("quiet")) {
            List<String> all = new ArrayList<>(marks());
            all.add("context teardown " + reason(error));
            trail = all;
        }
    }

    @Route("/trail")
    List<String> trail() {
        g().put("quiet", true);
        return trail;
    }
}
