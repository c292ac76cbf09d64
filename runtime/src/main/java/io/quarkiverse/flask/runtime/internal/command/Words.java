package io.quarkiverse.flask.runtime.internal.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words after a command's name, divided into options and arguments the way click does: options stand anywhere before
 * {@code --}, short ones may be joined, and an option takes the next word whatever it looks like.
 */
final class Words {

    private final Map<String, CommandParameter> byName = new LinkedHashMap<>();
    private final Map<CommandParameter, List<String>> given = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();
    private boolean help;

    private Words(List<CommandParameter> options) {
        for (CommandParameter option : options) {
            option.names().forEach(name -> byName.put(name, option));
        }
    }

    static Words of(CommandSpec command, List<String> words) throws UsageException {
        Words divided = new Words(command.options());
        Deque<String> remaining = new ArrayDeque<>(words);
        while (!remaining.isEmpty() && !divided.help) {
            String word = remaining.pop();
            if (word.equals("--")) {
                divided.arguments.addAll(remaining);
                break;
            } else if (word.startsWith("--")) {
                divided.longOption(word, remaining);
            } else if (word.startsWith("-") && word.length() > 1) {
                divided.shortOptions(word, remaining);
            } else {
                divided.arguments.add(word);
            }
        }
        return divided;
    }

    /** Tells whether help is wanted, whatever else is. */
    boolean wantHelp() {
        return help;
    }

    List<String> arguments() {
        return arguments;
    }

    /** Returns what an option was given, {@code null} for nothing; a flag has the name it was last given by. */
    List<String> given(CommandParameter option) {
        return given.get(option);
    }

    private void longOption(String word, Deque<String> remaining) throws UsageException {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        CommandParameter option = byName.get(name);
        if (option == null && word.equals("--help")) {
            help = true;
            return;
        }
        if (option == null) {
            throw unknown(name);
        }
        if (option.source() == CommandParameter.Source.FLAG && equals >= 0) {
            throw new UsageException("Option '%s' does not take a value.".formatted(name));
        }
        take(option, name, equals < 0 ? null : word.substring(equals + 1), remaining);
    }

    private void shortOptions(String word, Deque<String> remaining) throws UsageException {
        if (byName.containsKey(word)) {
            take(byName.get(word), word, null, remaining);
            return;
        }
        for (int i = 1; i < word.length(); i++) {
            String name = "-" + word.charAt(i);
            CommandParameter option = byName.get(name);
            if (option == null) {
                throw unknown(name);
            }
            boolean last = i == word.length() - 1;
            if (option.source() == CommandParameter.Source.OPTION) {
                take(option, name, last ? null : word.substring(i + 1), remaining);
                return;
            }
            take(option, name, null, remaining);
        }
    }

    private UsageException unknown(String name) {
        List<String> similar = byName.keySet().stream()
                .filter(known -> known.startsWith(name) || name.startsWith(known)).filter(known -> known.startsWith("--"))
                .map("'%s'"::formatted).toList();
        return new UsageException("No such option '%s'.%s".formatted(name, similar.isEmpty() ? ""
                : similar.size() == 1 ? " Did you mean %s?".formatted(similar.get(0))
                        : " Did you mean one of: %s?".formatted(String.join(", ", similar))));
    }

    private void take(CommandParameter option, String name, String value, Deque<String> remaining) throws UsageException {
        List<String> values = given.computeIfAbsent(option, missing -> new ArrayList<>());
        if (option.source() == CommandParameter.Source.FLAG) {
            values.clear();
            values.add(name);
            return;
        }
        if (value == null && remaining.isEmpty()) {
            throw new UsageException("Option '%s' requires an argument.".formatted(name));
        }
        if (!option.isMany()) {
            values.clear(); // the last one counts
        }
        values.add(value == null ? remaining.pop() : value);
    }
}
