package io.quarkiverse.flask.runtime.internal.command;

import java.util.Map;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.ConfigBuilder;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Starts the application, to serve or to run one command. For a command it must not open its server: another process, which
 * serves, has the port.
 */
public final class CommandMode implements ConfigBuilder {

    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final int BEFORE_DEFAULTS = 50;
    /** Nothing listens. */
    private static final Map<String, String> CLOSED = Map.of("quarkus.http.host-enabled", "false",
            "quarkus.http.domain-socket-enabled", "false", "quarkus.management.host-enabled", "false",
            "quarkus.management.domain-socket-enabled", "false");
    /** The output is the command's, unless the application says otherwise. */
    private static final Map<String, String> QUIET = Map.of("quarkus.banner.enabled", "false",
            "quarkus.log.console.stderr", "true", "quarkus.log.category.\"io.quarkus\".level", "WARN");

    private static volatile boolean active;

    /** Created by Quarkus, for the settings of a command. */
    public CommandMode() {
    }

    /** Runs the application until it is stopped, or the command that the first word names until that has ended. */
    public static void run(String... args) {
        active = args.length > 0 && (!args[0].startsWith("-") || args[0].equals("--help"));
        if (active) {
            Quarkus.run(CommandApplication.class, args);
        } else {
            Quarkus.run(args);
        }
    }

    @Override
    public SmallRyeConfigBuilder configBuilder(SmallRyeConfigBuilder builder) {
        return !active ? builder
                : builder.withSources(new PropertiesConfigSource(CLOSED, "a command does not listen", BEFORE_ALL_OTHERS),
                        new PropertiesConfigSource(QUIET, "a command prints what it has to say", BEFORE_DEFAULTS));
    }
}
