package io.quarkiverse.flask.runtime.internal.command;

import io.quarkiverse.flask.Flask;
import io.quarkus.launcher.QuarkusLauncher;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/**
 * Starts Quarkus from a main method: the application that was built or, in an IDE, which has only compiled it, dev mode.
 */
final class Launch {

    private Launch() {
    }

    /** Starts the application to serve, or to run what is given. */
    static void start(Class<? extends QuarkusApplication> application, String... args) {
        if (isBuilt()) {
            Quarkus.run(application, args);
        } else {
            System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager"); // as Quarkus.run does
            String main = caller();
            QuarkusLauncher.launch(main, main, args); // which calls it again, in dev mode
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

    /** Returns the class that called {@link Flask}: Quarkus looks for the application beside it, and would take this one. */
    private static String caller() {
        return StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                .dropWhile(name -> !name.equals(Flask.class.getName())).dropWhile(Flask.class.getName()::equals).findFirst()
                .orElseThrow());
    }
}
