package org.acme.hello;

import io.quarkiverse.flask.Flask;
import io.quarkus.runtime.annotations.QuarkusMain;

// tag::hello[]
@QuarkusMain
class Hello {

    public static void main(String... args) {
        Flask.run(app -> app.get("/", () -> "Hello World!"), args);
    }
}
// end::hello[]
