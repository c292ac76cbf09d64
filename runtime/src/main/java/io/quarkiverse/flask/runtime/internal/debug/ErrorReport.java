package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;
import java.util.Map;

/**
 * All that the error page tells.
 *
 * @param failures the exception, then what caused it and what else failed
 * @param lessons what to do about it, if that is known
 * @param method the HTTP method of the request
 * @param url its URL, with secrets masked
 * @param facts what it brought, by section
 * @param trace the stack trace as Java prints it
 */
record ErrorReport(List<Failure> failures, List<Lesson> lessons, String method, String url, Map<String, List<Fact>> facts,
        String trace) {

    ErrorReport {
        failures = List.copyOf(failures);
        lessons = List.copyOf(lessons);
    }

    Failure first() {
        return failures.get(0);
    }
}
