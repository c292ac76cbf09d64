package io.quarkiverse.flask.runtime.internal.dispatch;

/**
 * Whether an application is debugged, and what shows its failures then. Decided while it starts.
 */
public final class Debugging {

    private final boolean decided;
    private final boolean debugger;
    private final DebugMode shown;
    private final DebugMode hidden;
    private volatile boolean on;

    /**
     * @param on what is so unless code decides otherwise
     * @param decided whether code cannot
     * @param debugger whether failures are shown if it is debugged
     * @param mode what shows them; {@link DebugMode#NONE} outside of dev mode
     */
    public Debugging(boolean on, boolean decided, boolean debugger, DebugMode mode) {
        this.on = on;
        this.decided = decided;
        this.debugger = debugger;
        this.shown = mode;
        this.hidden = mode.withoutPages();
    }

    /** Tells whether the application is debugged: Flask's {@code app.debug}. */
    public boolean on() {
        return on;
    }

    /** Takes what code says, unless whoever started the application has said something. */
    void choose(boolean debug) {
        if (!decided) {
            on = debug;
        }
    }

    /** Returns what shows failures while the application is debugged, also if it is not. */
    DebugMode whole() {
        return shown;
    }

    /** Tells whether failures are shown. */
    boolean shows() {
        return on && debugger && shown != DebugMode.NONE;
    }

    DebugMode mode() {
        return on && debugger ? shown : hidden;
    }
}
