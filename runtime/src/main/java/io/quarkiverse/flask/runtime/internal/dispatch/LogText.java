package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.regex.Pattern;

/**
 * What clients say, fit for a log: they can write no lines of their own, nor move the cursor of a terminal.
 */
final class LogText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]");

    private LogText() {
    }

    static String of(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }
}
