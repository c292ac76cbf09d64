package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ConverterArguments;

/**
 * The converter {@code any}: one of several words.
 *
 * @param items the words
 */
record AnyConverter(List<String> items) implements BuiltinConverter {

    AnyConverter {
        items = List.copyOf(items);
    }

    static Converter<?> of(ConverterArguments arguments) {
        List<String> items = new ArrayList<>();
        arguments.positional().forEach(item -> items.add(PythonText.of(item)));
        if (items.isEmpty() || !arguments.named().isEmpty()) {
            throw new RuleException("the converter 'any' takes the words it accepts: <any(cat, dog):name>.");
        }
        return new AnyConverter(items);
    }

    @Override
    public String regex() {
        return items.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    @Override
    public boolean matches(String text, int start, int end) {
        for (String item : items) {
            if (item.length() == end - start && text.startsWith(item, start)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void addStarts(String text, BitSet ends, BitSet starts) {
        for (int start = 0; start <= text.length(); start++) {
            if (end(text, start, ends) >= 0) {
                starts.set(start);
            }
        }
    }

    @Override
    public int end(String text, int start, BitSet ends) {
        for (String item : items) {
            if (text.startsWith(item, start) && ends.get(start + item.length())) {
                return start + item.length();
            }
        }
        return -1;
    }

    @Override
    public boolean covers(BuiltinConverter other) {
        return other instanceof AnyConverter any && items.containsAll(any.items);
    }

    /** Tells whether a word is empty or holds a slash, which no segment is or does. */
    boolean takesMore() {
        return items.stream().anyMatch(item -> item.isEmpty() || item.indexOf('/') >= 0);
    }

    @Override
    public String toUrl(Object value) {
        if (!items.contains(PythonText.of(value))) {
            throw new IllegalArgumentException("'%s' is none of %s.".formatted(value, items));
        }
        return BuiltinConverter.super.toUrl(value);
    }
}
