package io.quarkiverse.flask.runtime.internal.routing;

import java.util.BitSet;
import java.util.List;

/**
 * A part with several variables. It finds what a backtracking expression finds first, in time linear in the path: from the
 * last element to the first it notes where each may start so that the rest matches, then it walks forward.
 */
final class Composite implements PartMatcher {

    /** An element of the part: text, a variable, or the slash that may follow. */
    sealed interface Element {

        record Text(String text) implements Element {
        }

        record Variable(BuiltinConverter converter) implements Element {
        }

        /** One slash or none, but not after another slash. */
        record OptionalSlash() implements Element {
        }
    }

    private final List<Element> elements;
    private final int variables;

    Composite(List<Element> elements) {
        this.elements = List.copyOf(elements);
        this.variables = (int) elements.stream().filter(Element.Variable.class::isInstance).count();
    }

    @Override
    public int variables() {
        return variables;
    }

    @Override
    public boolean matches(String path, int start, int end) {
        return mayMatch(path, start, end) && starts(path.substring(start, end))[0].get(0);
    }

    @Override
    public void capture(String path, int start, int end, Object[] texts, int at) {
        String text = path.substring(start, end);
        BitSet[] starts = starts(text);
        int index = 0;
        int next = at;
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (element instanceof Element.Variable variable) {
                int stop = variable.converter().end(text, index, starts[i + 1]);
                texts[next++] = text.substring(index, stop);
                index = stop;
            } else if (element instanceof Element.Text literal) {
                index += literal.text().length();
            }
        }
    }

    /** A cheap look at both ends. */
    private boolean mayMatch(String path, int start, int end) {
        if (elements.get(0) instanceof Element.Text text && !path.startsWith(text.text(), start)) {
            return false;
        }
        return !(elements.get(elements.size() - 1) instanceof Element.Text text)
                || end - start >= text.text().length() && path.startsWith(text.text(), end - text.text().length());
    }

    private BitSet[] starts(String text) {
        int length = text.length();
        BitSet[] starts = new BitSet[elements.size() + 1];
        starts[elements.size()] = new BitSet(length + 1);
        starts[elements.size()].set(length);
        for (int i = elements.size() - 1; i >= 0; i--) {
            starts[i] = new BitSet(length + 1);
            addStarts(elements.get(i), text, starts[i + 1], starts[i]);
        }
        return starts;
    }

    private static void addStarts(Element element, String text, BitSet ends, BitSet starts) {
        if (element instanceof Element.Variable variable) {
            variable.converter().addStarts(text, ends, starts);
        } else if (element instanceof Element.Text literal) {
            int size = literal.text().length();
            for (int end = ends.nextSetBit(size); end >= 0; end = ends.nextSetBit(end + 1)) {
                if (text.startsWith(literal.text(), end - size)) {
                    starts.set(end - size);
                }
            }
        } else {
            int length = text.length();
            if (length > 0 && text.charAt(length - 1) != '/') {
                starts.set(length);
            } else if (length > 1 && text.charAt(length - 2) != '/') {
                starts.set(length - 1);
            }
        }
    }
}
