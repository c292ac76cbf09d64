package io.quarkiverse.flask.runtime.internal.devui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.SmallRyeConfig;

/**
 * Finds out who has set a property. The value's own source does not always tell: what is fixed when the application is built
 * comes from there, set or not.
 */
final class ConfigSources {

    private final List<ConfigSource> sources = new ArrayList<>();
    private final List<String> profiles;

    ConfigSources(Config config) {
        config.getConfigSources().forEach(sources::add);
        sources.removeIf(source -> source.getName() == null || ofQuarkus(source.getName()));
        profiles = config.unwrap(SmallRyeConfig.class).getProfiles();
    }

    private static boolean ofQuarkus(String source) {
        return source.contains("Default") || source.contains("RunTime Fixed") || source.contains("Runtime Values");
    }

    /** Returns where a property is set; empty if nobody has. */
    Optional<String> of(String property) {
        List<String> names = Stream.concat(profiles.stream().map(profile -> "%" + profile + "." + property),
                Stream.of(property)).toList();
        return sources.stream().filter(source -> names.stream().anyMatch(name -> source.getValue(name) != null)).findFirst()
                .map(source -> shown(source.getName()));
    }

    private static String shown(String source) {
        if (source.startsWith("SysProp")) {
            return "system properties";
        }
        if (source.startsWith("Env")) {
            return "environment";
        }
        int file = source.indexOf("[source=");
        return file < 0 ? source : source.substring(source.lastIndexOf('/') + 1).replaceAll("].*", "");
    }
}
