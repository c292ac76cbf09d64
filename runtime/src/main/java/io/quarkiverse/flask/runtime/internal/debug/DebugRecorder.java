package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;

import io.quarkiverse.flask.runtime.internal.dispatch.DebugMode;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/**
 * Brings what dev mode shows into an application in dev mode.
 */
@Recorder
public class DebugRecorder {

    /** Shows requests; frames of classes in these packages are the application's. */
    public RuntimeValue<DebugMode> debugger(List<String> applicationPackages) {
        return new RuntimeValue<>(new Debugger(new ErrorPage(applicationPackages)));
    }
}
