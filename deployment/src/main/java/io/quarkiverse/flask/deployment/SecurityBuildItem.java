package io.quarkiverse.flask.deployment;

import java.util.Map;

import io.quarkiverse.flask.runtime.internal.dispatch.Admission;
import io.quarkiverse.flask.runtime.internal.dispatch.Security;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/**
 * What refuses requests, and what views ask before they are called, by their descriptions.
 */
final class SecurityBuildItem extends SimpleBuildItem {

    private final RuntimeValue<Security> security;
    private final Map<String, RuntimeValue<Admission>> admissions;

    SecurityBuildItem(RuntimeValue<Security> security, Map<String, RuntimeValue<Admission>> admissions) {
        this.security = security;
        this.admissions = Map.copyOf(admissions);
    }

    RuntimeValue<Security> security() {
        return security;
    }

    Map<String, RuntimeValue<Admission>> admissions() {
        return admissions;
    }
}
