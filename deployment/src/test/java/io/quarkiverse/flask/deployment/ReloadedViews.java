package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;

import java.util.List;

import io.quarkiverse.flask.Route;

public class ReloadedViews {

    @Route("/old")
    String changing() {
        return "view one";
    }

    @Route("/hello/<name>")
    String hello(String name) {
        return renderTemplate("hello.html", "name", name);
    }

    @Route("/boom")
    String boom() {
        throw new IllegalStateException("<boom>");
    }

    @Route("/json")
    List<Integer> json() {
        return List.of(1);
    }

    @Route("/session")
    String writing() {
        session().put("x", 1);
        return "written";
    }
}
