package io.quarkiverse.flask.runtime.internal.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.flask.CommandFunction;

/**
 * The commands of an application by their groups and names. Filled while it starts, only read afterwards.
 */
public final class Commands {

    /** The group of the application's own commands. */
    public static final String APPLICATION = "";
    /** The command that every application has. */
    public static final String ROUTES = "routes";
    /** The command that starts the server. */
    public static final String RUN = "run";

    /** Calls a command's method, or the code that was added, and returns its result. */
    @FunctionalInterface
    public interface Body {
        Object call(Object[] arguments) throws Exception;
    }

    /** A command and what it does. */
    record Registered(CommandSpec spec, Body body) {
    }

    private final Map<String, Map<String, Registered>> groups = new TreeMap<>(Map.of(APPLICATION, new TreeMap<>()));
    private boolean begun;

    /** Returns all groups; those commands that every application has are there once anybody asks. */
    private synchronized Map<String, Map<String, Registered>> groups() {
        if (!begun) {
            begun = true;
            add(RoutesCommand.SPEC, RoutesCommand::run);
            add(RunCommand.SPEC, RunCommand::run);
        }
        return groups;
    }

    /**
     * Adds a command.
     *
     * @throws IllegalArgumentException if its name is none, or taken
     */
    public void add(CommandSpec spec, Body body) {
        String problem = problem(spec);
        if (problem != null) {
            throw new IllegalArgumentException("The command '%s' cannot be added: %s".formatted(spec.name(), problem));
        }
        groups().computeIfAbsent(spec.group(), missing -> new TreeMap<>()).put(spec.name(), new Registered(spec, body));
    }

    /** Adds a command that reads its words itself. */
    public void add(String name, String group, CommandFunction command) {
        add(CommandSpec.inCode(group, name), words -> {
            command.run(Arrays.stream(words).map(String.class::cast).toList());
            return null;
        });
    }

    /** Gives a blueprint that is registered under another name, and those nested in it, the commands they have already. */
    public void copy(String blueprint, String newName) {
        Map<String, Map<String, Registered>> copies = new TreeMap<>();
        groups().forEach((group, commands) -> {
            if (group.equals(blueprint) || group.startsWith(blueprint + ".")) {
                copies.put(newName + group.substring(blueprint.length()), commands);
            }
        });
        groups().putAll(copies);
    }

    private String problem(CommandSpec spec) {
        if (!isName(spec.name())) {
            return "a name is a word that does not start with a dash. Say it in kebab case, like init-db.";
        }
        Map<String, Registered> group = groups().getOrDefault(spec.group(), Map.of());
        Registered present = group.get(spec.name());
        if (present != null) {
            return "%s has this name already. Give it another.".formatted(present.spec().description());
        }
        if (spec.group().isEmpty() && groups().containsKey(spec.name())
                || !spec.group().isEmpty() && groups().get(APPLICATION).containsKey(spec.group())) {
            return "a command and the blueprint whose commands are grouped cannot have the same name. Give it another.";
        }
        return null;
    }

    /** Tells whether a command can be named so. */
    public static boolean isName(String name) {
        return !name.isEmpty() && !name.startsWith("-") && name.codePoints().noneMatch(Character::isWhitespace);
    }

    /** Returns a command, or {@code null}. */
    Registered find(String group, String name) {
        return groups().getOrDefault(group, Map.of()).get(name);
    }

    /** Returns all commands, by their groups and names. */
    public List<CommandSpec> specs() {
        return groups().values().stream().flatMap(commands -> commands.values().stream()).map(Registered::spec).toList();
    }

    boolean isGroup(String name) {
        return !name.isEmpty() && groups().containsKey(name);
    }

    /** Returns what can be called in a group, with brief descriptions; groups come with the application's commands. */
    Map<String, String> list(String group) {
        Map<String, String> listed = new TreeMap<>();
        groups().get(group).forEach((name, command) -> listed.put(name, HelpText.brief(command.spec())));
        if (group.isEmpty()) {
            groups().keySet().stream().filter(name -> !name.isEmpty()).forEach(name -> listed.put(name, ""));
        }
        return listed;
    }
}
