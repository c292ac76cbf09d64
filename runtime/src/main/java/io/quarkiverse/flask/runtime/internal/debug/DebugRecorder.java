package io.quarkiverse.flask.runtime.internal.debug;

import java.util.Set;

import io.quarkiverse.flask.runtime.internal.debug.capture.Captures;
import io.quarkiverse.flask.runtime.internal.dispatch.DebugMode;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.annotations.Recorder;

/**
 * Brings what dev mode shows into an application in dev mode.
 */
@Recorder
public class DebugRecorder {

    /**
     * Shows requests.
     *
     * @param applicationClasses the names of the application's classes, without nested ones
     * @param ide the path below which files open in the IDE, empty if there is none
     */
    public RuntimeValue<DebugMode> debugger(Set<String> applicationClasses, String ide, ShutdownContext shutdown) {
        shutdown.addLastShutdownTask(Captures::clear);
        return new RuntimeValue<>(new Debugger(new Frames(applicationClasses, ide), RequestLog.continued()));
    }
}
