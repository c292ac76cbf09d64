package io.quarkiverse.flask.deployment;

/**
 * Where the debugger answers, below Quarkus's own path.
 */
public final class DebuggerPaths {

    /** The page with the console for the application as a whole. */
    public static final String CONSOLE = "flask/debugger/console";
    static final String ROOT = "flask/debugger";

    private DebuggerPaths() {
    }
}
