package io.quarkiverse.flask.deployment.console.law;

public abstract class Entity {

    protected String form = "Ltd";

    protected String full(String name) {
        return name + " " + form;
    }
}
