package io.quarkiverse.flask;

import java.time.Duration;

/**
 * Who may read a response from scripts of other origins: the {@code Access-Control-*} headers, Werkzeug's
 * {@code response.access_control_*}. For whole applications there is {@code quarkus.http.cors}.
 *
 * @since 1.0
 */
public final class AccessControl {

    private final Headers headers;

    AccessControl(Headers headers) {
        this.headers = headers;
    }

    /**
     * Sets the origin whose scripts may read the response; {@code *} for all.
     */
    public AccessControl allowOrigin(String origin) {
        return set("Allow-Origin", origin);
    }

    /**
     * Sets the methods that such scripts may use, in answer to a preflight request.
     */
    public AccessControl allowMethods(String... methods) {
        return set("Allow-Methods", String.join(", ", methods));
    }

    /**
     * Sets the request's headers that such scripts may set, in answer to a preflight request.
     */
    public AccessControl allowHeaders(String... names) {
        return set("Allow-Headers", String.join(", ", names));
    }

    /**
     * Lets such scripts send cookies, or not.
     */
    public AccessControl allowCredentials(boolean allowed) {
        if (!allowed) {
            headers.remove("Access-Control-Allow-Credentials");
            return this;
        }
        return set("Allow-Credentials", "true");
    }

    /**
     * Sets the response's headers that such scripts may read.
     */
    public AccessControl exposeHeaders(String... names) {
        return set("Expose-Headers", String.join(", ", names));
    }

    /**
     * Sets for how long the answer to a preflight request holds, in seconds.
     */
    public AccessControl maxAge(int seconds) {
        return set("Max-Age", Integer.toString(seconds));
    }

    /**
     * Sets for how long the answer to a preflight request holds, to the second.
     */
    public AccessControl maxAge(Duration duration) {
        return set("Max-Age", Long.toString(duration.toSeconds()));
    }

    private AccessControl set(String name, String value) {
        headers.set("Access-Control-" + name, value);
        return this;
    }
}
