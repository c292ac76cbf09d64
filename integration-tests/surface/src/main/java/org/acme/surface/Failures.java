package org.acme.surface;

import static io.quarkiverse.flask.Flask.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.exceptions.BadRequest;
import io.quarkiverse.flask.exceptions.Conflict;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.exceptions.MethodNotAllowed;
import io.quarkiverse.flask.exceptions.NotFound;
import io.quarkiverse.flask.exceptions.RequestedRangeNotSatisfiable;
import io.quarkiverse.flask.exceptions.ServiceUnavailable;
import io.quarkiverse.flask.exceptions.TooManyRequests;

/** Ways to fail. */
final class Failures {

    private Failures() {
    }

    /** What nobody handles but the handler for 500. */
    static class Failure extends RuntimeException {

        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    static class Trouble extends RuntimeException {

        private static final long serialVersionUID = 1;

        Trouble(String message) {
            super(message);
        }
    }

    static class Deep extends Trouble {

        private static final long serialVersionUID = 1;

        Deep(String message) {
            super(message);
        }
    }

    static class Deeper extends Deep {

        private static final long serialVersionUID = 1;

        Deeper(String message) {
            super(message);
        }
    }

    /** Whose handler fails. */
    static class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    /** Whose handler says nothing. */
    static class Silent extends RuntimeException {

        private static final long serialVersionUID = 1;

        Silent() {
            super("");
        }
    }

    static class Moved extends RuntimeException {

        private static final long serialVersionUID = 1;

        Moved(String message) {
            super(message);
        }
    }

    static class PaymentRequired extends HttpException {

        private static final long serialVersionUID = 1;

        PaymentRequired() {
            super(402, "Payment Required", "Pay first.");
        }
    }

    static String fail(String kind) {
        throw switch (kind) {
            case "failure" -> new Failure("plain");
            case "trouble" -> new Trouble("t");
            case "deep" -> new Deep("d");
            case "deeper" -> new Deeper("dd");
            case "broken" -> new Broken("b");
            case "aborting" -> new Broken("abort");
            case "silent" -> new Silent();
            case "moved" -> new Moved("é");
            case "not-found" -> new NotFound("no <such> thing");
            case "gone" -> abort(410);
            case "conflict" -> new Conflict();
            case "teapot" -> abort(418, "short & stout\nmore");
            case "response" -> abort(makeResponse("aborted", 299, Map.of("X-Something", "given")));
            case "unknown" -> abort(999);
            case "busy" -> new TooManyRequests("Slow down.", Duration.ofMinutes(1));
            case "later" -> new ServiceUnavailable("Come back.", Duration.ofMinutes(2));
            case "range" -> new RequestedRangeNotSatisfiable(10);
            case "pay" -> new PaymentRequired();
            case "method" -> new MethodNotAllowed(List.of("PUT", "PATCH"));
            case "key" -> new IllegalStateException("there is " + request().form("nothing"));
            case "bad" -> new BadRequest("bad <b>");
            case "server" -> abort(500);
            case "no-host" -> abort(new Response("", 421));
            default -> new IllegalArgumentException("No such failure: " + kind);
        };
    }
}
