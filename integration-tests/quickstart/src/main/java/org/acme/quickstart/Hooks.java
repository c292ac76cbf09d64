package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.event.Observes;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;

class Hooks {

    // tag::hooks[]
    @BeforeRequest
    Response before() {
        g().put("trail", List.of("before"));
        return request().args().get("block", "").isEmpty() ? null : makeResponse("blocked", 403);
    }

    @AfterRequest
    Response after(Response response) {
        List<String> trail = new ArrayList<>(g().get("trail", List.of()));
        trail.add("after");
        return response.header("X-Trail", String.join(",", trail));
    }
    // end::hooks[]

    // tag::log[]
    @Route("/log")
    String log() {
        currentApp().logger().debug("A value for debugging");
        currentApp().logger().warnf("A warning occurred (%d apples)", 42);
        currentApp().logger().error("An error occurred");
        return "logged";
    }
    // end::log[]

    /** The middleware of the quickstart: wraps the whole application, sees requests that match no route too. */
    void poweredBy(@Observes FlaskApp app) {
        app.middleware(next -> routing -> {
            routing.response().putHeader("X-Powered-By", "golden");
            next.handle(routing);
        });
    }
}
