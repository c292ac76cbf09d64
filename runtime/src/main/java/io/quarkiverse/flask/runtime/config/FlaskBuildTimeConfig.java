package io.quarkiverse.flask.runtime.config;

import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Flask
 */
@ConfigMapping(prefix = "quarkus.flask")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface FlaskBuildTimeConfig {

    /**
     * The class-path folder of static files; empty for none (Flask's `static_folder`).
     */
    @WithDefault("static")
    Optional<String> staticFolder();

    /**
     * The URL path of static files; unless set, a slash and the last name of the folder (Flask's `static_url_path`).
     */
    Optional<String> staticUrlPath();

    /**
     * Whether rules answer only their `subdomain`, below `quarkus.flask.server-name` (Flask's `subdomain_matching`).
     */
    @WithDefault("false")
    boolean subdomainMatching();

    /**
     * Whether rules answer only their `host` (Flask's `host_matching`).
     */
    @WithDefault("false")
    boolean hostMatching();

    /**
     * The host of static files if hosts are matched; without one there are none (Flask's `static_host`).
     */
    Optional<String> staticHost();

    /**
     * Whether rules answer `OPTIONS` by themselves (Flask's `PROVIDE_AUTOMATIC_OPTIONS`).
     */
    @WithDefault("true")
    boolean provideAutomaticOptions();

    /**
     * Whether views that may block run on virtual threads instead of worker threads, unless they are annotated with
     * `@Blocking`. Java before 21 has none: there it changes nothing.
     */
    @WithDefault("false")
    boolean virtualThreads();

    /**
     * Where sessions are kept: `cookie` or `redis`, which needs the extension `quarkus-redis-client` and its default client
     * (Flask-Session's `SESSION_TYPE`).
     */
    @WithDefault("cookie")
    SessionType sessionType();

    /**
     * Prints the table of rules while the application is built, in this order, as `flask routes --sort` does: `endpoint`,
     * `methods`, `domain`, `rule` or `match`. Rules added in code are not known then.
     */
    Optional<RouteOrder> printRoutes();

    /**
     * The debugger of dev mode
     */
    DebuggerBuildConfig debugger();

    /** What the debugger needs of the application's classes. */
    interface DebuggerBuildConfig {

        /**
         * Whether dev mode keeps what variables held where an exception passed, for the error page and its consoles.
         */
        @WithDefault("true")
        boolean variables();
    }
}
