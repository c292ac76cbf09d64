package io.quarkiverse.flask.runtime.internal.dispatch;

/**
 * Where code wants the server to listen, if it says so.
 */
public final class ChosenAddress {

    private static final int LARGEST_PORT = 65_535;

    private String host;
    private Integer port;

    void host(String newHost) {
        if (newHost == null || newHost.isBlank()) {
            throw new IllegalArgumentException("FlaskApp.host takes a name or an address; 0.0.0.0 for all of this machine's.");
        }
        host = newHost;
    }

    void port(int newPort) {
        if (newPort < 0 || newPort > LARGEST_PORT) {
            throw new IllegalArgumentException(
                    "FlaskApp.port takes a port, 1 to 65535, or 0 for any that is free, not %d.".formatted(newPort));
        }
        port = newPort;
    }

    /** Returns the host, or {@code null}. */
    public String host() {
        return host;
    }

    /** Returns the port, 0 for any that is free, or {@code null}. */
    public Integer port() {
        return port;
    }
}
