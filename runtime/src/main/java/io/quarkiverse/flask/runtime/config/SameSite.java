package io.quarkiverse.flask.runtime.config;

/**
 * Whether browsers send a cookie with requests from other sites.
 */
public enum SameSite {
    STRICT("Strict"),
    LAX("Lax"),
    NONE("None");

    private final String attribute;

    SameSite(String attribute) {
        this.attribute = attribute;
    }

    /** Returns what the cookie says. */
    public String attribute() {
        return attribute;
    }
}
