package io.quarkiverse.flask;

import java.util.Set;

/**
 * Redirecting responses. The location is percent-encoded when it is sent, so that hooks see what was given.
 */
final class Redirects {

    private static final Set<Integer> CODES = Set.of(300, 301, 302, 303, 305, 307, 308);

    private Redirects() {
    }

    static Response to(String location, int code) {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("%d does not redirect: use one of 300, 301, 302, 303, 305, 307, 308."
                    .formatted(code));
        }
        Markup shown = Markup.escape(location);
        return new Response("""
                <!doctype html>
                <html lang=en>
                <title>Redirecting...</title>
                <h1>Redirecting...</h1>
                <p>You should be redirected automatically to <a href="%s">%s</a>. If not, follow the link.</p>
                """.formatted(shown, shown), code).location(location);
    }
}
