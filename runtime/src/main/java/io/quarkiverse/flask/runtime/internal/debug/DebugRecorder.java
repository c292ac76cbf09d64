package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;

import io.quarkiverse.flask.runtime.internal.dispatch.FailurePage;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/**
 * Brings the debug page into an application in dev mode.
 */
@Recorder
public class DebugRecorder {

    /** Creates the page; frames of classes in these packages are the application's. */
    public RuntimeValue<FailurePage> debugPage(List<String> applicationPackages) {
        return new RuntimeValue<>(new DebugPage(applicationPackages));
    }
}
