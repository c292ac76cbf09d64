package io.quarkiverse.flask.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Flask
 */
@ConfigMapping(prefix = "quarkus.flask")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface FlaskConfig {

    /**
     * The key that signs sessions and flashed messages: long, random, and known to nobody else (Flask's `SECRET_KEY`).
     * Without it sessions can be read, as empty ones, but not written.
     */
    Optional<String> secretKey();

    /**
     * Older secret keys that still verify sessions, so that a new key does not log everybody out (Flask's
     * `SECRET_KEY_FALLBACKS`).
     */
    Optional<List<String>> secretKeyFallbacks();

    /**
     * The name of the session cookie (Flask's `SESSION_COOKIE_NAME`).
     */
    @WithDefault("session")
    String sessionCookieName();

    /**
     * The domain of the session cookie; unless set, only the host that sent it (Flask's `SESSION_COOKIE_DOMAIN`).
     */
    Optional<String> sessionCookieDomain();

    /**
     * The path of the session cookie; unless set, `quarkus.http.root-path` (Flask's `SESSION_COOKIE_PATH`).
     */
    Optional<String> sessionCookiePath();

    /**
     * Whether scripts cannot read the session cookie (Flask's `SESSION_COOKIE_HTTPONLY`).
     */
    @WithDefault("true")
    boolean sessionCookieHttponly();

    /**
     * Whether browsers send the session cookie over HTTPS only (Flask's `SESSION_COOKIE_SECURE`).
     */
    @WithDefault("false")
    boolean sessionCookieSecure();

    /**
     * Whether browsers send the session cookie with requests from other sites: `Strict`, `Lax` or `None` (Flask's
     * `SESSION_COOKIE_SAMESITE`).
     */
    Optional<SameSite> sessionCookieSamesite();

    /**
     * Whether browsers keep the session cookie apart for each top-level site; implies secure (Flask's
     * `SESSION_COOKIE_PARTITIONED`).
     */
    @WithDefault("false")
    boolean sessionCookiePartitioned();

    /**
     * For how long a session is valid, and for how long browsers keep a permanent one (Flask's
     * `PERMANENT_SESSION_LIFETIME`).
     */
    @WithDefault("31D")
    Duration permanentSessionLifetime();

    /**
     * Whether each response sends the cookie of a permanent session anew (Flask's `SESSION_REFRESH_EACH_REQUEST`).
     */
    @WithDefault("true")
    boolean sessionRefreshEachRequest();

    /**
     * What the keys of sessions in Redis start with (Flask-Session's `SESSION_KEY_PREFIX`).
     */
    @WithDefault("session:")
    String sessionKeyPrefix();

    /**
     * From how many bytes on a cookie is warned of, since browsers may ignore it; 0 for never (Flask's `MAX_COOKIE_SIZE`).
     */
    @WithDefault("4093")
    int maxCookieSize();

    /**
     * The largest request body; a larger one is answered with 413 (Flask's `MAX_CONTENT_LENGTH`). Unless set,
     * `quarkus.http.limits.max-body-size` alone decides.
     */
    Optional<MemorySize> maxContentLength();

    /**
     * The largest form field, and the largest urlencoded form; a larger one is answered with 413 (Flask's
     * `MAX_FORM_MEMORY_SIZE`).
     */
    @WithDefault("500000")
    MemorySize maxFormMemorySize();

    /**
     * How many parts a multipart form may have; more are answered with 413 (Flask's `MAX_FORM_PARTS`).
     */
    @WithDefault("1000")
    int maxFormParts();

    /**
     * For how long a client may take nothing of a streamed response of which more is to be written; longer than nothing. After
     * that its connection is closed, over HTTP/2 its stream reset, and what makes the response is closed. A stream that has
     * nothing to write may be quiet for longer. Servers in front of Flask have this, nginx as `send_timeout`.
     */
    @WithDefault("60S")
    Duration sendTimeout();

    /**
     * For how long browsers use static and sent files without asking again; unless set, they ask each time (Flask's
     * `SEND_FILE_MAX_AGE_DEFAULT`).
     */
    Optional<Duration> sendFileMaxAgeDefault();

    /**
     * Whether the server in front sends files: it gets their path as `X-Sendfile`, and no body (Flask's `USE_X_SENDFILE`).
     */
    @WithDefault("false")
    boolean useXSendfile();

    /**
     * Host and port for URLs built outside a request (Flask's `SERVER_NAME`).
     */
    Optional<String> serverName();

    /**
     * The scheme of URLs built outside a request (Flask's `PREFERRED_URL_SCHEME`).
     */
    @WithDefault("http")
    String preferredUrlScheme();

    /**
     * The hosts that requests may name, without port; one that starts with a dot includes all below it. Requests for others are
     * answered with 400. Unless set, any host will do (Flask's `TRUSTED_HOSTS`).
     */
    Optional<List<String>> trustedHosts();

    /**
     * Whether requests that change something are refused with 403 if a browser sent them from a page of another origin. It
     * needs no token: browsers say where a request comes from (`Sec-Fetch-Site`, `Origin`), and other clients may send what
     * they like. `GET`, `HEAD`, `OPTIONS` and `TRACE` are never refused. Flask has no such protection, so it is off unless set.
     */
    @WithDefault("false")
    boolean csrfProtection();

    /**
     * The origins whose pages may send such requests, too, each as `https://host` or `https://host:port`.
     */
    Optional<List<String>> csrfTrustedOrigins();

    /**
     * Whether HTTP exceptions that no error handler takes are failures of the application, logged and shown as such, rather
     * than answers (Flask's `TRAP_HTTP_EXCEPTIONS`).
     */
    @WithDefault("false")
    boolean trapHttpExceptions();

    /**
     * Whether bad requests, a missing form field for instance, are failures of the application, too, unless an error handler
     * takes them (Flask's `TRAP_BAD_REQUEST_ERRORS`). Unless set, missing keys are while the application is debugged.
     */
    Optional<Boolean> trapBadRequestErrors();

    /**
     * Whether the application is debugged (Flask's `DEBUG`, `FLASK_DEBUG`); unless set, in dev mode only. Outside of dev mode
     * it shows no error page.
     */
    Optional<Boolean> debug();

    /**
     * Whether failures are shown on the error page, in dev mode and if the application is debugged (Flask's
     * `use_debugger`). If not, they are logged and the error handlers answer, as in production.
     */
    @WithDefault("true")
    boolean useDebugger();

    /**
     * Whether each look for a template is logged: the folders tried, and the one it was found in (Flask's
     * `EXPLAIN_TEMPLATE_LOADING`).
     */
    @WithDefault("false")
    boolean explainTemplateLoading();

    /**
     * The debugger of dev mode
     */
    DebuggerConfig debugger();

    /**
     * JSON
     */
    JsonConfig json();

    /**
     * Templates
     */
    TemplatesConfig templates();

    /** What the debugger does, and for whom. */
    interface DebuggerConfig {

        /**
         * Whether error pages and the Dev UI offer a console that evaluates Java in the running application (Werkzeug's
         * `evalex`).
         */
        @WithDefault("true")
        boolean console();

        /**
         * What unlocks the consoles (Werkzeug's `WERKZEUG_DEBUG_PIN`): four digits or more, with hyphens wherever you like, or
         * `off` to ask for none. Unless set, each start of dev mode makes one and logs it.
         */
        Optional<String> pin();

        /**
         * Whether clients on other machines get variables and consoles, too. Whoever has the PIN can do on this machine
         * whatever you can.
         */
        @WithDefault("false")
        boolean remote();

        /**
         * Whether objects are shown as their `toString()` says. If not, only their fields are.
         */
        @WithDefault("true")
        boolean toStrings();
    }

    /** How values become JSON. */
    interface JsonConfig {

        /**
         * Whether the keys of objects are sorted (Flask's `app.json.sort_keys`).
         */
        @WithDefault("true")
        boolean sortKeys();

        /**
         * Whether characters beyond ASCII are escaped (Flask's `app.json.ensure_ascii`).
         */
        @WithDefault("true")
        boolean ascii();

        /**
         * Whether JSON responses have no white space; unless set, they are indented in dev mode only (Flask's
         * `app.json.compact`).
         */
        Optional<Boolean> compact();
    }

    /** How templates are rendered. */
    interface TemplatesConfig {

        /**
         * Whether values in templates given as text are escaped for HTML; Flask 0.5 to 0.10 did not.
         */
        @WithDefault("true")
        boolean escapeStrings();
    }
}
