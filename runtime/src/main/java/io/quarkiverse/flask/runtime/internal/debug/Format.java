package io.quarkiverse.flask.runtime.internal.debug;

import java.util.Locale;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.http.Accept;

/**
 * How a page of dev mode is written: for a browser, for a terminal, or for a program.
 */
enum Format {
    HTML,
    TEXT,
    JSON;

    /** Returns what a client has asked for by name; those that take anything read plain text best. */
    static Format of(Request request) {
        double html = 0;
        double json = 0;
        for (Accept.Item item : request.acceptMimetypes().items()) {
            String type = item.value().toLowerCase(Locale.ROOT);
            if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
                html = Math.max(html, item.quality());
            } else if (type.equals("application/json") || type.startsWith("application/") && type.endsWith("+json")) {
                json = Math.max(json, item.quality());
            }
        }
        return json > html ? JSON : html > 0 ? HTML : TEXT;
    }
}
