package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.exceptions.TemplateNotFound;

@Blueprint(name = "shop", templateFolder = "shop/templates")
public class ReloadedTemplates {

    /** Another one in each class loader: an application that has been restarted has another. */
    private static final long STARTED = System.nanoTime();

    @Route("/started")
    String started() {
        return String.valueOf(STARTED);
    }

    @Route("/show/<path:name>")
    String show(String name) {
        return renderTemplate(name, "x", "<1>");
    }

    @ErrorHandler
    String missing(TemplateNotFound failure) {
        return failure.getMessage();
    }
}
