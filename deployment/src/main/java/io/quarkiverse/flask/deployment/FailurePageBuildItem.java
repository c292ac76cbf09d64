package io.quarkiverse.flask.deployment;

import io.quarkiverse.flask.runtime.internal.dispatch.FailurePage;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/**
 * The page that shows unhandled exceptions; dev mode has one.
 */
final class FailurePageBuildItem extends SimpleBuildItem {

    private final RuntimeValue<FailurePage> page;

    FailurePageBuildItem(RuntimeValue<FailurePage> page) {
        this.page = page;
    }

    RuntimeValue<FailurePage> page() {
        return page;
    }
}
