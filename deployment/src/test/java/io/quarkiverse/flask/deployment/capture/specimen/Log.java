package io.quarkiverse.flask.deployment.capture.specimen;

import java.util.ArrayList;
import java.util.List;

/**
 * What a specimen did besides what it returned.
 */
public final class Log {

    public static final List<String> LINES = new ArrayList<>();

    private Log() {
    }

    static void add(String line) {
        LINES.add(line);
    }
}
