package io.quarkiverse.flask.deployment.console.shop;

import io.quarkiverse.flask.deployment.console.law.Entity;

abstract class Business extends Entity {

    int employees;
    private int hidden = 1;

    Business(int employees) {
        this.employees = employees;
    }
}
