package io.quarkiverse.flask.runtime.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.flask.CommandException;

/**
 * The command that starts the server: {@code flask run}. Its options are settings, which have to be known before the
 * application starts; one that runs already can only say so.
 */
final class RunCommand {

    private static final CommandParameter HOST = option("--host", "-h", ValueType.TEXT, "The host or address to listen to.");
    private static final CommandParameter PORT = option("--port", "-p", ValueType.PORT, "The port; 0 for any that is free.");
    private static final CommandParameter DEBUG = flag("debug", "Whether the application is debugged; dev mode does.");
    private static final CommandParameter DEBUGGER = flag("debugger", "Whether dev mode shows failures on its error page.");

    static final CommandSpec SPEC = new CommandSpec(Commands.APPLICATION, Commands.RUN, "Run the server.",
            "the command that every application has", List.of(HOST, PORT, DEBUG, DEBUGGER), false);

    private RunCommand() {
    }

    /** Returns the settings that the options stand for; nothing if help is wanted, or they are wrong. */
    static Optional<Map<String, String>> settings(List<String> options) {
        Map<String, String> settings = new TreeMap<>();
        try {
            Words words = Words.of(SPEC, options);
            Object[] values = CommandArguments.of(SPEC, words);
            put(settings, "quarkus.http.host", values[0]);
            put(settings, "quarkus.http.port", values[1]);
            put(settings, "quarkus.flask.debug", state(words.given(DEBUG)));
            put(settings, "quarkus.flask.use-debugger", state(words.given(DEBUGGER)));
            return words.wantHelp() ? Optional.empty() : Optional.of(settings);
        } catch (UsageException e) {
            return Optional.empty();
        }
    }

    /** Tells where the server is, since it runs. */
    static Object run(Object[] options) {
        String running = "The server runs already" + ConfigProvider.getConfig()
                .getOptionalValue("quarkus.http.local-base-uri", String.class).map(uri -> ", at " + uri).orElse("") + ".";
        if (Arrays.stream(options).anyMatch(given -> given != null && !Boolean.FALSE.equals(given))) {
            throw new CommandException(running + " Give it options when you start it.");
        }
        System.out.println(running);
        return null;
    }

    private static Boolean state(List<String> given) {
        return given == null ? null : !given.get(0).startsWith("--no-");
    }

    private static void put(Map<String, String> settings, String property, Object value) {
        if (value != null) {
            settings.put(property, value.toString());
        }
    }

    private static CommandParameter option(String name, String shortName, ValueType type, String help) {
        return new CommandParameter(CommandParameter.Source.OPTION, List.of(name, shortName), type,
                CommandParameter.Shape.ONE, List.of(), false, "", help);
    }

    private static CommandParameter flag(String name, String help) {
        return new CommandParameter(CommandParameter.Source.FLAG, List.of("--" + name, "--no-" + name), ValueType.BOOLEAN,
                CommandParameter.Shape.ONE, List.of(), false, "", help);
    }
}
