package io.quarkiverse.flask.deployment;

import io.quarkiverse.flask.runtime.internal.boot.FlaskRecorder;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/**
 * The application has started.
 */
public final class StartedBuildItem extends SimpleBuildItem {

    private final RuntimeValue<FlaskRecorder.Started> started;

    StartedBuildItem(RuntimeValue<FlaskRecorder.Started> started) {
        this.started = started;
    }

    RuntimeValue<FlaskRecorder.Started> started() {
        return started;
    }
}
