package io.quarkiverse.flask.deployment;

import io.quarkiverse.flask.runtime.internal.dispatch.DebugMode;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/**
 * What shows whoever develops the application what happens; dev mode has one.
 */
final class DebugModeBuildItem extends SimpleBuildItem {

    private final RuntimeValue<DebugMode> mode;

    DebugModeBuildItem(RuntimeValue<DebugMode> mode) {
        this.mode = mode;
    }

    RuntimeValue<DebugMode> mode() {
        return mode;
    }
}
