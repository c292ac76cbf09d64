package io.quarkiverse.flask.runtime.internal.debug;

import io.quarkiverse.flask.Markup;

/**
 * What the script of a page needs to reach its consoles.
 *
 * @param secret names the page
 * @param path of the debugger's endpoints
 */
record ConsoleLink(String secret, String path) {

    /** What the element of the whole page carries. */
    Markup attributes() {
        return Markup.of(" data-debugger-secret=\"%s\" data-debugger-path=\"%s\"").format(secret, path);
    }

    /** Where the script puts the button that opens the console of a frame, and the console; empty without scripts. */
    static Markup slot(int frame) {
        return Markup.of("<div class=console-slot data-console=\"%s\"></div>").format(frame);
    }
}
