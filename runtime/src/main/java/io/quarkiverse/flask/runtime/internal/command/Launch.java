package io.quarkiverse.flask.runtime.internal.command;

import java.lang.reflect.InvocationTargetException;

import io.quarkiverse.flask.Flask;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/**
 * Starts Quarkus from a main method: the application that was built or, in an IDE, which has only compiled it, dev mode.
 */
final class Launch {

    private static final String LAUNCHER = "io.quarkus.launcher.QuarkusLauncher";

    private Launch() {
    }

    /** Starts the application to serve, or to run what is given. */
    static void start(Class<? extends QuarkusApplication> application, String... args) {
        if (isBuilt()) {
            Quarkus.run(application, args);
        } else {
            System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager"); // as Quarkus.run does
            startDevMode(caller(), args);
        }
    }

    private static boolean isBuilt() {
        try {
            Class.forName(Application.APP_CLASS_NAME, false, Thread.currentThread().getContextClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** By name: only the class path of an IDE has the launcher, and an executable is linked to all that it names. */
    private static void startDevMode(String main, String... args) {
        try {
            Class.forName(LAUNCHER).getMethod("launch", String.class, String.class, String[].class)
                    .invoke(null, main, main, args); // which calls it again, in dev mode
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The application of %s is not built, and cannot start in dev mode. Run ./mvnw quarkus:dev, or package it."
                            .formatted(main),
                    e instanceof InvocationTargetException ? e.getCause() : e);
        }
    }

    /** Returns the class that called {@link Flask}: Quarkus looks for the application beside it, and would take this one. */
    private static String caller() {
        return StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .dropWhile(name -> !name.equals(Flask.class.getName())).dropWhile(Flask.class.getName()::equals).findFirst()
                .orElseThrow());
    }
}
