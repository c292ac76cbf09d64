package org.acme.operations;

import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkiverse.flask.FlaskApp;

class Setup {

    void add(@Observes FlaskApp app, @ConfigProperty(name = "operations.broken", defaultValue = "false") boolean broken) {
        app.get("/code/<int:number>", args -> "number " + args.integer("number"));
        if (broken) {
            throw new IllegalStateException("The setup is broken.");
        }
    }
}
