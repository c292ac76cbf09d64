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
    private static final String CONSOLE_STYLE = resource("console.css");
    private static final String CONSOLE_SCRIPT = resource("console.js");
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
        return page(status, title, header, main, null);
    }

    /**
     * Likewise returns a page with consoles.
     *
     * @param consoles how its frames reach theirs; {@code null} for a page without
     */
    static Response page(int status, String title, Markup header, Markup main, ConsoleLink consoles) {
        String nonce = nonce();
        String page = document(nonce, title, header, main,
                "Only dev mode shows this page: in production clients get the page of the status, without details.", consoles);
        return new Response(page, status).contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", policy(nonce, consoles) + "; frame-ancestors 'none'");
    }

    /** Returns the page that is one console; only the Dev UI, which is of the same origin, may frame it. */
    static Response consolePage(String title, Markup header, Markup main, String footer, ConsoleLink console) {
        String nonce = nonce();
        return new Response(document(nonce, title, header, main, footer, console)).contentType("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", policy(nonce, console) + "; frame-ancestors 'self'");
    }

    /** Returns a page for where there is no request to answer. */
    static String document(String title, Markup header, Markup main, String footer) {
        return document(nonce(), title, header, main, footer, null);
    }

    private static String document(String nonce, String title, Markup header, Markup main, String footer,
            ConsoleLink consoles) {
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
                        <body%s>
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
                .format(Markup.of(policy(nonce, consoles)), title, nonce,
                        Markup.of(consoles == null ? STYLE : STYLE + CONSOLE_STYLE),
                        consoles == null ? Markup.of("") : consoles.attributes(), header, main, footer, nonce,
                        Markup.of(consoles == null ? SCRIPT : SCRIPT + CONSOLE_SCRIPT))
                .toString();
    }

    private static String policy(String nonce, ConsoleLink consoles) {
        return ("default-src 'none'; style-src 'nonce-%s'; script-src 'nonce-%s'; frame-src 'self'; img-src data:; "
                + "base-uri 'none'; form-action 'none'%s")
                .formatted(nonce, nonce, consoles == null ? "" : "; connect-src 'self'");
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
