package io.quarkiverse.flask.runtime.internal.boot;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import io.quarkiverse.flask.json.JsonProvider;
import io.quarkiverse.flask.runtime.config.FlaskConfig;
import io.quarkiverse.flask.runtime.config.SameSite;
import io.quarkiverse.flask.runtime.internal.context.Signals;
import io.quarkiverse.flask.runtime.internal.dispatch.CsrfProtection;
import io.quarkiverse.flask.runtime.internal.dispatch.Debugging;
import io.quarkiverse.flask.runtime.internal.dispatch.Domains;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkiverse.flask.runtime.internal.dispatch.Parts;
import io.quarkiverse.flask.runtime.internal.dispatch.Settings;
import io.quarkiverse.flask.runtime.internal.dispatch.Traps;
import io.quarkiverse.flask.runtime.internal.dispatch.TrustedHosts;
import io.quarkiverse.flask.runtime.internal.http.FormLimits;
import io.quarkiverse.flask.runtime.internal.json.LazyJsonProvider;
import io.quarkiverse.flask.runtime.internal.session.SigningSerializer;
import io.quarkiverse.flask.runtime.internal.session.TaggedJson;
import io.quarkiverse.flask.runtime.internal.template.TemplateContext;
import io.quarkiverse.flask.runtime.internal.template.Templates;
import io.quarkiverse.flask.runtime.internal.testing.HttpTestTools;
import io.quarkiverse.flask.runtime.internal.vertx.FlaskHandlers;
import io.quarkiverse.flask.session.SecureCookieSessionInterface;
import io.quarkiverse.flask.session.SessionInterface;
import io.quarkiverse.flask.session.SessionSerializer;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.qute.Engine;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.MemorySize;

/**
 * Makes the application's parts from its settings and beans.
 */
final class ApplicationParts {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask");
    private static final String USER_PREFIX = "flask.config.";
    /** The settings that are absent unless they are set. */
    private static final Set<String> OPTIONAL = Set.of("SECRET_KEY", "SECRET_KEY_FALLBACKS", "SESSION_COOKIE_DOMAIN",
            "SESSION_COOKIE_PATH", "SESSION_COOKIE_SAMESITE", "SERVER_NAME", "TRUSTED_HOSTS", "CSRF_TRUSTED_ORIGINS",
            "SEND_FILE_MAX_AGE_DEFAULT", "MAX_CONTENT_LENGTH", "TRAP_BAD_REQUEST_ERRORS");

    private ApplicationParts() {
    }

    static FlaskApplication application(Assembly assembly, FlaskConfig config, String name, String rootPath,
            ArcContainer container, Signals signals) {
        Debugging debugging = debugging(config, assembly);
        JsonProvider json = new LazyJsonProvider(container, config.json().sortKeys(), config.json().ascii(),
                () -> config.json().compact().orElse(!debugging.on()));
        Templates templates = new Templates(container.instance(Engine.class).get(),
                container.instance(TemplateContext.class).get(), config.templates().escapeStrings());
        Settings settings = new Settings(config.maxCookieSize(), config.sendFileMaxAgeDefault(),
                new Domains(assembly.matching, config.serverName()),
                new TrustedHosts(config.trustedHosts().orElse(List.of())),
                new CsrfProtection(config.csrfProtection(), config.csrfTrustedOrigins().orElse(List.of())),
                new Traps(config.trapHttpExceptions(), config.trapBadRequestErrors()),
                config.preferredUrlScheme(), new FormLimits(config.maxFormMemorySize().asLongValue(), config.maxFormParts()),
                maxContentLength(config));
        Map<String, Object> flask = flaskConfig(config, assembly, rootPath, debugging);
        return new FlaskApplication(
                new Parts(name, rootPath, withUsers(flask), own(flask.keySet()), chosen(container, JsonProvider.class, json),
                        templates,
                        sessions(config, json, container), settings, FlaskHandlers.serverBody(), debugging, signals,
                        new HttpTestTools(FlaskHandlers.sender(container)),
                        assembly.security),
                assembly.rules,
                assembly.blueprints);
    }

    private static Debugging debugging(FlaskConfig config, Assembly assembly) {
        return new Debugging(config.debug().orElse(LaunchMode.current() == LaunchMode.DEVELOPMENT),
                Operator.decides("quarkus.flask.debug"), config.useDebugger(), assembly.debugMode);
    }

    /** Says that whoever debugs a package will not see more. */
    static void warnOfDebug(FlaskApplication app) {
        if (app.debug() && LaunchMode.current() == LaunchMode.NORMAL) {
            LOG.warn("Debug is on, but failures are shown in dev mode only: ./mvnw quarkus:dev");
        }
    }

    /** Sessions are always JSON as Flask writes it. */
    private static SessionInterface sessions(FlaskConfig config, JsonProvider json, ArcContainer container) {
        TaggedJson tagged = new TaggedJson(json);
        SessionSerializer serializer = new SigningSerializer(config.secretKey(),
                config.secretKeyFallbacks().orElse(List.of()), tagged, Clock.systemUTC());
        container.instance(FlaskBeans.class).get().sessions(tagged, serializer);
        return chosen(container, SessionInterface.class, new SecureCookieSessionInterface(serializer));
    }

    /** A bean in place of the default. */
    private static <T> T chosen(ArcContainer container, Class<T> type, T usual) {
        InjectableInstance<T> bean = container.select(type); // which does not look for what the build has removed
        return bean.isResolvable() ? bean.get() : usual;
    }

    /** The largest body, in bytes, unless the server decides. */
    static OptionalLong maxContentLength(FlaskConfig config) {
        return config.maxContentLength().map(size -> OptionalLong.of(size.asLongValue())).orElse(OptionalLong.empty());
    }

    static long sendTimeout(FlaskConfig config) {
        Duration timeout = config.sendTimeout();
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(
                    "quarkus.flask.send-timeout is %s: it must be longer than nothing, such as 60S.".formatted(timeout));
        }
        return Math.max(1, timeout.toMillis());
    }

    /** Flask's names; absent settings are absent, where Flask has None. */
    private static Map<String, Object> flaskConfig(FlaskConfig config, Assembly assembly, String rootPath,
            Debugging debugging) {
        Map<String, Object> values = new TreeMap<>();
        put(values, "SECRET_KEY", config.secretKey());
        put(values, "SECRET_KEY_FALLBACKS", config.secretKeyFallbacks());
        put(values, "SESSION_COOKIE_DOMAIN", config.sessionCookieDomain());
        put(values, "SESSION_COOKIE_PATH", config.sessionCookiePath());
        put(values, "SESSION_COOKIE_SAMESITE", config.sessionCookieSamesite().map(SameSite::attribute));
        put(values, "SERVER_NAME", config.serverName());
        put(values, "TRUSTED_HOSTS", config.trustedHosts());
        put(values, "CSRF_TRUSTED_ORIGINS", config.csrfTrustedOrigins());
        put(values, "SEND_FILE_MAX_AGE_DEFAULT", config.sendFileMaxAgeDefault());
        put(values, "MAX_CONTENT_LENGTH", config.maxContentLength().map(MemorySize::asLongValue));
        put(values, "TRAP_BAD_REQUEST_ERRORS", config.trapBadRequestErrors());
        values.put("SESSION_COOKIE_NAME", config.sessionCookieName());
        values.put("SESSION_COOKIE_HTTPONLY", config.sessionCookieHttponly());
        values.put("SESSION_COOKIE_SECURE", config.sessionCookieSecure());
        values.put("SESSION_COOKIE_PARTITIONED", config.sessionCookiePartitioned());
        values.put("PERMANENT_SESSION_LIFETIME", config.permanentSessionLifetime());
        values.put("SESSION_REFRESH_EACH_REQUEST", config.sessionRefreshEachRequest());
        values.put("CSRF_PROTECTION", config.csrfProtection());
        values.put("EXPLAIN_TEMPLATE_LOADING", config.explainTemplateLoading());
        values.put("SESSION_KEY_PREFIX", config.sessionKeyPrefix());
        values.put("MAX_COOKIE_SIZE", config.maxCookieSize());
        values.put("MAX_FORM_MEMORY_SIZE", config.maxFormMemorySize().asLongValue());
        values.put("MAX_FORM_PARTS", config.maxFormParts());
        values.put("TRAP_HTTP_EXCEPTIONS", config.trapHttpExceptions());
        values.put("USE_X_SENDFILE", config.useXSendfile());
        values.put("PREFERRED_URL_SCHEME", config.preferredUrlScheme());
        values.put("APPLICATION_ROOT", rootPath.isEmpty() ? "/" : rootPath);
        values.put("PROVIDE_AUTOMATIC_OPTIONS", assembly.automaticOptions);
        values.put("DEBUG", debugging.on());
        values.put("TESTING", LaunchMode.current() == LaunchMode.TEST);
        return values;
    }

    private static Set<String> own(Set<String> set) {
        Set<String> all = new HashSet<>(set);
        all.addAll(OPTIONAL);
        return all;
    }

    /** Adds what the application keeps among its settings for itself. */
    private static Map<String, Object> withUsers(Map<String, Object> flask) {
        Map<String, Object> values = new TreeMap<>(flask);
        for (String property : ConfigProvider.getConfig().getPropertyNames()) {
            if (property.startsWith(USER_PREFIX)) {
                String key = property.substring(USER_PREFIX.length());
                ConfigProvider.getConfig().getOptionalValue(property, String.class)
                        .ifPresent(value -> values.putIfAbsent(key, value));
            }
        }
        return values;
    }

    private static void put(Map<String, Object> values, String name, Optional<?> value) {
        value.ifPresent(present -> values.put(name, present));
    }
}
