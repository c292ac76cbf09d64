package io.quarkiverse.flask;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The seam between {@link Flask}'s static functions and the running application. Implemented by the extension;
 * applications call {@link Flask}.
 *
 * @since 1.0
 */
public interface ContextAccess {

    /**
     * Returns the current request.
     *
     * @throws IllegalStateException outside a request
     */
    Request request();

    /**
     * Returns the current session.
     *
     * @throws IllegalStateException outside a request
     */
    Session session();

    /**
     * Returns the current {@code g}.
     *
     * @throws IllegalStateException outside an application context
     */
    Globals g();

    /**
     * Returns the current application.
     *
     * @throws IllegalStateException outside an application context
     */
    FlaskApp currentApp();

    /**
     * Tells whether there is a current request.
     */
    boolean hasRequestContext();

    /**
     * Tells whether there is a current application.
     */
    boolean hasAppContext();

    /**
     * Remembers a function for the current response.
     *
     * @throws IllegalStateException outside a request
     */
    void afterThisRequest(UnaryOperator<Response> function);

    /**
     * Adds a message to the session.
     *
     * @param message text, or {@link Markup}
     * @throws IllegalStateException outside a request
     */
    void flash(String category, CharSequence message);

    /**
     * Takes the messages out of the session; the same list each time during one request.
     *
     * @return the category and the text or {@link Markup} of each
     * @throws IllegalStateException outside a request
     */
    List<Map.Entry<String, CharSequence>> flashed();

    /**
     * Wraps a task so that it sees the current request on any thread.
     *
     * @throws IllegalStateException outside a request
     */
    <T> Callable<T> copyCurrentRequestContext(Callable<T> task);

    /**
     * Makes an iterator of the current response's body see the current request, and keeps the request until the body is sent.
     *
     * @throws IllegalStateException outside a request
     */
    <T> Iterator<T> streamWithContext(Iterator<T> parts);

    /**
     * Keeps the current request until the body of its response is sent.
     *
     * @throws IllegalStateException outside a request
     */
    void stayForBody();

    /**
     * Remembers what a main method does with the application once that starts.
     */
    void whenStarting(Consumer<FlaskApp> setup);

    /**
     * Runs the application until it is stopped, or the command that the first word names until that has ended.
     */
    void run(String... args);

    /**
     * Returns the extension's implementation.
     */
    static ContextAccess get() {
        return Loaded.INSTANCE;
    }

    /** Looks the implementation up once, when it is first needed. */
    final class Loaded {

        private static final ContextAccess INSTANCE = ServiceLoader
                .load(ContextAccess.class, ContextAccess.class.getClassLoader())
                .findFirst().orElseThrow(() -> new IllegalStateException("quarkus-flask is not on the class path whole: "
                        + "META-INF/services names no " + ContextAccess.class.getName()));

        private Loaded() {
        }
    }
}
