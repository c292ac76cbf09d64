package org.acme.hello;

import io.quarkiverse.flask.Flask;
import io.quarkus.runtime.annotations.QuarkusMain;

// tag::options[]
@QuarkusMain(name = "local")
class Local {

    public static void main(String... args) {
        Flask.run(app -> app
                .host("localhost") // <1>
                .port(5000) // <2>
                .debug(false) // <3>
                .get("/", () -> "Hello Localhost!"), args);
    }
}
// end::options[]
