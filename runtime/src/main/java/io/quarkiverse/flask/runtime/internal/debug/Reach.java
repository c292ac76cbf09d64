package io.quarkiverse.flask.runtime.internal.debug;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Tells whoever starts dev mode who else may reach it.
 */
public final class Reach {

    private Reach() {
    }

    /**
     * Returns what to say about a server that listens at an address; empty if only this machine reaches it.
     *
     * @param consoles whether there are any
     * @param pin whether they ask for a PIN
     * @param remote whether other machines get them
     */
    public static Optional<String> warning(String host, boolean consoles, boolean pin, boolean remote) {
        if (isLoopback(host)) {
            return Optional.empty();
        }
        String who = !remote ? """
                 * Others see error pages with sources and what requests held. Variables and consoles stay on this machine.
                """
                : !consoles ? """
                         * Others see error pages with sources, what requests held, and variables.
                        """
                        : """
                                 * Others see error pages with sources, what requests held, and variables.
                                 * %s
                                """.formatted(pin ? "WHOEVER HAS THE PIN RUNS ANY CODE ON THIS MACHINE."
                                : "ANYBODY RUNS ANY CODE ON THIS MACHINE: the consoles ask for no PIN.");
        return Optional.of("""
                Dev mode can be reached from other machines: it listens at %s.
                %s * Listen on this machine only:  quarkus.http.host=localhost
                 * Or show no error pages:       quarkus.flask.use-debugger=false%s""".formatted(host, who,
                remote ? "\n * Or only here what is private: quarkus.flask.debugger.remote=false" : ""));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
