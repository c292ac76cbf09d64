package io.quarkiverse.flask.runtime.internal.debug;

import java.util.LinkedHashMap;
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

    private static final int FEW_FACTS = 10;
    private static final int BRIEF_TRACE = 6_000;

    ErrorReport {
        failures = List.copyOf(failures);
        lessons = List.copyOf(lessons);
    }

    /** Returns the same with less of it, for a page that would be too heavy. */
    ErrorReport brief() {
        Map<String, List<Fact>> less = new LinkedHashMap<>();
        facts.forEach((section, all) -> less.put(section, all.stream().limit(FEW_FACTS).map(Fact::brief).toList()));
        return new ErrorReport(failures.stream().map(Failure::brief).toList(), lessons, method, url, less,
                trace.length() <= BRIEF_TRACE ? trace : trace.substring(0, BRIEF_TRACE) + "\n… cut, the log has all of it\n");
    }

    Failure first() {
        return failures.get(0);
    }
}
