package io.quarkiverse.flask.runtime.internal.debug.console;

import java.time.Duration;
import java.util.function.BiFunction;

import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;

/**
 * Opens consoles in the running application.
 */
public final class JavaConsoles {

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final BiFunction<String, Object, ShownValue> shown;

    /**
     * Opens consoles.
     *
     * @param shown what may be seen of a value with a name, or an empty one
     */
    public JavaConsoles(BiFunction<String, Object, ShownValue> shown) {
        this.shown = shown;
    }

    /**
     * Opens a console. It starts when it is first used.
     *
     * @throws IllegalStateException if Java runs without a compiler
     */
    public Console open(Scope scope) {
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new IllegalStateException(("The console needs a JDK: the Java that runs the application, %s, has no module "
                    + "jdk.jshell").formatted(System.getProperty("java.home")));
        }
        return open(scope, Compilation.current(), Thread.currentThread().getContextClassLoader(), shown, GRACE);
    }

    static Console open(Scope scope, Compilation compilation, ClassLoader application,
            BiFunction<String, Object, ShownValue> shown, Duration grace) {
        return new JavaConsole(scope, application, () -> Shells.start(scope, compilation, application, shown), grace);
    }
}
