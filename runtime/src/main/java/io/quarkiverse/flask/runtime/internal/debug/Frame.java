package io.quarkiverse.flask.runtime.internal.debug;

/**
 * A place that an exception passed.
 *
 * @param what the method, or the template
 * @param place its file and line
 * @param own whether it is in the application, not in what the application uses
 * @param source its lines, or {@code null} if they are not at hand
 * @param link opens it in the IDE, or {@code null}
 * @param locals what it held
 */
record Frame(String what, String place, boolean own, Excerpt source, String link, Locals locals) {

    /** Returns the same without its source, and with less of what it held. */
    Frame brief() {
        return new Frame(what, place, own, null, link, locals.brief());
    }
}
