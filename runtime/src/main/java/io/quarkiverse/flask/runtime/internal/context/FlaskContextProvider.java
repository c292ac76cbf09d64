package io.quarkiverse.flask.runtime.internal.context;

import java.util.Map;

import org.eclipse.microprofile.context.spi.ThreadContextProvider;
import org.eclipse.microprofile.context.spi.ThreadContextSnapshot;

/**
 * Takes the current context along where MicroProfile Context Propagation does: into Mutiny's operators and managed
 * executors. Found by the service loader.
 */
public final class FlaskContextProvider implements ThreadContextProvider {

    @Override
    public ThreadContextSnapshot currentContext(Map<String, String> properties) {
        return snapshot(CurrentContext.get());
    }

    @Override
    public ThreadContextSnapshot clearedContext(Map<String, String> properties) {
        return snapshot(null);
    }

    @Override
    public String getThreadContextType() {
        return "Flask";
    }

    private static ThreadContextSnapshot snapshot(FlaskContext captured) {
        return () -> {
            FlaskContext before = CurrentContext.bound();
            CurrentContext.set(captured);
            return () -> CurrentContext.set(before);
        };
    }
}
