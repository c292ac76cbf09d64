package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;

import io.quarkiverse.flask.BeforeRequest;
import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.UrlConverter;
import io.quarkiverse.flask.exceptions.NotFound;
import io.quarkiverse.flask.routing.Converter;

/** One of each part, which tests change while the application runs. */
@Blueprint(name = "parts", urlPrefix = "/parts")
public class ReloadedParts {

    @BeforeRequest
    void first(Globals g) {
        g.put("mark", "hook one");
    }

    @Route("/mark")
    String mark(Globals g) {
        return g.get("mark") + " " + g.get("added");
    }

    @ErrorHandler
    String missing(NotFound failure) {
        return "handler one";
    }

    @Route("/times/<scaled:number>")
    String times(int number) {
        return "times " + number;
    }

    @Route("/nothing")
    String nothing() {
        throw new NotFound();
    }

    @Route("/colour")
    String colour(FlaskApp app) {
        return "colour " + app.config().get("COLOUR");
    }

    @Route("/login/<name>")
    String login(String name, Session session) {
        session.put("name", name);
        flash("Welcome");
        return "logged in";
    }

    @Route("/who")
    String who(Session session) {
        return "view one: " + session.get("name") + " " + getFlashedMessages();
    }

    static class Extra {

        @Route("/extra")
        String extra() {
            return "extra";
        }
    }

    @UrlConverter("scaled")
    static class Scaled implements Converter<Integer> {

        @Override
        public Integer toJava(String value) {
            return 2 * Integer.parseInt(value);
        }

        @Override
        public String toUrl(Integer value) {
            return String.valueOf(value / 2);
        }
    }
}
