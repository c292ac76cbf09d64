package io.quarkiverse.flask.runtime.internal.devui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.internal.debug.values.Secrets;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkus.runtime.LaunchMode;

/**
 * Shows the settings under Flask's names, without the secret ones' values.
 */
public class SettingsService {

    private static final String PREFIX = "quarkus.flask.";
    private static final String USER_PREFIX = "flask.config.";
    private static final String SECRET = "SECRET_KEY";
    private static final String ROOT = "APPLICATION_ROOT";
    private static final String DEBUG = "DEBUG";
    private static final String TESTING = "TESTING";
    private static final String MODE = "the mode that Quarkus runs in";

    /** What the others are called in Flask, unless it is the same with underscores. */
    private static final Map<String, String> FLASK_NAMES = Map.of("json.ascii", "json.ensure_ascii", "session-type",
            "SESSION_TYPE");

    /**
     * A setting.
     *
     * @param property the property of Quarkus, empty if there is none
     * @param value its value as text; {@code null} if it is not set
     * @param source where the value comes from; empty for the default
     * @param masked whether the value is hidden
     */
    public record SettingRow(String name, String property, String value, String source, boolean masked) {
    }

    @Inject
    FlaskApp app;

    @Inject
    Config config;

    /** Returns all settings, sorted by their names. */
    public List<SettingRow> settings() {
        Set<String> own = ((FlaskApplication) app).insight().ownSettings();
        ConfigSources sources = new ConfigSources(config);
        List<SettingRow> rows = new ArrayList<>();
        Set<String> properties = new HashSet<>();
        own.stream().filter(name -> !name.equals(ROOT)).forEach(name -> properties.add(property(name)));
        own.forEach(name -> rows.add(own(name, sources)));
        app.config().forEach((name, value) -> {
            if (!own.contains(name)) {
                rows.add(users(name, value, sources));
            }
        });
        for (String property : config.getPropertyNames()) {
            if (property.startsWith(PREFIX) && properties.add(property)) {
                rows.add(other(property, sources));
            }
        }
        rows.sort(Comparator.comparing(SettingRow::name));
        return rows;
    }

    private SettingRow own(String name, ConfigSources sources) {
        String property = name.equals(TESTING) ? "" : property(name);
        String source = property.isEmpty() ? MODE
                : name.equals(DEBUG) ? debugSource(property, sources) : sources.of(property).orElse("");
        return row(name, property, app.config().get(name), source, name.startsWith(SECRET));
    }

    /** Code may have decided otherwise than the property or, without one, the mode. */
    private String debugSource(String property, ConfigSources sources) {
        boolean otherwise = config.getOptionalValue(property, Boolean.class)
                .orElse(LaunchMode.current() == LaunchMode.DEVELOPMENT) != app.debug();
        return otherwise ? "code" : sources.of(property).orElse(MODE);
    }

    private static SettingRow users(String name, Object value, ConfigSources sources) {
        return sources.of(USER_PREFIX + name)
                .map(source -> row(name, USER_PREFIX + name, value, source, Secrets.isSecret(name)))
                .orElseGet(() -> row(name, "", value, "code", Secrets.isSecret(name)));
    }

    private SettingRow other(String property, ConfigSources sources) {
        String bare = property.substring(PREFIX.length());
        return row(FLASK_NAMES.getOrDefault(bare, bare.replace('-', '_')), property,
                config.getOptionalValue(property, String.class).orElse(null), sources.of(property).orElse(""),
                Secrets.isSecret(bare));
    }

    private static SettingRow row(String name, String property, Object value, String source, boolean secret) {
        boolean masked = secret && value != null;
        return new SettingRow(name, property,
                masked ? Secrets.MASK : value == null ? null : Secrets.withoutUserInfo(String.valueOf(value)), source, masked);
    }

    private static String property(String name) {
        return name.equals(ROOT) ? "quarkus.http.root-path" : PREFIX + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
