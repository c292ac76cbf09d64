package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.flash;
import static io.quarkiverse.flask.Flask.g;
import static io.quarkiverse.flask.Flask.renderTemplate;
import static io.quarkiverse.flask.Flask.renderTemplateString;
import static io.quarkiverse.flask.Flask.request;
import static io.quarkiverse.flask.Flask.session;
import static io.quarkiverse.flask.Flask.urlFor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Route;
import io.smallrye.mutiny.Uni;

/** Views that fail, each in its way. */
class FailingViews {

    static class Basket {
        int total(Map<String, Integer> prices, List<String> items) {
            int total = 0;
            for (String item : items) {
                total += prices.get(item); // the failing line
            }
            return total;
        }
    }

    @Route("/basket/<user>")
    String basket(String user) {
        session().put("user", user);
        session().put("csrf_token", String.join("-", "never", "shown", "1"));
        g().put("items", List.of("tea", "<milk>"));
        return "Total: " + new Basket().total(Map.of("tea", 3), List.of("tea", "milk"));
    }

    @Post("/form")
    String form() {
        request().form();
        throw new IllegalStateException("with a form");
    }

    @Route("/nested")
    String nested() {
        try {
            return basket("Ann");
        } catch (NullPointerException e) {
            throw new IllegalStateException("<b>The basket</b> cannot be added up", e);
        }
    }

    @Route("/template")
    String template() {
        return renderTemplate("broken.html", "name", "Ann");
    }

    @Route("/template-text")
    String templateText() {
        return renderTemplateString("Hello\n{nme}", "name", "Ann");
    }

    @Route("/no-template")
    String noTemplate() {
        return renderTemplate("brocken.html");
    }

    @Route("/handler")
    String handler() {
        throw new UnsupportedOperationException("the first failure");
    }

    @ErrorHandler
    String handle(UnsupportedOperationException e) {
        throw new IllegalArgumentException("the handler's failure");
    }

    @ErrorHandler(500)
    String internal() {
        return "the application's own page";
    }

    @Route("/deep")
    String deep() {
        return "<" + deep();
    }

    @Route("/huge")
    String huge() {
        for (int i = 0; i < 1000; i++) {
            g().put("value" + i, "x".repeat(10_000));
        }
        Exception cause = new IllegalStateException("y".repeat(1_000_000));
        for (int i = 0; i < 100; i++) {
            cause = new IllegalStateException("<".repeat(100_000), cause);
        }
        throw (IllegalStateException) cause;
    }

    @Route("/cyclic")
    String cyclic() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        throw one;
    }

    @Route("/wide")
    String wide() {
        for (int i = 0; i < 1000; i++) {
            g().put("字" + i, "字".repeat(1_000));
        }
        throw new IllegalStateException("字".repeat(100_000), new IllegalStateException("字".repeat(100_000)));
    }

    @Route("/nested-secrets/<token>")
    String nestedSecrets(String token) {
        g().put("account", Map.of("name", "Ann", "password", String.join("-", "never", "shown", "7")));
        session().put("account", Map.of("cards", List.of(Map.of("pin", String.join("-", "never", "shown", "8")))));
        throw new IllegalStateException("with secrets");
    }

    @Route("/unprintable")
    String unprintable() {
        g().put("object", new Object() {
            @Override
            public String toString() {
                throw new AssertionError("no text");
            }
        });
        throw new IllegalStateException() {
            @Override
            public String getMessage() {
                throw new IllegalStateException("no message");
            }
        };
    }

    @Post("/upload")
    String upload() {
        return request().files("avatar").filename();
    }

    @Post("/username")
    String username() {
        return request().form("username");
    }

    @Route("/page")
    String page() {
        return request().args("page");
    }

    @Route("/nothing")
    String nothing() {
        return null;
    }

    @Route("/outside")
    String outside() {
        return CompletableFuture.supplyAsync(() -> request().path()).join();
    }

    @Route("/unknown-endpoint")
    String unknownEndpoint() {
        return urlFor("baskett");
    }

    @Route("/missing-value")
    String missingValue() {
        return urlFor("basket");
    }

    @Route("/flash")
    String flashed() {
        flash("Saved");
        return "";
    }

    @Route("/wait")
    Uni<String> waits() {
        return Uni.createFrom().item(Uni.createFrom().item("late").onItem().delayIt().by(Duration.ofDays(1)).await()
                .indefinitely());
    }
}
