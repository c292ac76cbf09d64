package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.quarkiverse.flask.runtime.internal.debug.console.Console.Completion;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/**
 * Tells how source could go on.
 */
final class Completions {

    private static final int MAX = 100;

    private Completions() {
    }

    static Completion of(SourceCodeAnalysis analysis, Rewritten source, int cursor, Set<String> variables, Members members) {
        int[] anchor = { source.toText(cursor) };
        Set<String> found = new TreeSet<>();
        for (Suggestion suggestion : analysis.completionSuggestions(source.text(), source.toText(cursor), anchor)) {
            found.add(suggestion.continuation());
        }
        int start = wordStart(source.source(), cursor);
        String word = source.source().substring(start, cursor);
        if (isUnqualified(source.source(), start)) {
            Stream.concat(variables.stream(), members.names().stream()).filter(name -> name.startsWith(word))
                    .forEach(found::add);
        }
        int from = found.isEmpty() ? cursor : Math.min(source.toSource(anchor[0]), start);
        List<String> shown = found.stream().filter(name -> name.indexOf('$') < 0 && !name.startsWith(ShellNames.PACKAGE + "."))
                .limit(MAX).toList();
        return new Completion(from, shown);
    }

    private static int wordStart(String source, int cursor) {
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(source.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Tells whether a word may stand for itself: neither part of another name nor inside of text. */
    private static boolean isUnqualified(String source, int start) {
        List<JavaTokens.Token> before = JavaTokens.of(source.substring(0, start));
        if (before.isEmpty()) {
            return true;
        }
        JavaTokens.Token last = before.get(before.size() - 1);
        return !last.is(".") && !last.is("::") && last.kind() != JavaTokens.Kind.LITERAL;
    }
}
