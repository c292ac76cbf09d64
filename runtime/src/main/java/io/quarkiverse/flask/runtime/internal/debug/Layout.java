package io.quarkiverse.flask.runtime.internal.debug;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Response;

/**
 * What all pages of dev mode have in common: one document each, with its style and script in it, and nothing from elsewhere.
 */
final class Layout {

    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private Layout() {
    }

    /**
     * Returns a page.
     *
     * @param title of the window
     * @param header what stands at the top, over its whole width
     * @param main what follows
     */
    static Response page(int status, String title, Markup header, Markup main) {
        String nonce = nonce();
        String page = document(nonce, title, header, main,
                "Only dev mode shows this page: in production clients get the page of the status, without details.");
        return new Response(page, status).contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", policy(nonce) + "; frame-ancestors 'none'");
    }

    /** Returns a page for where there is no request to answer. */
    static String document(String title, Markup header, Markup main, String footer) {
        return document(nonce(), title, header, main, footer);
    }

    private static String document(String nonce, String title, Markup header, Markup main, String footer) {
        return Markup
                .of("""
                        <!doctype html>
                        <html lang=en>
                        <head>
                        <meta charset=utf-8>
                        <meta name=viewport content="width=device-width, initial-scale=1">
                        <meta name=color-scheme content="light dark">
                        <meta http-equiv=Content-Security-Policy content="%s">
                        <title>%s</title>
                        <style nonce=%s>%s</style>
                        </head>
                        <body>
                        <header>%s</header>
                        <main>
                        %s
                        <footer>%s</footer>
                        </main>
                        <iframe name=ide title="Opens files in the IDE" hidden></iframe>
                        <script nonce=%s>%s</script>
                        </body>
                        </html>
                        """)
                .format(Markup.of(policy(nonce)), title, nonce, Markup.of(STYLE), header, main, footer, nonce,
                        Markup.of(SCRIPT))
                .toString();
    }

    private static String policy(String nonce) {
        return ("default-src 'none'; style-src 'nonce-%s'; script-src 'nonce-%s'; frame-src 'self'; img-src data:; "
                + "base-uri 'none'; form-action 'none'").formatted(nonce, nonce);
    }

    /** What the page shows may come from anybody: only the scripts that it brings itself may run. */
    private static String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String resource(String name) {
        try (InputStream in = Layout.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
