package io.quarkiverse.flask.runtime.internal.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    private static volatile boolean command;
    private static volatile Map<String, String> options = Map.of();

    /** Created by Quarkus, for the settings of a command. */
    public CommandMode() {
    }

    /**
     * Serves until it is stopped, with the options of {@code run}, which need not be said; or runs the command that the first
     * word names until that has ended. If options are wrong, the command {@code run} says why.
     */
    public static void run(String... args) {
        List<String> words = List.of(args);
        boolean named = !words.isEmpty() && words.get(0).equals(Commands.RUN);
        boolean serving = named || words.isEmpty() || words.get(0).startsWith("-") && !words.get(0).equals("--help");
        Optional<Map<String, String>> chosen = words.isEmpty() ? Optional.of(Map.of())
                : serving ? RunCommand.settings(named ? words.subList(1, words.size()) : words) : Optional.empty();
        command = chosen.isEmpty();
        options = chosen.orElse(Map.of());
        Launch.start(command ? CommandApplication.class : null, serving && !named && command ? withName(words) : args);
    }

    private static String[] withName(List<String> options) {
        return Stream.concat(Stream.of(Commands.RUN), options.stream()).toArray(String[]::new);
    }

    @Override
    public SmallRyeConfigBuilder configBuilder(SmallRyeConfigBuilder builder) {
        return command
                ? builder.withSources(new PropertiesConfigSource(CLOSED, "a command does not listen", BEFORE_ALL_OTHERS),
                        new PropertiesConfigSource(QUIET, "a command prints what it has to say", BEFORE_DEFAULTS))
                : builder.withSources(new PropertiesConfigSource(options, "the command line", BEFORE_ALL_OTHERS));
    }
}
